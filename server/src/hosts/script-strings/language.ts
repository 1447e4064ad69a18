/** What the reader of expressions needs to know of a language: one row of the table. */
import type { ListQuoting } from '../commands/argument-lists';
import type { served } from '../served';
import type { Lexicon } from './lexicon';
import type { Node } from './nodes';

/** An argument of a call: its place, or the names it can be given by. */
export type Slot = number | string;

/** A call that starts a program. */
export interface Starter {
  /** Fits the name of what is called, in lower case, with dots. */
  readonly callee: RegExp;
  /** The arguments with the whole command line. */
  readonly line?: readonly Slot[];
  /** The arguments with the program; what follows them are its arguments when `args` is `rest`. */
  readonly program?: readonly Slot[];
  readonly args?: readonly Slot[] | 'rest';
  /** The arguments with a script in PowerShell. */
  readonly script?: readonly Slot[];
  /** Whether cmd gets the line. */
  readonly shell?: true;
  /**
   * What tells that the script goes on when the program ends: the place of an argument that is true then, or the names,
   * in lower case, of the functions that always wait.
   */
  readonly waits?: number | RegExp;
  /** Whether a program without arguments is no evidence. */
  readonly careful?: true;
}

/** What a function makes of its arguments. */
export type Maker =
  'character' | 'same' | 'joinList' | 'path' | 'concat' | 'format' | 'printf' | 'list' | 'either';

/** One row of the table: a language whose statements are made of expressions. */
export interface Language extends Lexicon {
  readonly id: keyof typeof served;
  readonly caseless?: true;
  /** How a name is written where the variable is read, when that is another way than where it is set; the first group is the name. */
  readonly variable?: RegExp;
  /** What puts texts together besides `+`. */
  readonly concat?: string;
  /** Whether a name beside a text is a mistake, because a sign is missing between them; elsewhere names separate arguments. */
  readonly joinsBySigns?: true;
  /** Whether `=` compares inside of expressions. */
  readonly equalsCompares?: true;
  /** Whether `name As New Type(…)` sets a variable. */
  readonly asNew?: true;
  /** Whether strings that follow one another are one. */
  readonly adjacent?: true;
  /** Whether `=>` stands between a key and its value. */
  readonly arrowKeys?: true;
  /** Whether `%` behind a string fills in values. */
  readonly percentFormat?: true;
  /** Whether `/` joins paths. */
  readonly slashJoins?: true;
  /** Whether `f a, b` calls f. */
  readonly bareCalls?: true;
  /** Words between the operands of an expression. */
  readonly operatorWords: RegExp;
  /** Those of them that compare. */
  readonly comparisonWords: RegExp;
  /** Words behind an expression that are no part of it. */
  readonly endsText?: RegExp;
  /** Operators that give one of their operands, whole. */
  readonly either?: RegExp;
  /** The word behind a value that begins the arms of an expression. */
  readonly armsBehind?: string;
  /** Words that begin a function, or something else with a body, in an expression. */
  readonly functionWords: RegExp;
  /** Words before the name of a variable that is changed by them, or by what follows. */
  readonly byReference: RegExp;
  /** What may set any variable of a script: text that is run, names from elsewhere. */
  readonly setsUnseen?: RegExp;
  /** The sign before a variable that lets others change it. */
  readonly addressSign?: string;
  /** Whether a call can change a variable that it gets. */
  readonly handsOver?: true;
  /** Words with which a declaration lets others set what it declares, and those with which nobody can. */
  readonly openTo?: { readonly open: RegExp; readonly fixed: RegExp };
  /** Words at the start of a statement that is a loop, and those between its variable and what it goes through. */
  readonly loops: RegExp;
  readonly through: RegExp;
  /** Words at the start of a statement that declares a function, where its body stands in no braces. */
  readonly declares?: RegExp;
  /** The sign behind a variable that adds what follows. */
  readonly appends?: string;
  /** Words at the start of a statement that sets the variable behind it to what follows. */
  readonly sets?: RegExp;
  /** Words at the start of the only statements that read the variables they name; any other may change them. */
  readonly reads?: RegExp;
  /** Words at the start of a statement in whose expressions `=` compares, and of one that calls nothing without brackets. */
  readonly conditions?: RegExp;
  readonly noCalls?: RegExp;
  /** Words before a statement that do not change what stands behind them. */
  readonly leading: RegExp;
  /** Words that begin a statement whose text is for people or for a match. */
  readonly telling: RegExp;
  /** What else the language calls functions that show, log or compare what they get; in lower case, with dots. */
  readonly messages?: RegExp;
  /** The name that an assignment changes, from what stands before the sign. */
  readonly target: (left: readonly Node[], source: string) => Target | undefined;
  /** Values that have a name, by their names in lower case. */
  readonly constants: Readonly<Record<string, string>>;
  readonly functions: Readonly<Record<string, Maker>>;
  /** Methods of strings and lists. */
  readonly methods: Readonly<Record<string, Maker>>;
  /** What stands between the elements of a list that is joined without saying so. */
  readonly joinedBy?: string;
  readonly starters: readonly Starter[];
  /** The modules whose functions the starters know, where a script can import them under other names. */
  readonly modules?: readonly string[];
  /** The method of a process that waits for its end. */
  readonly waitMethod?: string;
  /** Methods that add to a list. */
  readonly growing: RegExp;
  readonly listQuoting: ListQuoting;
  /** Whether values stand in tags too. */
  readonly tags?: true;
  /** Whether brackets at the beginning of a statement hold attributes of what follows. */
  readonly attributes?: true;
}

/** The target of an assignment. */
export interface Target {
  /** The name, with dots. */
  readonly name: string;
  /** The text in the brackets behind it: `name["key"]`. */
  readonly key: string | undefined;
}

/** A name without the signs of a variable, in the letter case that counts. */
export function folded(
  name: string,
  { caseless, variable }: Pick<Language, 'caseless' | 'variable'>,
): string {
  const bare = variable?.exec(name)?.[1] ?? name;
  return caseless === true ? bare.toLowerCase() : bare;
}
