import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  baselineOf,
  baselineText,
  hashPattern,
  readBaseline,
  type BaselineEntry,
} from '../../../server/src/lint/baseline';

const hash = '0123456789abcdef';
const entry = (path: string, count = 1, rule = 'aad-guid'): BaselineEntry => ({ path, rule, hash, count });
const problemsOf = (text: string): string[] =>
  readBaseline(text).problems.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);

describe('baseline', () => {
  it('reads what it writes, in the same order for the same entries', () => {
    const entries = [entry('b'), entry('a b/\u00E4 "x".cmd', 3), entry('a', 1, 'x-y')];
    const text = baselineText(baselineOf(entries));
    const { baseline, problems } = readBaseline(text);
    assert.deepEqual(problems, []);
    assert.equal(baselineText(baseline), text);
    assert.equal(baselineText(baselineOf([...entries].reverse())), text);
    assert.equal(text.split('\n').length, 3 + entries.length + 3);
    assert.equal(readBaseline(baselineText(baselineOf([]))).baseline.entries.length, 0);
  });

  it('says which findings it is about where that is not the usual', () => {
    const text = baselineText(baselineOf([entry('a')], 'hint'));
    assert.match(text, /^\{\n {2}"version": 1,\n {2}"severity": "hint",\n/);
    assert.equal(readBaseline(text).baseline.least, 'hint');
    assert.doesNotMatch(baselineText(baselineOf([entry('a')])), /severity/);
    assert.equal(readBaseline('{"version":1,"findings":[]}').baseline.least, 'information');
    assert.match(
      problemsOf('{"version":1,"severity":"all","findings":[]}')[0] ?? '',
      /^"all": "severity" must be one of "error", "warning", "information", "hint"\.$/,
    );
  });

  it('takes comments and a comma behind the last entry, which a merge leaves', () => {
    const text = baselineText(baselineOf([entry('a')])).replace('}\n  ]', '}, // merged\n  ]');
    assert.deepEqual(readBaseline(text), {
      baseline: readBaseline(baselineText(baselineOf([entry('a')]))).baseline,
      problems: [],
    });
  });

  it('counts the greater of two that a merge brought together', () => {
    const line = (count: number): string => JSON.stringify(entry('a', count));
    const { baseline } = readBaseline(`{"version":1,"findings":[${line(1)},${line(3)},${line(2)}]}`);
    assert.deepEqual(baseline.entries, [entry('a', 3)]);
  });

  it('says nothing with a mistake anywhere, and where that is', () => {
    const withEntry = (text: string): string => `{"version":1,"findings":[${text}]}`;
    const broken = JSON.stringify({ ...entry('a'), hash: 'short' });
    assert.deepEqual(problemsOf(withEntry(`${broken},${JSON.stringify(entry('b'))}`)), [
      '"short": "hash" must have 16 hexadecimal digits.',
    ]);
    assert.equal(
      readBaseline(withEntry(`${broken},${JSON.stringify(entry('b'))}`)).baseline.entries.length,
      0,
    );
    for (const path of ['../a', '/a', 'a/../b', 'C:/a', 'a\\b', './a', 'a//b'])
      assert.match(problemsOf(withEntry(JSON.stringify(entry(path))))[0] ?? '', /with slashes/, path);
    assert.match(problemsOf('{"version":2,"findings":[]}')[0] ?? '', /^2: "version" must be 1/);
    assert.match(problemsOf('{"version":1}')[0] ?? '', /no "findings"/);
    assert.match(problemsOf('')[0] ?? '', /isn't valid JSON here: value expected/);
    assert.match(problemsOf('[]')[0] ?? '', /must be an object/);
    assert.match(problemsOf('['.repeat(200))[0] ?? '', /nested too deep/);
    assert.match(
      problemsOf(withEntry('{"path":"a","count":0}')).join('\n'),
      /no "hash".*whole number above 0/s,
    );
  });

  it('has the same form of hashes in its schema', () => {
    const schema = JSON.parse(
      readFileSync(join(__dirname, '../../../syntaxes/ccmsetup-baseline.schema.json'), 'utf8'),
    ) as { properties: { findings: { items: { properties: { hash: { pattern: string } } } } } };
    assert.equal(schema.properties.findings.items.properties.hash.pattern, hashPattern);
  });
});
