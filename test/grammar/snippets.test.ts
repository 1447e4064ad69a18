/** The snippets for .ccmcmd files: what they insert is a command line that the tools understand. */
import assert from 'node:assert/strict';
import { findParameter, findProperty } from '../../server/src/catalog';
import { ccmcmdHost } from '../../server/src/hosts/ccmcmd/ccmcmd';
import { loadGrammar, readSyntaxFile, tokenize } from './tokenize';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const snippets = Object.entries(
  JSON.parse(readSyntaxFile('ccmcmd.code-snippets')) as Readonly<Record<string, Snippet>>,
);

/** What stands in the document once a snippet is inserted and each tab stop left as it is. */
function expand({ body }: Snippet): string {
  const source = body.join('\n');
  const defaults = new Map<string, string>();
  for (const [, stop, text] of source.matchAll(/\$\{(\d+):((?:[^\\}]|\\.)*)\}/g)) {
    defaults.set(stop!, text!.replaceAll(/\\(.)/g, '$1'));
  }
  return source
    .replaceAll(/\\\$|\$\{(\d+):(?:[^\\}]|\\.)*\}|\$\{\d+\|([^,|]*)[^|]*\|\}|\$(\d+)/g, (all, ...groups) => {
      const [stop, choice, mirror] = groups as (string | undefined)[];
      return all === '\\$' ? '$' : (choice ?? defaults.get(stop ?? mirror ?? '') ?? '');
    })
    .replaceAll('\\\\', '\\');
}

describe('snippets', () => {
  it('have prefixes of their own', () => {
    const prefixes = snippets.flatMap(([, { prefix }]) => prefix);
    assert.ok(prefixes.length > 0);
    assert.deepEqual(prefixes, [...new Set(prefixes)]);
    for (const prefix of prefixes) assert.match(prefix, /^[a-z]+$/);
  });

  for (const [name, snippet] of snippets) {
    it(`number the tab stops of "${name}" from 1 and end with the last one`, () => {
      const source = snippet.body.join('\n');
      const stops = [...source.matchAll(/(?<!\\)\$\{?(\d+)/g)].map(([, stop]) => Number(stop));
      const distinct = [...new Set(stops)].sort((left, right) => left - right);
      assert.deepEqual(distinct, [...distinct.keys()]);
      assert.match(source, /\n\$0$/);
    });

    it(`insert one command line with known names for "${name}"`, async () => {
      const text = expand(snippet);
      const { regions, problems } = ccmcmdHost().find(text);
      assert.deepEqual(problems, []);
      assert.equal(regions.length, 1, text);
      const tokens = tokenize(await loadGrammar(), text).flatMap((line) => line.tokens);
      const named = (scope: string): string[] =>
        tokens.filter(({ scopes }) => scopes.at(-1) === `${scope}.ccmcmd`).map((token) => token.text);
      const uncoloured = tokens.filter(({ text: part, scopes }) => part.trim() !== '' && scopes.length === 0);
      assert.deepEqual(uncoloured, []);
      const properties = named('support.variable.property');
      assert.ok(properties.length > 0);
      assert.deepEqual(
        named('keyword.other.parameter').filter((parameter) => findParameter(parameter) === undefined),
        [],
      );
      assert.deepEqual(
        properties.filter((property) => findProperty(property) === undefined),
        [],
      );
    });
  }
});
