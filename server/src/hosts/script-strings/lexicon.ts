/** What the scanner needs to know of a language. */
import type { CommentRule, LiteralRule } from './literal-rules';
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
  readonly structure: 'braces' | 'indentation' | 'keywords' | 'commands';
  /** The words before blocks in braces. */
  readonly blockWords?: BlockWords;
  /** Whether a bracket here begins a block of statements; without it none does. */
  readonly beginsBlock?: (parent: Group, bracket: string) => boolean;
}
