/** What has to hold for the formatted text of every `.ccmcmd` file, whatever is in it. */
import assert from 'node:assert/strict';
import type { Host, Region } from '../../server/src/hosts/host';
import { argumentsTold, programOf } from '../../server/src/lint/arguments-told';
import { documentedName } from '../../server/src/rules/support/documented-name';
import { allLines } from '../../server/src/language/query';
import type { AnalyzedLine } from '../../server/src/service/analysis';
import { applyEdits } from '../../server/src/service/fixes/apply-edits';
import { formatEdits } from '../../server/src/service/format/format';
import { analyzeText } from './lint';
import { surplus } from './lists';

/** The values that are filled in later, as they are written. */
function holes({ map }: Region, source: string): string[] {
  return map.segments
    .filter(({ kind }) => kind === 'hole')
    .map(({ document }) => source.slice(document.start, document.end));
}

function comments(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^[\uFEFF\s]+|[ \t]+$/g, ''))
    .filter((line) => line.startsWith('#'))
    .sort();
}

/** The characters that ccmsetup receives, in any order, without blanks and letter case. */
function characters({ region, tree }: AnalyzedLine, source: string): string {
  let text = region.text;
  for (const line of allLines(tree))
    for (const argument of line.args)
      if (argument.kind !== 'stray' && documentedName(line, argument) !== undefined) {
        const { start, end } = argument.name.span;
        text = text.slice(0, start) + text.slice(start, end).toUpperCase() + text.slice(end);
      }
  return [...text.replace(/[ \t]/g, '').split(''), ...holes(region, source)].sort().join('');
}

/** Formats a text, and fails when more than its layout, order and letter case has changed. */
export function checkedFormat(text: string, host: Host): string {
  const edits = formatEdits(text);
  const after = applyEdits(text, edits);
  const why = `${text}\n=== formatted ===\n${after}`;
  // Edits are of whole characters, and in order.
  edits.forEach(({ span: { start, end } }, index) => {
    assert.ok(start <= end && start >= (edits[index - 1]?.span.end ?? 0), why);
    for (const at of [start, end])
      assert.ok(
        !/^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)/.test(text.slice(Math.max(0, at - 1), at + 1)) || at === 0,
        why,
      );
  });
  assert.deepEqual(formatEdits(after), [], `not settled: ${why}`);
  assert.deepEqual(comments(after), comments(text), why);
  const [was, now] = [analyzeText(text, host), analyzeText(after, host)];
  assert.equal(now.lines.length, was.lines.length, why);
  was.lines.forEach((line, index) => {
    const other = now.lines[index]!;
    assert.equal(other.context, line.context, why);
    assert.equal(programOf(other.tree), programOf(line.tree), why);
    const [left, right] = [line, other].map(({ tree }) =>
      argumentsTold(tree)
        .map(({ identity }) => identity)
        .sort(),
    );
    assert.deepEqual(right, left, why);
    assert.deepEqual(holes(other.region, after).sort(), holes(line.region, text).sort(), why);
    assert.equal(characters(other, after), characters(line, text), why);
  });
  const rulesOf = ({ findings }: typeof was): string[] => findings.map(({ rule }) => rule);
  assert.deepEqual(surplus(rulesOf(now), rulesOf(was)), [], why);
  // No comment silences more than before.
  const silenced = (source: string, { findings }: typeof was): string[] =>
    surplus(
      analyzeText(source, host, { suppress: false }).findings.map(({ rule }) => rule),
      findings.map(({ rule }) => rule),
    );
  assert.deepEqual(surplus(silenced(after, now), silenced(text, was)), [], why);
  return after;
}
