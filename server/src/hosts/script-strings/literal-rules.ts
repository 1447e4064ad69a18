/** How a scanner tells the literals and the comments of a language. */
import type { Span } from '../../language/span';
import type { Encoding } from '../text/offset-map';

/** Where a value stands in a string. Patterns are sticky. */
export interface HoleForm {
  readonly open: RegExp;
  /** What ends the code; empty when the opening is all there is. */
  readonly close: string;
  /** Whether the opening is the name of a variable. */
  readonly named?: true;
}

/** How one string literal works, once its opening is known. Patterns are sticky but for `stop`, which is global. */
export interface LiteralForm {
  readonly close: RegExp;
  /** Finds the single characters at which an escape, a value, the end or a line break may be. */
  readonly stop: RegExp;
  readonly multiline: boolean;
  readonly escape?: {
    readonly pattern: RegExp;
    /** The text that an escape stands for; undefined where it stands for itself. */
    readonly decode: (written: string) => string | undefined;
  };
  readonly holes?: readonly HoleForm[];
  readonly encoding: Encoding;
  /** The part of the inside that counts, and what each of its lines loses at its beginning. */
  readonly layout?: (source: string, inner: Span) => Layout;
  /** Whether it is a document that a command reads, none of its words. */
  readonly document?: true;
}

/** What counts of the inside of a literal. */
export interface Layout {
  readonly content: Span;
  /** How many blanks each of its lines loses at its beginning. */
  readonly indent: number;
  /** What counts as a blank there; any when left out. */
  readonly blank?: RegExp;
}

/** A kind of string literal. */
export interface LiteralRule {
  /** The characters it can begin with. */
  readonly firsts: string;
  /** Sticky. */
  readonly open: RegExp;
  readonly form: (opening: RegExpExecArray) => LiteralForm;
  /** Whether the text begins on the next line. */
  readonly later?: true;
}

/** A kind of comment. */
export interface CommentRule {
  /** The characters it can begin with. */
  readonly firsts: string;
  /** Sticky. */
  readonly open: RegExp;
  /** Global; undefined when the line ends the comment. */
  readonly close?: RegExp;
  /** Where it may begin: behind a blank, at the start of a statement or of a line. */
  readonly only?: 'word' | 'statement' | 'line';
  /** Code for a preprocessor: no comment for people. */
  readonly directive?: true;
}
