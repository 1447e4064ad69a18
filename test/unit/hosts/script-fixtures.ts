/** Runs tables of scripts with the regions they must give. */
import assert from 'node:assert/strict';
import { powershellHost } from '../../../server/src/hosts/powershell/powershell';
import { batchHost } from '../../../server/src/hosts/batch/batch';
import { jsonHost } from '../../../server/src/hosts/data/json/json';
import { yamlHost } from '../../../server/src/hosts/data/yaml/yaml';
import { scriptHosts } from '../../../server/src/hosts/script-strings/script-strings';
import type { Host } from '../../../server/src/hosts/host';
import { sliceSpan } from '../../../server/src/language/span';
import { applyEdits } from '../../support/edits';
import { analyzeText } from '../../support/lint';
import { hover } from '../../support/service';
import { checkMap, describeExpected, describeRegion, type Expected } from './regions';

/** A script and what it must give. */
export interface Fixture {
  readonly name: string;
  readonly script: string;
  readonly regions: readonly Expected[];
  /** Whether no emoji can stand before the script on its line. */
  readonly first?: true;
  /** Whether line breaks in texts are escapes of the script, which stay as they are in a script with CRLF. */
  readonly escapedBreaks?: true;
}

/** The hosts of scripts, with those of the scripts in their strings. */
export function loadHosts(): Host[] {
  const powershell = powershellHost();
  const all: Host[] = [powershell];
  const nested = (languageId: string): Host | undefined =>
    all.find(({ languageIds }) => languageIds.includes(languageId));
  all.push(batchHost({ nested }), jsonHost({ nested }), yamlHost({ nested }), ...scriptHosts({ nested }));
  return all;
}

/** The host of one language. */
export function loadedHost(id: string): Host {
  const host = loadHosts().find((each) => each.id === id);
  assert.ok(host);
  return host;
}

/**
 * Declares a test for each fixture: with LF and CRLF, and behind an emoji on the same line.
 *
 * @param emoji a statement with an emoji that another can follow on its line
 */
export function testFixtures(id: string, emoji: string, fixtures: readonly Fixture[]): void {
  let host: Host;
  before(() => {
    host = loadedHost(id);
  });
  for (const { name, script, regions, first, escapedBreaks } of fixtures) {
    const withCrlf = (text: string): string => text.replaceAll('\n', '\r\n');
    it(name, () => {
      check(host, script, regions);
      check(
        host,
        withCrlf(script),
        regions.map((expected) => ({
          ...expected,
          text: escapedBreaks ? expected.text : withCrlf(expected.text),
          ...(expected.pieces && { pieces: expected.pieces.map(withCrlf) }),
        })),
      );
      if (first === undefined) check(host, emoji + script, regions);
    });
  }
}

/** Declares a test for each script that must give nothing at all, no finding either. */
export function testSilence(id: string, scripts: readonly string[]): void {
  let host: Host;
  before(() => {
    host = loadedHost(id);
  });
  for (const script of scripts)
    it(script, () => {
      assert.deepEqual(
        host.find(script).regions.map((region) => describeRegion(region, script)),
        [],
      );
      assert.deepEqual(analyzeText(script, host).findings, []);
    });
}

function check(host: Host, script: string, expected: readonly Expected[]): void {
  const { regions } = host.find(script);
  assert.deepEqual(
    regions.map((region, index) => describeRegion(region, script, expected[index])),
    expected.map(describeExpected),
    script,
  );
  for (const region of regions) {
    assert.equal(region.host, host.id);
    checkMap(region, script);
    if (!region.inert) assert.equal(typeof region.statementStart, 'number', 'a comment can stand above it');
  }
}

/** A defect, where it must be shown and what its first fix must make of the script. */
export interface Defect {
  readonly script: string;
  readonly rule: string;
  /** What stands right before the squiggle, and what is underlined. */
  readonly before: string;
  readonly squiggle: string;
  readonly fixed: string;
}

/** Checks that a defect is shown exactly, that its fix is written as the language wants it, and that a comment hides it. */
export function checkDefect(id: string, { script, rule, before, squiggle, fixed }: Defect): void {
  const host = loadedHost(id);
  const { findings, lines } = analyzeText(script, host);
  const found = findings.filter((finding) => finding.rule === rule);
  assert.deepEqual(
    found.map(({ span }) => [script.slice(span.start - before.length, span.start), sliceSpan(script, span)]),
    [[before, squiggle]],
    JSON.stringify(findings.map((finding) => [finding.rule, finding.message])),
  );
  const [fix] = found[0]?.fixes ?? [];
  assert.ok(fix, 'there is a fix');
  assert.equal(applyEdits(script, fix.edits), fixed);
  const at = (found[0]?.span.start ?? 0) - before.length + 1;
  const hovered = hover(`${script.slice(0, at)}|${script.slice(at)}`, id);
  assert.equal(hovered?.about, before.replace('=', ''));
  assert.equal(lines.length, 1);
  const start = lines[0]?.region.statementStart ?? 0;
  const line = script.lastIndexOf('\n', start - 1) + 1;
  const comment = `${host.lineComment} ccmsetup-lint-disable-next-line ${rule} -- known\n`;
  const hidden = analyzeText(script.slice(0, line) + comment + script.slice(line), host);
  assert.deepEqual(
    hidden.findings.filter((finding) => finding.rule === rule || finding.rule === 'unused-suppression'),
    [],
  );
}
