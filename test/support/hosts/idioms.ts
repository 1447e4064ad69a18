/** Runs the table of a host: documents with the command lines that it must find in them, and documents without any. */
import assert from 'node:assert/strict';
import { analyzeText, loadedHost } from '../lint';
import { checkRegions, describeRegion, type Expected } from './regions';
import { subjectOf } from './subjects';

/** A way in which people write command lines, and what a host must find in it. */
export interface Idiom {
  readonly name: string;
  readonly source: string;
  /** In their order. A text stands for a region that is complete, may run and has no context of its own. */
  readonly regions: readonly (string | Expected)[];
  /** Whether nothing can stand before the document on its first line. */
  readonly first?: true;
  /** Whether line breaks in texts are made by the language, so that they are the same in a document with CRLF. */
  readonly keepsBreaks?: true;
}

const withCrlf = (text: string): string => text.replaceAll('\n', '\r\n');

/** The same region in a document with CRLF. */
function inCrlf(wanted: string | Expected, keepsBreaks = false): Expected {
  const expected = typeof wanted === 'string' ? { text: wanted } : wanted;
  return {
    ...expected,
    text: keepsBreaks ? expected.text : withCrlf(expected.text),
    ...(expected.pieces && { pieces: expected.pieces.map(withCrlf) }),
  };
}

/** Declares a test for each idiom: with LF, with CRLF and behind an emoji. */
export function testIdioms(id: string, idioms: readonly Idiom[]): void {
  const host = loadedHost(id);
  const { behindEmoji, also } = subjectOf(id);
  for (const { name, source, regions, first, keepsBreaks } of idioms)
    it(name, () => {
      checkRegions(host, source, regions);
      checkRegions(
        host,
        withCrlf(source),
        regions.map((wanted) => inCrlf(wanted, keepsBreaks)),
      );
      const behind = first ? undefined : behindEmoji(source);
      if (behind !== undefined) checkRegions(host, behind, regions);
      also?.(host, source);
    });
}

/** Declares a test for each document that must give nothing at all, no finding either. */
export function testNegatives(id: string, sources: readonly string[]): void {
  const host = loadedHost(id);
  for (const source of sources)
    it(source, () => {
      for (const text of [source, withCrlf(source)]) {
        assert.deepEqual(
          host.find(text).regions.map((region) => describeRegion(region, text)),
          [],
        );
        assert.deepEqual(analyzeText(text, host).findings, []);
      }
    });
}

/** Lines of a document. */
export const lines = (...all: string[]): string => all.join('\n');
