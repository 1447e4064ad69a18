/** Runs tables of documents with the regions that a host must find in them. */
import assert from 'node:assert/strict';
import type { Host } from '../../../server/src/hosts/host';
import { sliceSpan } from '../../../server/src/language/span';
import { applyEdits } from '../../support/edits';
import { analyzeText } from '../../support/lint';
import { checkMap, describeExpected, describeRegion, type Expected } from './regions';

/** A document and what it must give. */
export interface HostFixture {
  readonly name: string;
  readonly source: string;
  readonly regions: readonly Expected[];
  /** Whether no emoji can stand before the document on its first line. */
  readonly first?: true;
  /** Whether the line breaks of texts are the same in a document with CRLF. */
  readonly keepsBreaks?: true;
}

const withCrlf = (text: string): string => text.replaceAll('\n', '\r\n');

/**
 * Declares a test for each fixture: with LF and CRLF, and behind an emoji.
 *
 * @param emoji what can stand before a document on its first line
 */
export function testHost(host: Host, emoji: string, fixtures: readonly HostFixture[]): void {
  for (const { name, source, regions, first, keepsBreaks } of fixtures)
    it(name, () => {
      check(host, source, regions);
      const inCrlf = regions.map((expected) => ({
        ...expected,
        text: keepsBreaks ? expected.text : withCrlf(expected.text),
        ...(expected.pieces && { pieces: expected.pieces.map(withCrlf) }),
      }));
      check(host, withCrlf(source), inCrlf);
      if (first === undefined) check(host, emoji + source, regions);
    });
}

/** Checks what a host finds in a document. */
export function check(host: Host, source: string, expected: readonly Expected[]): void {
  const { regions } = host.find(source);
  assert.deepEqual(
    regions.map((region, index) => describeRegion(region, source, expected[index])),
    expected.map(describeExpected),
    source,
  );
  for (const region of regions) {
    assert.equal(region.host, host.id);
    checkMap(region, source);
  }
}

/** Declares a test for each document that must give nothing, no finding either. */
export function testSilence(host: Host, sources: readonly string[]): void {
  for (const source of sources)
    it(source, () => {
      for (const text of [source, withCrlf(source)]) {
        check(host, text, []);
        assert.deepEqual(analyzeText(text, host).findings, []);
      }
    });
}

/** A defect, where it must be shown and what its first fix must make of the document. */
export interface HostDefect {
  readonly source: string;
  readonly rule: string;
  /** What stands right before the squiggle, and what is underlined. */
  readonly before: string;
  readonly squiggle: string;
  /** Undefined where no fix can be written. */
  readonly fixed: string | undefined;
}

/** Checks that a defect is shown exactly, that its fix is written as the host wants it, and that a comment hides it. */
export function checkDefect(host: Host, { source, rule, before, squiggle, fixed }: HostDefect): void {
  const { findings } = analyzeText(source, host);
  const found = findings.filter((finding) => finding.rule === rule);
  assert.deepEqual(
    found.map(({ span }) => [source.slice(span.start - before.length, span.start), sliceSpan(source, span)]),
    [[before, squiggle]],
    JSON.stringify(findings.map((finding) => [finding.rule, finding.message])),
  );
  const [fix] = found[0]?.fixes ?? [];
  assert.equal(fix && applyEdits(source, fix.edits), fixed);
  const start = found[0]?.statementStart;
  assert.ok(start !== undefined, 'a comment can stand above it');
  const line = source.lastIndexOf('\n', start - 1) + 1;
  const comment = `${host.lineComment} ccmsetup-lint-disable-next-line ${rule} -- known\n`;
  const hidden = analyzeText(source.slice(0, line) + comment + source.slice(line), host).findings;
  assert.deepEqual(
    hidden.filter((finding) => finding.rule === rule || finding.rule === 'unused-suppression'),
    [],
  );
  assert.equal(hidden.length, findings.length - 1);
}
