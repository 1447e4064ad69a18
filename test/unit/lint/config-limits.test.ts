import assert from 'node:assert/strict';
import { deepestNesting, largestConfiguration, mostProblems } from '../../../server/src/lint/config-limits';
import { readConfiguration, type ReadConfiguration } from '../../../server/src/lint/config-reader';
import { defaultConfiguration } from '../../../server/src/lint/configuration';
import { slugs } from '../../../server/src/lint/slugs';

function read(text: string): ReadConfiguration {
  return readConfiguration(text, slugs);
}

/** A list in lists; `levels` with the object around them. */
function nested(levels: number): string {
  return `{ "x": ${'['.repeat(levels - 1)}${']'.repeat(levels - 1)} }`;
}

describe('the limits of a configuration', () => {
  it('are a depth of levels', () => {
    assert.deepEqual(
      read(nested(deepestNesting)).problems.map(({ message }) => message),
      ['There is no setting "x".'],
    );
    for (const levels of [deepestNesting + 1, 8000, 400_000]) {
      const text = nested(levels);
      const at = 7 + deepestNesting - 1;
      const deep = "The configuration is nested deeper than 100 levels, so it isn't used.";
      assert.deepEqual(read(text), {
        configuration: defaultConfiguration,
        problems: [{ span: { start: at, end: at + 1 }, message: deep, inSchema: false }],
        said: {},
        bases: [],
      });
    }
  });

  it('count no brackets that are text or comments, nor those that are closed', () => {
    const brackets = '['.repeat(500);
    const { configuration, problems } = read(
      `{ // ${brackets}\n /* ${brackets} */ "extends": "strict", "ignore": ["${'{a,b}'.repeat(3)}", "x", ${'"y",'.repeat(200)}] } ]]]`,
    );
    assert.deepEqual([configuration.extends, configuration.ignore.length], ['strict', 202]);
    assert.equal(problems.length, 1);
    assert.deepEqual(read(`{ "$schema": "${brackets}" }`).problems, []);
  });

  it('hold for broken text of every kind', () => {
    for (const piece of ['{"a":', '[', '{"ignore":[', '[{', '{', ']', '}', '"', '/*', ':[', '\\', '[1,']) {
      const { problems } = read(piece.repeat(8000));
      assert.ok(problems.length > 0, piece);
    }
  });

  it('are a size', () => {
    const text = '{ "extends": "strict" }';
    assert.equal(read(text.padEnd(largestConfiguration)).configuration.extends, 'strict');
    const { configuration, problems } = read(text.padEnd(largestConfiguration + 1));
    assert.deepEqual(configuration, defaultConfiguration);
    assert.match(problems[0]?.message ?? '', /^The configuration is larger than 1 MiB/);
  });

  it('are a number of problems, of which the last says that there may be more', () => {
    const names = Array.from({ length: 3 * mostProblems }, (_, index) => `"x${index}": "off"`);
    const { problems } = read(`{ "rules": { ${names.join()}, "aad-guid": "hint" } }`);
    assert.equal(problems.length, mostProblems);
    assert.match(problems.at(-1)?.message ?? '', /This is the last one reported\.$/);
    assert.doesNotMatch(problems.at(-2)?.message ?? '', /last one/);
  });
});
