/** Whatever a document is: the server answers everything about it, and what it answers stands in the document. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createHosts } from '../../server/src/hosts';
import { askForAll, type Answer } from '../support/all-requests';
import { choicesOf, type Choices } from '../support/choices';
import { documentsFor, edited } from '../support/edited';
import { startOwnServer } from '../support/own-server';
import { holds } from '../support/property';

/** What no program writes, and what files hold all the same. */
const oddities = [
  '\uD83D',
  '\uDE00',
  '\uFFFE',
  '\uFEFF',
  '\0',
  '\u0085',
  '\u2028',
  '\u202E',
  '\u200B',
  '\u001B[31m',
  '\r',
  '\n\r',
  '\u00A0',
  '“',
  '–',
  'İ',
  'ß',
];

/** Any UTF-16 units. */
function noise(choices: Choices, length: number): string {
  return String.fromCharCode(...Array.from({ length }, () => choices.number(0, 0xffff)));
}

function mutated(choices: Choices, text: string, times: number): string {
  let made = text;
  for (let step = choices.number(0, times); step > 0; step--) {
    const at = choices.number(0, made.length);
    const odd = choices.number(0, 4) === 0 ? noise(choices, choices.number(1, 12)) : choices.one(oddities);
    made = choices.coin() ? edited(choices, made) : made.slice(0, at) + odd + made.slice(at);
  }
  return made;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

/** All positions in an answer that are places of the document; edits of other files are left out. */
function* positionsIn(value: unknown, uri: string): Generator<Position> {
  if (typeof value !== 'object' || value === null) return;
  const fields = new Map<string, unknown>(Object.entries(value));
  const own = fields.get('uri') ?? (fields.get('textDocument') as { uri?: unknown } | undefined)?.uri;
  if (typeof own === 'string' && own !== uri) return;
  const [line, character] = [fields.get('line'), fields.get('character')];
  if (typeof line === 'number' && typeof character === 'number') yield { line, character };
  for (const [name, field] of fields) if (name !== 'changes') yield* positionsIn(field, uri);
}

/** What a server says only when something went wrong. */
const failure = /failed|was skipped|Error/;

function check(document: TextDocument, answers: readonly Answer[]): void {
  for (const { method, result } of answers) {
    const message = (result as { params?: { message?: unknown } } | null)?.params?.message;
    if (method === 'sent' && typeof message === 'string') assert.doesNotMatch(message, failure);
    for (const position of positionsIn(result, document.uri))
      assert.deepEqual(
        document.positionAt(document.offsetAt(position)),
        position,
        `${method}\n${JSON.stringify(document.getText())}`,
      );
  }
}

describe('any document', () => {
  for (const host of createHosts()) {
    holds(`is answered for, in its places: ${host.title}`, 3, (size) => {
      // All documents of the run share what one server keeps.
      const server = startOwnServer();
      return fc.asyncProperty(fc.gen(), async (generate) => {
        const choices = choicesOf(generate);
        const text = mutated(choices, choices.one(documentsFor(host)), 8 * size);
        const uri = `file:///folder/file${host.extensions[0] ?? ''}`;
        const document = TextDocument.create(uri, host.languageIds[0] ?? host.id, 1, text);
        const places = Array.from({ length: 3 }, () => choices.number(0, text.length));
        check(document, await askForAll(await server, document, places));
      });
    });
  }
});
