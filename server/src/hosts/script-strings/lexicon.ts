/** What the scanner needs to know of a language. */
import type { CommentRule, LiteralRule } from './literal-rules';
import type { Block } from '../flow/blocks';
import type { Group } from './nodes';

/** What words say of the block in braces behind them. */
export interface BlockWords {
  /** What stands in brackets between is no list of parameters. */
  readonly conditions: RegExp;
  readonly branches: RegExp;
  readonly loops: RegExp;
  /** It is run as it stands. The branches of a `switch` are what its labels begin. */
  readonly plains: RegExp;
}

/** The words that begin, divide and end blocks without braces, in lower case. */
export interface BlockKeywords {
  /** Words before the one that counts. */
  readonly modifiers: RegExp;
  readonly openers: Readonly<Record<string, Block['kind']>>;
  /** The openers whose block a word begins another branch of; that of `otherwise`, with the word behind it, is for all other cases. */
  readonly branches: Readonly<Record<string, readonly string[]>>;
  readonly otherwise: RegExp;
  /** The openers whose block a word ends. `end` is followed by the opener. */
  readonly closers: Readonly<Record<string, readonly string[]>>;
  /** Whether the branch of an `if` ends with its line unless the line ends behind `then`. */
  readonly then?: true;
  /** The word behind a statement that begins a block, and those behind one that is perhaps not run. */
  readonly behind?: { readonly block: string; readonly conditions: RegExp };
}

/** How a language is divided into words, signs, strings and statements. */
export interface Lexicon {
  readonly id: string;
  readonly lineComment: string;
  readonly comments: readonly CommentRule[];
  readonly literals: readonly LiteralRule[];
  /** Sticky: a name or a number. */
  readonly word: RegExp;
  /** Sticky: operators of several characters. */
  readonly signs: RegExp;
  /** What makes the next line part of this one: the sign that begins it, and a sticky pattern. */
  readonly continuation?: { readonly sign: string; readonly pattern: RegExp };
  /** The end of the line before a line break, and the sticky start of the next one, with which the line goes on. */
  readonly wraps?: { readonly behind: RegExp; readonly before: RegExp };
  /** Sticky: a regular expression, and the words that one can stand behind. */
  readonly pattern?: RegExp;
  readonly beforePattern?: RegExp;
  /** The brackets, of `()[]{}`. */
  readonly brackets: string;
  /** Where line breaks count: nowhere, in blocks, everywhere; in `lines` they end all brackets, too. */
  readonly lineBreaks: 'none' | 'blocks' | 'all' | 'lines';
  /** How statements are divided and nested. */
  readonly structure: 'braces' | 'indentation' | 'keywords' | 'begin-end' | 'commands';
  /** The words before blocks in braces. */
  readonly blockWords?: BlockWords;
  /** The words of blocks between keywords. */
  readonly blockKeywords?: BlockKeywords;
  /** What ends a statement besides a line break, between keywords. */
  readonly separator?: string;
  /** Whether a bracket here begins a block of statements; without it none does. */
  readonly beginsBlock?: (parent: Group, bracket: string, offset: number) => boolean;
}
