/** Makes the tree of a command line. Total: every text has a tree, and nothing throws. Linear in the text's length. */
import type { Argument, CommandLine, Form, QuoteStyle, Value, Vocabulary } from './ast';
import { parameterAt, propertyAt, strayAt, type Cursor } from './arguments';
import { executableOf, leadingExecutable } from './executable';
import { lex } from './lexer';
import type { Holes } from './holes';
import { span, type Span } from './span';
import { wordsOf, type Word } from './words';

export interface ParseOptions {
  readonly vocabulary: Vocabulary;
  /** Offsets of hole characters, ascending. */
  readonly holes?: Holes;
}

/** Parses one command line: `ccmsetup.exe …`, `msiexec … CCMSETUPCMD="…"`, or arguments alone. */
export function parse(source: string, { vocabulary, holes = [] }: ParseOptions): CommandLine {
  return parseLine(source, span(0, source.length), 'crt', { vocabulary, holes });
}

function parseLine(
  source: string,
  range: Span,
  style: QuoteStyle,
  options: { readonly vocabulary: Vocabulary; readonly holes: Holes },
): CommandLine {
  const tokens = lex(source, style, range.start, range.end);
  const words = wordsOf(source, tokens);
  const leading = leadingExecutable(words, source, options.holes);
  const rest = words.slice(leading?.count ?? 0);
  const form = formOf(leading?.executable.fileName, rest, source, options.holes);
  if (form === 'msi' && style === 'crt') return parseLine(source, range, 'msi', options);

  const cursor: Cursor = { source, tokens, words: rest, index: 0, form, ...options };
  const args: Argument[] = [];
  while (cursor.index < rest.length) {
    const argument = parameterAt(cursor) ?? propertyAt(cursor) ?? strayAt(cursor);
    args.push(withInner(argument, source, style, options));
  }
  const packaged =
    form === 'msi' ? (packageOf(args, source, options.holes) ?? leading?.executable) : undefined;
  return {
    span: range,
    source,
    form,
    style,
    tokens,
    executable: leading?.executable,
    package: packaged?.fileName.endsWith('.msi') === true ? packaged : undefined,
    args,
  };
}

/** The form of a line, from what is started and, without that, from arguments that only an .msi takes. */
function formOf(program: string | undefined, words: readonly Word[], source: string, holes: Holes): Form {
  if (program === 'ccmsetup.exe' || program === 'ccmsetup') return 'exe';
  if (program !== undefined) return 'msi';
  const wrapper = words.some(
    ({ raw }, index) =>
      /^["\u201C]?CCMSETUPCMD[=:]/i.test(raw) ||
      (/^CCMSETUPCMD$/i.test(raw) && words[index + 1]?.raw.startsWith('=') === true),
  );
  const installs = /^[/-](?:i|package|x|uninstall)$/i;
  const msi = words.some((word, index) => {
    const next = words[index + 1];
    return (
      installs.test(word.raw) &&
      next !== undefined &&
      executableOf([next], source, holes)?.fileName === 'ccmsetup.msi'
    );
  });
  return wrapper || msi ? 'msi' : 'arguments';
}

function packageOf(args: readonly Argument[], source: string, holes: Holes): ReturnType<typeof executableOf> {
  for (const argument of args) {
    if (argument.kind !== 'parameter' || argument.value === undefined) continue;
    const { span: at } = argument.value;
    const found = executableOf(
      [{ span: at, raw: source.slice(at.start, at.end), first: undefined, last: undefined }],
      source,
      holes,
    );
    if (found?.fileName.endsWith('.msi') === true) return found;
  }
  return undefined;
}

/** Parses the line inside a CCMSETUPCMD value. */
function withInner(
  argument: Argument,
  source: string,
  style: QuoteStyle,
  options: { readonly vocabulary: Vocabulary; readonly holes: Holes },
): Argument {
  if (
    argument.kind !== 'property' ||
    argument.name.key !== 'CCMSETUPCMD' ||
    argument.value === undefined ||
    style === 'inner'
  ) {
    return argument;
  }
  const value: Value = {
    ...argument.value,
    inner: parseLine(source, argument.value.content, 'inner', options),
  };
  return { ...argument, value };
}
