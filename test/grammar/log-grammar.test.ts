/** The colors of install logs, by severity as the log has it; those by role are the server's. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { IGrammar } from 'vscode-textmate';
import { readLog } from '../../server/src/log';
import { checkSnapshot, renderSnapshot, snapshotMode } from './snapshot';
import { loadLogGrammar, readSyntaxFile, tokenize } from './tokenize';

const fixtures = join(__dirname, 'fixtures');
const logs = join(__dirname, '..', 'fixtures', 'logs');
const sources = readdirSync(fixtures).filter((name) => name.endsWith('.ccmsetup-log'));
const samples = readdirSync(logs).filter((name) => name.endsWith('.log'));

const isDim = (scopes: readonly string[]): boolean =>
  scopes.some((scope) => scope.startsWith('comment.block.metadata.'));

describe('grammar of install logs', () => {
  let grammar: IGrammar;

  before(async () => {
    grammar = await loadLogGrammar();
  });

  /** The text of the characters that fulfil a condition, line by line. */
  function textWith(source: string, holds: (scopes: readonly string[]) => boolean): string[] {
    return tokenize(grammar, source).map(({ tokens }) =>
      tokens.flatMap(({ text, scopes }) => (holds(scopes) ? [text] : [])).join(''),
    );
  }

  for (const name of sources)
    it(`colors ${name} as its snapshot says`, () => {
      const rendered = renderSnapshot(tokenize(grammar, readFileSync(join(fixtures, name), 'utf8')));
      checkSnapshot(join(fixtures, `${name}.snap`), rendered, snapshotMode(process.env));
    });

  for (const file of [
    ...sources.map((name) => join(fixtures, name)),
    ...samples.map((name) => join(logs, name)),
  ])
    it(`dims all but the messages of ${basename(file)}`, () => {
      const source = readFileSync(file, 'utf8').replace(/^\u{feff}/u, '');
      const bright = textWith(source, (scopes) => !isDim(scopes)).join('');
      const messages = readLog(source).map(({ message }) => message);
      assert.equal(bright.replaceAll(/\s/g, ''), messages.join('').replaceAll(/\s/g, ''));
    });

  it('colors the message of a record by its severity, whatever else is colored in it', () => {
    for (const name of samples) {
      const source = readFileSync(join(logs, name), 'utf8').replace(/^\u{feff}/u, '');
      const records = readLog(source).filter(
        ({ format, line, endLine }) => format === 'cmtrace' && line === endLine,
      );
      for (const [kind, type] of [
        ['error', 3],
        ['warning', 2],
      ] as const) {
        const colored = textWith(source, (scopes) => scopes.includes(`message.${kind}.ccmsetup-log`));
        const wanted = records.filter((record) => record.type === type);
        for (const { line, message } of wanted) assert.equal(colored[line - 1], message, `${name}:${line}`);
      }
    }
  });

  it('leaves nothing open behind a record that was cut off', () => {
    const next =
      '<![LOG[x]LOG]!><time="1:1:1.1" date="1-1-2026" component="ccmsetup" context="" type="3" thread="1" file="a">';
    const [, whole] = tokenize(grammar, `<![LOG[cut\n${next}`);
    assert.deepEqual(whole?.tokens, tokenize(grammar, next)[0]?.tokens);
  });

  it('names its scopes by the conventions that themes know', () => {
    const scopes =
      readSyntaxFile('ccmsetup-log.tmLanguage.json').match(
        /(?<="(?:contentN|n)ame": ")[a-z][^"]*(?=",?$)/gm,
      ) ?? [];
    const known =
      /^(?:comment\.block|constant\.numeric|support\.type|markup\.heading|message\.(?:error|warning)|meta|string\.(?:quoted\.single|unquoted|other)|support\.variable|variable\.other)\.?.*\bccmsetup-log(?: token\.(?:error|warn)-token)?$/;
    assert.ok(scopes.length > 20);
    assert.deepEqual(
      scopes.filter((scope) => !known.test(scope)),
      [],
    );
  });
});
