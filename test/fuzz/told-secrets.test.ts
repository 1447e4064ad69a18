/** Whatever the server, the tools for agents and the library answer about a document: it tells no secret of it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { served } from '../../server/src/hosts/served';
import { explain, lintText } from '../../server/src/library/common';
import { askForAll, type Answer } from '../support/all-requests';
import { choicesOf, type Choices } from '../support/choices';
import { testNow } from '../support/lint';
import { startOwnServer, type OwnServer } from '../support/own-server';
import { documents, planted, told, type Planted } from '../support/planted';
import { holds } from '../support/property';

/** Fields that hold the text of the document for its own place in it, or for a filter that nobody sees. */
const ownText = new Set(['textEdit', 'newText', 'edit', 'insertText', 'filterText', 'sortText']);

/** All texts of an answer that somebody reads. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, field] of Object.entries(value)) if (!ownText.has(name)) yield* textsIn(field);
}

/** What the tools for agents answer. */
async function ofTools(server: OwnServer, { text, name }: Written): Promise<Answer[]> {
  const asked: [tool: string, input: object][] = [
    ['lint', { text, fileName: name, severity: 'hint' }],
    ['lint', { text, fileName: name, fix: true }],
    ['explain', { what: text }],
  ];
  const answers: Answer[] = [];
  for (const [tool, input] of asked)
    answers.push({ method: tool, result: await server.ask('ccmsetup/tool', { tool, input }) });
  return answers;
}

/** What the library tells; the texts of its edits are those of the document. */
function ofLibrary({ text, name }: Written): Answer[] {
  const report = lintText(text, { fileName: name, severity: 'hint', now: testNow });
  const { findings } = report;
  const messages = findings.map(({ message, related, fixes }) => [
    message,
    related.map((each) => each.message),
    fixes.map(({ title }) => title),
  ]);
  return [
    { method: 'lintText', result: { ...report, findings: messages } },
    { method: 'explain', result: explain(text) },
  ];
}

interface Written extends Planted {
  readonly name: string;
  readonly document: TextDocument;
}

/** Places in the secret and in what stands around it. */
function placesIn(choices: Choices, { text, secret }: Planted): number[] {
  const at = Math.max(0, text.toLowerCase().indexOf(secret.slice(0, 8).toLowerCase()));
  const starts = [...text.matchAll(/\S+/g)].map(({ index }) => index + 1);
  return [at, at + 4, ...choices.some(starts, 1, 4)];
}

/** Who answers; of each input one is asked, so that there are many inputs. */
const answering: readonly ((server: OwnServer, written: Written, choices: Choices) => Promise<Answer[]>)[] = [
  (server, written) => askForAll(server, written.document, [], ['document']),
  (server, written, choices) => askForAll(server, written.document, placesIn(choices, written), ['places']),
  async (server, written) => [...(await ofTools(server, written)), ...ofLibrary(written)],
];

describe('answers about a document', () => {
  // One server for all of them: to start one takes as long as many inputs.
  let running: Promise<OwnServer> | undefined;
  after(async () => (await running)?.stop());

  for (const id of [...new Set(documents.map(({ host }) => host))]) {
    const rows = documents.filter(({ host }) => host === id);
    holds(`tell no secret: ${id}`, 20, () =>
      fc.asyncProperty(fc.gen(), async (generate) => {
        running ??= startOwnServer();
        const choices = choicesOf(generate);
        const made = planted(choices, choices.one(rows));
        const { extensions, languageIds } = served[id as keyof typeof served];
        const name = `file${extensions[0]}`;
        const document = TextDocument.create(`file:///folder/${name}`, languageIds[0], 1, made.text);
        const written = { ...made, name, document };
        const answers = await choices.one(answering)(await running, written, choices);
        const texts = new Map(
          answers.flatMap(({ method, result }) =>
            [...textsIn(result)].map((text) => [text, method] as const),
          ),
        );
        for (const [text, method] of texts) {
          const part = told(text, made.secret);
          assert.equal(part, undefined, `${method}\n${JSON.stringify(made)}\n${text}`);
        }
      }),
    );
  }
});
