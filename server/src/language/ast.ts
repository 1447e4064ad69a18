/** The tree of one command line: plain data whose spans are offsets in the text that was parsed. */
import type { QuoteStyle, Token } from './lexer';
import type { Span } from './span';

/**
 * - `exe`: ccmsetup.exe with its arguments
 * - `msi`: ccmsetup.msi, alone or through msiexec, or the CCMSETUPCMD="…" text alone
 * - `arguments`: parameters and properties on their own
 */
export type Form = 'exe' | 'msi' | 'arguments';

export type { QuoteStyle } from './lexer';

/** One command line, or the inner line of a CCMSETUPCMD value. */
export interface CommandLine {
  readonly span: Span;
  /** The whole text that was parsed; all spans of the tree are offsets in it. */
  readonly source: string;
  readonly form: Form;
  readonly style: QuoteStyle;
  readonly tokens: readonly Token[];
  /** ccmsetup.exe, or msiexec, with its path. */
  readonly executable: Executable | undefined;
  /** The .msi file of the `msi` form. */
  readonly package: Executable | undefined;
  readonly args: readonly Argument[];
}

/** The program or package file. */
export interface Executable {
  readonly span: Span;
  /** The path without quotes. */
  readonly path: string;
  /** The file name in lower case, such as `ccmsetup.exe`. */
  readonly fileName: string;
}

export type Argument = Parameter | Property | Stray;

/** What parameters, properties and stray texts share. */
interface ArgumentBase {
  readonly span: Span;
  /** Quotes around the argument as a whole, as in `"/mp:host"`. */
  readonly quotes: Quotes | undefined;
}

/** `/name` or `/name:value`, in any of the forms people type. */
export interface Parameter extends ArgumentBase {
  readonly kind: 'parameter';
  /** The slash, or what stands in its place: `-`, `--`, `\`, a typographic dash. */
  readonly prefix: Span;
  readonly name: Name;
  readonly separator: Separator | undefined;
  readonly value: Value | undefined;
}

/** `NAME=value`, or a property that is written without a value. */
export interface Property extends ArgumentBase {
  readonly kind: 'property';
  readonly name: Name;
  readonly separator: Separator | undefined;
  readonly value: Value | undefined;
}

/** Text that is neither. */
export interface Stray extends ArgumentBase {
  readonly kind: 'stray';
  readonly text: string;
  readonly opaque: boolean;
  /** Whether it is nothing but a value that only the run knows, which may bring any arguments. */
  readonly loneHole: boolean;
}

export interface Name {
  readonly span: Span;
  /** As written. */
  readonly text: string;
  /** For look-ups: upper case, without invisible characters. */
  readonly key: string;
  /** Whether part of the name is known only at run time. */
  readonly opaque: boolean;
}

/** What stands between a name and its value. */
export interface Separator {
  readonly kind: ':' | '=' | 'blank';
  readonly span: Span;
  /** Blanks before the sign, which do not belong there. */
  readonly before: Span | undefined;
  /** Blanks behind the sign, which do not belong there. */
  readonly after: Span | undefined;
}

export interface Quotes {
  /** `smart` and `single` are tolerated by the parser, not by ccmsetup. */
  readonly kind: 'double' | 'smart' | 'single';
  readonly open: Span;
  readonly close: Span | undefined;
}

export interface Value {
  /** With its quotes. */
  readonly span: Span;
  /** Without the quotes around it. */
  readonly content: Span;
  /** As ccmsetup reads it: quotes removed, escaped quotes undone. */
  readonly text: string;
  /** Where each character of `text` stands, when that is not simply `content.start` plus its index. */
  readonly positions: readonly number[] | undefined;
  readonly quotes: Quotes | undefined;
  /** Whether it holds a hole or a placeholder such as `<site code>`, so that nothing can be said about it. */
  readonly opaque: boolean;
  /** Whether it holds a hole in the strict sense (a variable), as opposed to a placeholder for people. */
  readonly hole: boolean;
  /** The items of a list value; one item, the whole, for other values. */
  readonly items: readonly ListItem[];
  /** The line inside a CCMSETUPCMD value. */
  readonly inner: CommandLine | undefined;
}

export interface ListItem {
  readonly span: Span;
  readonly text: string;
  readonly opaque: boolean;
}

/** What the parser must know of names to read the wrong forms that people type; the catalog provides it. */
export interface Vocabulary {
  /** A parameter by its name without the slash, in any letter case. */
  parameter(name: string): NameFacts | undefined;
  /** A property by its name, in any letter case. */
  property(name: string): NameFacts | undefined;
}

export interface NameFacts {
  readonly takesValue: 'none' | 'required' | 'optional';
  readonly separator?: string | undefined;
  /** Whether a text is no value of this name, but names what belongs there: `MySiteCode`. */
  readonly isStandIn?: ((text: string) => boolean) | undefined;
}
