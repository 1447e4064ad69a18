/** The fenced blocks of a page, and what the comments above them say they are. */

/** What a page says of a block, in a comment on the line above it: a file, or what has become of one. */
export interface BlockFile {
  readonly kind: 'file' | 'result';
  /** A path with forward slashes. */
  readonly path: string;
}

/** One fenced block. */
export interface Block {
  readonly language: string;
  readonly text: string;
  /** Where the text stands in the page. */
  readonly start: number;
  readonly end: number;
  /** From `<!-- file: install.cmd -->` or `<!-- result: install.cmd -->`. */
  readonly file: BlockFile | undefined;
}

const fences = /(?:^<!-- (file|result): (\S+) -->\n)?^(`{3,})([\w-]*)\n([^]*?)^\3$/gm;

/** All fenced blocks of a page that are not indented, in their order. */
export function blocksOf(page: string): Block[] {
  return [...page.matchAll(fences)].map(({ 0: whole, index, ...groups }) => {
    const { 1: kind, 2: path = '', 3: marks = '', 4: language = '', 5: text = '' } = groups;
    const end = index + whole.length - marks.length;
    const file: BlockFile | undefined =
      kind === undefined ? undefined : { kind: kind === 'file' ? 'file' : 'result', path };
    return { language, text, start: end - text.length, end, file };
  });
}

/** A command in a `console` block, and the lines below it. */
export interface ConsoleCommand {
  /** As it is typed, without the prompt. */
  readonly typed: string;
  readonly output: string;
}

/** The commands of a `console` block. Throws when it does not begin with one. */
export function consoleCommands(text: string): ConsoleCommand[] {
  const parts = text.split(/^\$ /m);
  if (parts.length < 2 || parts[0] !== '') throw new Error(`no command begins this block:\n${text}`);
  return parts.slice(1).map((part) => {
    const end = part.indexOf('\n');
    return { typed: part.slice(0, end), output: part.slice(end + 1) };
  });
}

/** A call of ccmsetup-lint: its arguments, and the file that it reads as standard input. */
export interface LintCall {
  readonly args: readonly string[];
  readonly stdin: string | undefined;
}

const call = /(?:^|[\s;=|])(?:npx(?: --?[^\s]+)* )?ccmsetup-lint(?= |$)(?<rest>[^|>;]*)/;

/** The call of ccmsetup-lint in a line of a script; undefined when there is none. */
export function lintCall(line: string): LintCall | undefined {
  const rest = call.exec(line)?.groups?.['rest'];
  if (rest === undefined) return undefined;
  const [given = '', stdin] = rest.split(' < ');
  const args = [...given.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
  return { args, stdin: stdin?.trim() };
}
