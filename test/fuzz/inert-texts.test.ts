/** Whatever a document, a file name or a configuration says: it is shown, and does nothing. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatNames } from '../../server/src/cli/output';
import { served } from '../../server/src/hosts/served';
import { azureCommandIn, commandsIn, githubCommandIn } from '../cli/formats/consumers';
import { askForAll, type Answer } from '../support/all-requests';
import { attacks, doubtful } from '../support/attacks';
import { choicesOf, type Choices } from '../support/choices';
import { startOwnServer } from '../support/own-server';
import { documents, type SecretPlace } from '../support/planted';
import { holds } from '../support/property';
import { runWith } from '../support/run-command';

/** Ways for a text into a command line and its document. */
const ways: readonly ((document: SecretPlace['document'], text: string) => string)[] = [
  (document, text) => document(text),
  (document, text) => document(`C:\\a b ${text}`),
  (document, text) => document(`C:\\a FSP=${text}`),
  (document, text) => document(`C:\\a SMSSITECODE=${text} SMSSITECODE=P01`),
  (document, text) => document(`C:\\a /mp:https://${text} /${text}`),
  (document, text) => document(`C:\\a ${text}=x ${text}`),
  (document, text) => document(`C:\\a "X=${text}"`),
  (document, text) => document('C:\\a b').replace('ccmsetup.exe', () => `${text}\\ccmsetup.exe`),
  (document, text) => `${text}\n${document('C:\\a b')}`,
];

function planted(choices: Choices, { document }: SecretPlace): string {
  const text = choices.some(attacks, 1, 2).join('');
  return choices.one(ways)(document, text);
}

/** Where links of our own lead. */
const own = /^(?:https:\/\/(?:learn\.microsoft\.com|github\.com|www\.rfc-editor\.org)\/|#)/;

/** Checks that Markdown holds no markup but ours. */
function checkMarkdown(text: string, about: string): void {
  const walk = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      if (token.type === 'html') assert.match(token.raw, /^(?:<br>|<!--[^>]*-->\s*)$/, `${about}\n${text}`);
      assert.notEqual(token.type, 'image', `${about}\n${text}`);
      // An address that is written out is no more than itself.
      if (token.type === 'link' && token.raw !== token.text)
        assert.match(String(token.href), own, `${about}\n${text}`);
    }
  };
  const all: Token[] = [];
  void marked.walkTokens(marked.lexer(text), (token) => {
    all.push(token);
  });
  walk(all);
}

const markdownMethods = new Set(['ccmsetup/explain', 'ccmsetup/explainLog', 'ccmsetup/logTicket']);

/** Texts of an answer that are Markdown, and all others that people read. */
function* textsIn(
  value: unknown,
  isMarkdown: boolean,
): Generator<readonly [isMarkdown: boolean, text: string]> {
  if (typeof value === 'string') yield [isMarkdown, value];
  if (typeof value !== 'object' || value === null) return;
  assert.ok(!('isTrusted' in value) && !('supportHtml' in value));
  const is = isMarkdown || ('kind' in value && value.kind === 'markdown');
  for (const [name, field] of Object.entries(value)) if (!unread.has(name)) yield* textsIn(field, is);
}

/** Fields that nobody reads, and those that are the text of the document in its own place. */
const unread = new Set([
  ...['textEdit', 'newText', 'edit', 'insertText', 'filterText', 'sortText', 'uri', 'method', 'kind'],
  ...['arguments', 'command', 'data', 'target', 'href'],
]);

/** Answers that are the document itself. */
const ownDocument = new Set(['ccmsetup/forSharing', 'ccmsetup/configurationDraft']);

function check(answers: readonly Answer[], about: string): void {
  for (const { method, result } of answers) {
    if (ownDocument.has(method)) continue;
    for (const [isMarkdown, text] of textsIn(result, markdownMethods.has(method))) {
      assert.doesNotMatch(
        text.replace(/[\n\t\u200D]/g, ''),
        doubtful,
        `${method}\n${about}\n${JSON.stringify(text)}`,
      );
      if (isMarkdown) checkMarkdown(text, `${method}\n${about}`);
    }
  }
}

/** The commands of the command line over files, by what they are called with. */
const runs: readonly (readonly string[])[] = [
  ...formatNames.map((name) => ['.', '--severity', 'hint', '--format', name]),
  ['.', '--statistics'],
  ['.', '--show-files'],
  ['.', '--format', 'pretty', '--fix-dry-run'],
  ['inventory', '.'],
  ['inventory', '.', '--format', 'csv'],
  ['inventory', '.', '--format', 'json'],
];

const logFolder = path.resolve(__dirname, '../fixtures/logs');
const logs = readdirSync(logFolder)
  .filter((name) => name.endsWith('.log'))
  .map((name) => readFileSync(path.join(logFolder, name), 'utf8'));

/** Commands that are ours: each format of a pipeline writes them. */
const allowed = /^(?:error|warning|notice|group|endgroup|task\.logissue)$/;

const logFormats = [[], ['--format', 'json'], ['--format', 'markdown']] as const;

/** A log in which some words of its messages are texts that would do something. */
function spoiledLog(choices: Choices): string {
  return choices
    .one(logs)
    .split(/(?<=\n)/)
    .map((line) => {
      if (!choices.one([true, false, false])) return line;
      const words = [...line.matchAll(/[^\s<>[\]"=:]+/g)].filter(
        ({ index }) => index < line.lastIndexOf(']LOG]'),
      );
      if (words.length === 0) return line;
      const { index, 0: word } = choices.one(words);
      return line.slice(0, index) + choices.one(attacks) + line.slice(index + word.length);
    })
    .join('');
}

function hostileBaseline(choices: Choices): string {
  const text = choices.one(attacks);
  return JSON.stringify(
    choices.one([
      { [text]: text },
      { version: 1, findings: { [text]: [{ rule: text, hash: text }] } },
      { version: text, findings: text },
      text,
    ]),
  );
}

/** Runs the command, and checks what it prints. */
async function checkPrinted(args: readonly string[], files: Readonly<Record<string, string>>): Promise<void> {
  const { stdout, stderr } = await runWith([...args], files, { rulePage: () => Promise.resolve('page') });
  const about = JSON.stringify({ args, files });
  const kept = /[\n\t\u200D]/g;
  // Rows of CSV end as its standard says.
  for (const text of [args.includes('csv') ? stdout.replace(/\r\n/g, '\n') : stdout, stderr]) {
    assert.doesNotMatch(text.replace(kept, ''), doubtful, `${about}\n${text}`);
    assert.doesNotMatch(text, /##teamcity\[/i, about);
    for (const { name } of [...commandsIn(text, githubCommandIn), ...commandsIn(text, azureCommandIn)])
      assert.match(name, allowed, `${about}\n${text}`);
  }
}

describe('hostile texts', () => {
  for (const id of [...new Set(documents.map(({ host }) => host))]) {
    const rows = documents.filter(({ host }) => host === id);
    holds(`are no markup and no hidden signs in an editor: ${id}`, 4, () => {
      const server = startOwnServer();
      return fc.asyncProperty(fc.gen(), async (generate) => {
        const choices = choicesOf(generate);
        const text = planted(choices, choices.one(rows));
        const { extensions, languageIds } = served[id as keyof typeof served];
        const uri = `file:///folder/file${extensions[0]}`;
        const document = TextDocument.create(uri, languageIds[0], 1, text);
        const starts = [...text.matchAll(/[^\s=:]+/g)].map(({ index }) => index + 1);
        check(await askForAll(await server, document, choices.some(starts, 1, 8)), JSON.stringify(text));
      });
    });
  }

  holds('are no commands and no hidden signs in what the command prints', 12, () =>
    fc.asyncProperty(fc.gen(), async (generate) => {
      const choices = choicesOf(generate);
      const files: Record<string, string> = {};
      for (const row of choices.some(documents, 3, 6)) {
        const [extension = ''] = served[row.host as keyof typeof served].extensions;
        // A name has no line break in GitHub's and no slash anywhere.
        const name = choices.coin() ? 'file' : choices.one(attacks).replace(/[/\\\0]/g, '');
        files[`${name}${Object.keys(files).length}${extension}`] = planted(choices, row);
      }
      if (choices.coin()) {
        const key = choices.one(attacks);
        files['.ccmsetuprc.json'] = JSON.stringify({ rules: { [key]: 'error' }, [key]: key, extends: key });
      }
      if (choices.coin()) files['.ccmsetup-baseline.json'] = hostileBaseline(choices);
      await checkPrinted(choices.one(runs), files);
    }),
  );

  holds('are no commands and no hidden signs in what the command prints of logs', 12, () =>
    fc.asyncProperty(fc.gen(), (generate) => {
      const choices = choicesOf(generate);
      const name = `${choices.one(attacks).replace(/[/\\\0]/g, '')}.log`;
      return checkPrinted(
        ['diagnose', '.', ...choices.some(['--verbose', '--no-redact'], 0, 2), ...choices.one(logFormats)],
        { [name]: spoiledLog(choices), 'a.cmd': 'ccmsetup.exe SMSSITECODE=P01' },
      );
    }),
  );

  holds('are no commands and no hidden signs in what the command explains', 12, () =>
    fc.asyncProperty(fc.gen(), (generate) => {
      const choices = choicesOf(generate);
      const text = choices.some(attacks, 1, 2).join('');
      const asked = choices.one([
        text,
        `0x8${text}`,
        `/mp:${text}`,
        `ccmsetup.exe ${text} SMSSITECODE=${text}`,
      ]);
      return checkPrinted(['explain', '--', asked.replace(/\0/g, '')], {});
    }),
  );
});
