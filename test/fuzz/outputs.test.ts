/** Whatever leaves the tools tells no secret: reports, diagnostics, hovers, complaints. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createHosts } from '../../server/src/hosts';
import type { Host } from '../../server/src/hosts/host';
import { served } from '../../server/src/hosts/served';
import { toDocument } from '../../server/src/hosts/text/offset-map';
import { allLines } from '../../server/src/language/query';
import type { Analysis } from '../../server/src/service/analysis';
import { hoverOf } from '../../server/src/service/hover/hover';
import { inlayHintsOf } from '../../server/src/service/typing/inlay-hints';
import { signatureHelpOf } from '../../server/src/service/typing/signature-help';
import { choicesOf } from '../support/choices';
import { analyzeText, everything, testNow } from '../support/lint';
import { documents, planted, told, type Planted } from '../support/planted';
import { holds } from '../support/property';
import { runWith } from '../support/run-command';

function onRuleError(slug: string, error: unknown): never {
  throw new Error(`rule ${slug} threw`, { cause: error });
}

/** The texts that an editor shows of an analysis. */
function* shown(text: string, analysis: Analysis): Generator<string> {
  for (const { message, related, fixes } of analysis.findings) {
    yield message;
    for (const other of related) yield other.message;
    for (const { title } of fixes) yield title;
  }
  const document = TextDocument.create('untitled:x', analysis.host, 1, text);
  const options = { configuration: everything(), now: testNow, onRuleError };
  const whole = { start: { line: 0, character: 0 }, end: document.positionAt(text.length) };
  yield JSON.stringify(inlayHintsOf(document, analysis, whole, options));
  for (const { region, tree } of analysis.lines) {
    const starts = [tree.span, ...allLines(tree).flatMap(({ args }) => args.map(({ span }) => span))];
    const values = allLines(tree).flatMap(({ args }) =>
      args.flatMap((argument) =>
        argument.kind === 'stray' || !argument.value ? [] : [argument.value.content],
      ),
    );
    for (const place of [...starts, ...values]) {
      const position = document.positionAt(toDocument(region.map, place).start);
      const hover = hoverOf(document, analysis, position, { markdownHover: true }, options);
      yield JSON.stringify(hover?.contents ?? null);
      const typing = { markdownSignatures: true, labelOffsets: true };
      yield JSON.stringify(signatureHelpOf(document, analysis, position, typing));
    }
  }
}

/** All that the command prints about documents, by its way to print. */
async function printed(files: Readonly<Record<string, string>>): Promise<string[]> {
  const args = ['.', '--severity', 'hint', '--format'];
  const [pretty, coloured, json] = [
    await runWith([...args, 'pretty'], files),
    await runWith([...args, 'pretty'], files, { colour: true }),
    await runWith([...args, 'json'], files),
  ];
  const plain = coloured.stdout.replace(/\u001B\[\d+m/g, '');
  assert.equal(plain, pretty.stdout);
  assert.match(json.stdout, /"commandLines": \[\n/);
  return [pretty.stdout, coloured.stdout, json.stdout, pretty.stderr, json.stderr];
}

function nameOf({ host }: Planted, index: number): string {
  return `${index}${served[host as keyof typeof served].extensions[0]}`;
}

describe('what leaves the tools', () => {
  const hosts = new Map<string, Host>(createHosts().map((host) => [host.id, host]));

  it('would be seen to tell a secret', () => {
    assert.equal(told('x ABCDEFGH y', 'zabcdefghi'), 'abcdefgh');
    assert.equal(told('x ABCDEFG y', 'zabcdefghi'), undefined);
  });

  holds(
    'tells no secret, wherever it stands',
    25,
    () =>
      fc.asyncProperty(fc.gen(), async (generate) => {
        const choices = choicesOf(generate);
        const all = documents.map((row) => planted(choices, row));
        for (const { host, text, secret } of all) {
          const parts = [...shown(text, analyzeText(text, hosts.get(host)!))];
          const part = told(parts.join('\n'), secret);
          assert.equal(part, undefined, `${host} ${JSON.stringify({ text, parts })}`);
        }
        const outputs = await printed(
          Object.fromEntries(all.map((each, index) => [nameOf(each, index), each.text])),
        );
        const together = outputs.join('\n');
        for (const secret of new Set(all.map((each) => each.secret))) {
          const part = told(together, secret);
          const blocks =
            part === undefined ? [] : together.split('\n\n').filter((block) => told(block, part));
          assert.equal(part, undefined, blocks.join('\n\n'));
        }
      }),
    // The documents of all hosts together take too long to be made smaller.
    { endOnFailure: true },
  );
});
