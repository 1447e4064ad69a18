/** The server for agents tells no secret: in no answer, no error and no line of its log. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { served } from '../../server/src/hosts/served';
import { withFiles } from '../cli/cli';
import { choicesOf, repeatable } from '../support/choices';
import { documents, planted, told, type Planted } from '../support/planted';
import { tokenSecret } from '../support/secret-places';
import { startTalk } from './mcp';

/** A document in a file of the folder that the server may read. */
interface Written extends Planted {
  readonly path: string;
}

/** All that a client can ask about a document: by its text, its path, and in ways that are wrong. */
function questionsOn({ text, path, secret: own }: Written): [method: string, params: object][] {
  // A password that nothing names may be any word.
  const secret = own === tokenSecret ? own : `password=${own}`;
  const call = (name: string, input: unknown): [string, object] => ['tools/call', { name, arguments: input }];
  return [
    call('lint', { text, fileName: path, severity: 'hint' }),
    call('lint', { text, fileName: path, fix: true }),
    call('lint', { path, severity: 'hint' }),
    call('lint', { text, path }),
    call('lint', { text, fileName: 'x.unknown' }),
    call('lint', { text, rules: [text] }),
    call('lint', { text: [text] }),
    call('lint', { [text]: text }),
    call('lint', text),
    call('lint', { path: secret }),
    call('explain', { what: text }),
    call('explain', { what: secret }),
    call('explain', { path }),
    call('build', { scenario: secret, values: { SMSMP: text } }),
    call('build', {
      scenario: 'intranet-manual',
      values: { '/mp': text, SMSSITECODE: secret, [secret]: text },
    }),
    call(secret, { text }),
    ['resources/list', { cursor: text }],
    ['resources/read', { uri: `file:///${path}?${secret}` }],
    ['prompts/list', {}],
    ['prompts/get', { name: secret, arguments: { text } }],
    [
      'completion/complete',
      { ref: { type: 'ref/prompt', name: secret }, argument: { name: 'a', value: text } },
    ],
    ['logging/setLevel', { level: secret }],
    [secret, { text }],
  ];
}

describe('all that the server for agents writes', () => {
  const ids = [...new Set(documents.map(({ host }) => host))];
  for (const [at, id] of ids.entries()) {
    const rows = documents.filter(({ host }) => host === id);
    it(`tells no secret of a document: ${id}`, async () => {
      const [extension = ''] = served[id as keyof typeof served].extensions;
      const samples = fc.sample(fc.gen(), { ...repeatable(4), seed: at });
      const written = samples.map((generate, index): Written => {
        const choices = choicesOf(generate);
        return { ...planted(choices, choices.one(rows)), path: `file${index}${extension}` };
      });
      const files = Object.fromEntries(written.map(({ path, text }) => [path, text]));
      await withFiles(files, async (folder) => {
        const talk = await startTalk([folder]);
        for (const each of written)
          for (const [method, params] of questionsOn(each)) await talk.ask(method, params);
        for (const { text } of written) talk.write(`{"jsonrpc":"2.0","method":"x","params":${text}\n`);
        await talk.ask('tools/call', { name: 'lint', arguments: { path: '.', severity: 'hint' } });
        const { stdout, stderr } = await talk.end();
        for (const { text, secret } of written)
          for (const [name, output] of Object.entries({ stdout, stderr }))
            for (const line of output.split('\n')) {
              const part = told(line, secret);
              assert.equal(part, undefined, `${name}\n${JSON.stringify(text)}\n${line}`);
            }
      });
    });
  }
});
