import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { charactersOf, type DataNode } from '../../../server/src/hosts/data/nodes';
import {
  doubleQuoted,
  foldedBlock,
  literalBlock,
  plainScalar,
  singleQuoted,
} from '../../../server/src/hosts/data/yaml/encodings';
import { readYaml } from '../../../server/src/hosts/data/yaml/tree';
import { repeatable, type Choices } from '../../support/choices';
import { testRoundTrips, inForms, type Write } from '../../support/hosts/round-trips';

/** A block scalar as the value of an entry. */
function block(line: string, header: string): string {
  return `a:\n  command: ${header}\n    ${line}\n`;
}

/** Breaks a line at some of the blanks that stand alone: a fold makes them blanks again. */
function folded(line: string, choices: Choices, fold: string): string {
  return line.replace(/(?<=\S) (?=[^\s\\])/g, () => (choices.number(0, 3) === 0 ? fold : ' '));
}

/** A character as an escape of a scalar in double quotes. */
function escape(character: string): string {
  const hex = character.codePointAt(0)!.toString(16);
  if (hex.length > 4) return `\\U${hex.padStart(8, '0')}`;
  return hex.length > 2 ? `\\u${hex.padStart(4, '0')}` : `\\x${hex.padStart(2, '0')}`;
}

/** The inside of double quotes: characters as they are or as escapes, over several lines. */
function inDoubleQuotes(line: string, choices: Choices): string {
  const one = (character: string): string => {
    if ('"\\'.includes(character)) return choices.one([`\\${character}`, escape(character)]);
    return choices.number(0, 9) > 0 ? character : escape(character);
  };
  return folded(inForms(line, one), choices, choices.one(['\n    ', '\r\n  ', '  \n \t ', ' \\\r\n \t ']));
}

const singleQuotes = (line: string): string => `'${line.replaceAll("'", "''")}'`;

/** Command lines in every style of scalar. */
const ways: Write[] = [
  (line, choices) => `{\u{1F600}: 1, command: "${inDoubleQuotes(line, choices)}"}`,
  (line, choices) => `\u{1F600}: 1\n? command\n: "${inDoubleQuotes(line, choices)}"\n`,
  (line) => `command: ${singleQuotes(line)}`,
  (line, choices) => `- \u{1F600}\n- command: ${folded(singleQuotes(line), choices, '\n    ')}\n`,
  (line, choices) => block(line, choices.one(['|', '|-', '|+', '|2', '|-2 # é'])),
  // The end of the document is the end of the scalar.
  (line) => block(line, '>').replace(/\n$/, ''),
  (line, choices) =>
    block(folded(line, choices, '\n    '), choices.one(['>', '>-', '>+', '>2'])).replaceAll(
      '\n',
      choices.one(['\n', '\r\n']),
    ),
  (line, choices) =>
    /: | #|^"/.test(line)
      ? `command: ${singleQuotes(line)}`
      : `\u{1F600}:\n  command: ${folded(line, choices, '\n    ')}\n`,
];

/** What a tree says, as plain values. */
function valueOf(node: DataNode): unknown {
  if (node.kind === 'text') return charactersOf(node);
  if (node.kind === 'list') return node.items.map(valueOf);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, valueOf(value)]));
}

/** What scalars are made of, for better or worse. */
const parts = [
  ...['a', 'b c', ' ', '  ', '\n', '\n\n', '\n  ', '\n    ', '\t', '\r\n', '\r\n  ', "''", '\\"', '\\\n'],
  ...['\\n', '\\t', '\\\r\n  ', '\\x41', '\\u0042', '\\U0001F600', '\\ ', '\\\\', 'é', '\u{1F600}', '/mp:x'],
  ...['#', ' #x', ':', 'x: ', '-', '- ', '{', '|'],
];
const styles = ['', "'", '"', '|', '>', '|-', '>-', '|+', '>+', '|2', '>1', '|3-', '>2+'];

/** Writes a scalar of a style, or something like one. */
function scalar(style: string, body: readonly string[]): string {
  const text = body.join('');
  if (style === '') return text;
  if (style === "'") return `'${text.replaceAll('\\', 'q').replace(/'+/g, "''")}'`;
  if (style === '"') return `"${text.replaceAll("'", 'q')}"`;
  return `${style}\n    ${body.length % 3 === 0 ? 'x' : ''}${text}\n`;
}

describe('YAML scalars', () => {
  it('are decoded as the parser does it', () => {
    let compared = 0;
    const place = (value: unknown, inner: boolean): unknown => {
      const table = value as Record<string, unknown> | null;
      return inner ? (table?.['k'] as Record<string, unknown> | null)?.['j'] : table?.['j'];
    };
    const compare = (style: string, body: readonly string[], inner: boolean, crlf: boolean): void => {
      const written = scalar(style, body);
      const lines = inner ? `k:\n  j: ${written}\nz: 1\n` : `j: ${written}\n`;
      const source = crlf ? lines.replace(/\r?\n/g, '\r\n') : lines;
      const document = parseDocument(source, { strict: false, logLevel: 'silent', schema: 'failsafe' });
      if (document.errors.length > 0) return;
      const wanted = place(document.toJS(), inner);
      // The parser takes an escaped quote at the end of a line for the end of the scalar.
      if (typeof wanted !== 'string' || wanted.trim() === '' || /\\"\r?\n/.test(source)) return;
      const [root] = valueOf(readYaml(source, { isSeeded: () => true, base: 0 }).root) as unknown[];
      assert.equal(place(root, inner), wanted, source);
      compared++;
    };
    const bodies = fc.array(fc.constantFrom(...parts), { maxLength: 14 });
    fc.assert(
      fc.property(fc.constantFrom(...styles), bodies, fc.boolean(), fc.boolean(), compare),
      repeatable(3000),
    );
    assert.ok(compared > 500, `${compared} were compared`);
  });

  testRoundTrips('yaml', {
    'gives back generated command lines': {
      runs: 600,
      write: (line, choices) => choices.one(ways)(line, choices),
      prepare: (line) => line.replaceAll('\u2028', ' ').replace(/ +/g, ' '),
    },
  });

  it('writes only what the scalar can hold', () => {
    const plain = plainScalar(false, 'c');
    const cases: [string, string | undefined][] = [
      [' SMSSITECODE=P01', ' SMSSITECODE=P01'],
      ['/mp:https://x', '/mp:https://x'],
      ['"', '"'],
      ['"C:\\a b"', '"C:\\a b"'],
      ['a: b', undefined],
      ['a #b', undefined],
      ['#', undefined],
      ['a\nb', undefined],
      ['"/mp:x y" ', undefined],
    ];
    for (const [text, written] of cases) assert.equal(plain.encode(text), written, text);
    assert.equal(plainScalar(true, 'c').encode('a,b'), undefined);
    assert.equal(plainScalar(false, '\u201C').encode('"'), undefined);
    assert.equal(singleQuoted.encode("a'b"), "a''b");
    assert.equal(singleQuoted.encode('a\nb'), undefined);
    assert.equal(
      doubleQuoted.encode('a"b\\\n	\x07\uD83D\u2028\u{1F600}'),
      'a\\"b\\\\\\n\\t\\u0007\\ud83d\\u2028\u{1F600}',
    );
    assert.equal(literalBlock('  ', '\r\n').encode('a\nb'), 'a\r\n  b');
    assert.equal(foldedBlock.encode('a\nb'), undefined);
    for (const encoding of [plain, singleQuoted, literalBlock('', '\n'), foldedBlock])
      assert.equal(encoding.encode('\x07'), undefined);
  });
});
