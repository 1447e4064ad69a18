/** Runs tables of configuration files with the regions they must give, and what all such hosts have to prove. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { batchHost } from '../../../server/src/hosts/batch/batch';
import type { Host } from '../../../server/src/hosts/host';
import { jsonHost } from '../../../server/src/hosts/data/json/json';
import { limitedNesting } from '../../../server/src/hosts/nesting';
import { powershellHost } from '../../../server/src/hosts/powershell/powershell';
import type { Analysis } from '../../../server/src/service/analysis';
import { hoverOf } from '../../../server/src/service/hover';
import { xmlHost } from '../../../server/src/hosts/data/xml/xml';
import { yamlHost } from '../../../server/src/hosts/data/yaml/yaml';
import { sliceSpan } from '../../../server/src/language/span';
import { choicesOf, repeatable, type Choices } from '../../support/choices';
import { planFor, wishes, writePlan } from '../../support/command-lines';
import { applyEdits } from '../../support/edits';
import { analyzeText, everything, testNow } from '../../support/lint';
import { checkMap, checkRoundTrip, describeExpected, describeRegion, type Expected } from './regions';

/** Makes a host from what gives it the hosts of other languages. */
export type MakeHost = (options: { nested: (languageId: string) => Host | undefined }) => Host;

/** A document and what it must give. */
export interface Fixture {
  readonly name: string;
  readonly source: string;
  readonly regions: readonly (Expected & { readonly host?: string })[];
  /** Whether line breaks in texts are escapes of the document, or made so by its language, when the document has CRLF. */
  readonly keepsBreaks?: true;
}

/** The host with the hosts of scripts. */
export function loaded(make: MakeHost): Host {
  const limited = limitedNesting();
  const nested = (languageId: string): Host | undefined =>
    limited(scripts.find(({ languageIds }) => languageIds.includes(languageId)));
  const scripts: Host[] = [
    powershellHost(),
    batchHost({ nested }),
    jsonHost({ nested }),
    yamlHost({ nested }),
    xmlHost({ nested }),
  ];
  return make({ nested });
}

/**
 * Declares a test for each fixture: with LF and CRLF, and with an emoji before it on its first line.
 *
 * @param withEmoji puts an emoji before what a document holds; undefined where that is not possible
 */
export function testFixtures(
  make: MakeHost,
  withEmoji: (source: string) => string | undefined,
  fixtures: readonly Fixture[],
): void {
  let host: Host;
  before(() => {
    host = loaded(make);
  });
  const withCrlf = (text: string): string => text.replaceAll('\n', '\r\n');
  for (const { name, source, regions, keepsBreaks } of fixtures) {
    it(name, () => {
      check(host, source, regions);
      check(
        host,
        withCrlf(source),
        regions.map((expected) => ({
          ...expected,
          text: keepsBreaks ? expected.text : withCrlf(expected.text),
          ...(expected.pieces && { pieces: expected.pieces.map(withCrlf) }),
        })),
      );
      const behind = withEmoji(source);
      if (behind !== undefined) check(host, behind, regions);
    });
  }
}

function check(host: Host, source: string, expected: Fixture['regions']): void {
  const { regions } = host.find(source);
  assert.deepEqual(
    regions.map((region, index) => describeRegion(region, source, expected[index])),
    expected.map(describeExpected),
    source,
  );
  regions.forEach((region, index) => {
    assert.equal(region.host, expected[index]?.host ?? host.id);
    checkMap(region, source);
  });
}

/** Declares a test for each document that must give nothing at all, no finding either. */
export function testSilence(make: MakeHost, documents: readonly string[]): void {
  let host: Host;
  before(() => {
    host = loaded(make);
  });
  for (const source of documents)
    it(source, () => {
      assert.deepEqual(
        host.find(source).regions.map((region) => describeRegion(region, source)),
        [],
      );
      assert.deepEqual(analyzeText(source, host).findings, []);
    });
}

/** A defect, where it must be shown and what its first fix must make of the document. */
export interface Defect {
  readonly source: string;
  readonly rule: string;
  /** What stands right before the squiggle, and what is underlined. */
  readonly before: string;
  readonly squiggle: string;
  readonly fixed: string;
  /** What the document says of the place where the squiggle begins: the text that a hover there is about. */
  readonly hovered?: string;
  /** What another reader of the language makes of the fixed document, and what that must be. */
  readonly received?: { readonly by: (document: string) => unknown; readonly text: string };
}

/** Checks that a defect is shown exactly and that its fix is written as the language wants it. */
export function checkDefect(host: Host, defect: Defect): void {
  const { source, rule, before, squiggle, fixed, hovered, received } = defect;
  const analysis = analyzeText(source, host);
  const { findings } = analysis;
  const found = findings.filter((finding) => finding.rule === rule);
  assert.deepEqual(
    found.map(({ span }) => [source.slice(span.start - before.length, span.start), sliceSpan(source, span)]),
    [[before, squiggle]],
    JSON.stringify(findings.map((finding) => [finding.rule, finding.message])),
  );
  const [fix] = found[0]?.fixes ?? [];
  assert.ok(fix, 'there is a fix');
  assert.equal(applyEdits(source, fix.edits), fixed);
  if (hovered !== undefined) assert.equal(hoveredAt(source, analysis, found[0]?.span.start ?? 0), hovered);
  if (received !== undefined) assert.equal(received.by(fixed), received.text);
}

/** The text of the document that a hover is about. */
function hoveredAt(source: string, analysis: Analysis, offset: number): string | undefined {
  const document = TextDocument.create('untitled:test', analysis.host, 1, source);
  const configuration = everything();
  const hover = hoverOf(
    document,
    analysis,
    document.positionAt(offset),
    { markdownHover: true },
    {
      configuration,
      now: testNow,
      onRuleError: (slug, error) => {
        throw new Error(`rule ${slug} threw`, { cause: error });
      },
    },
  );
  return hover?.range && document.getText(hover.range);
}

/** The slugs of the findings of a document, without doubles. */
export function slugsOf(host: Host, source: string): string[] {
  return [...new Set(analyzeText(source, host).findings.map(({ rule }) => rule))];
}

const marks = ['"', '\\', '\\\\', "'", '\u{1F600}', 'é', '<&>', '\u2028', 'a b', ';', '#', ': ', '/'];

/** A command line that starts ccmsetup.exe, from the catalog and with values of all kinds of characters. */
function commandLine(choices: Choices): string {
  const wish = choices.one(wishes.filter(({ context }) => context === 'manual'));
  const line = writePlan(planFor(choices, wish));
  const more = choices.some(marks, 0, 5).join('');
  // Forms of values that are filled in later are another matter.
  return `${line} SMSCACHEDIR="${more}"`.replace(/[%${}]/g, '_').replace(/\s*[\r\n]\s*/g, ' ');
}

/**
 * Checks that command lines come back exactly, however they are escaped, and that their maps lead there and back.
 *
 * @param write puts a command line into a document
 */
export function checkRoundTrips(
  host: Host,
  runs: number,
  write: (line: string, choices: Choices) => string,
  prepare: (line: string) => string = (line) => line,
): void {
  fc.assert(
    fc.property(fc.gen(), (generate) => {
      const choices = choicesOf(generate);
      const line = prepare(commandLine(choices));
      const source = write(line, choices);
      const { regions } = host.find(source);
      assert.deepEqual(
        regions.map(({ text }) => text),
        [line],
        source,
      );
      for (const region of regions) {
        checkMap(region, source);
        checkRoundTrip(region);
      }
    }),
    repeatable(runs),
  );
}

/** Puts an entry with an emoji before the others of a JSON object. */
export function emojiInJson(source: string): string | undefined {
  return source.startsWith('{') ? source.replace('{', '{"\u{1F600}": "é", ') : undefined;
}

/** Puts an anchor with an emoji before values of YAML. */
export function emojiInYaml(source: string): string | undefined {
  const marked = source.replace(
    /(: |- )(?=['"]?(?:ccmsetup\.exe|C:\\|\.[\\/]|\/mp|SMSSITECODE=|\{\{)|[|>])/g,
    '$1&\u{1F600}é ',
  );
  return marked === source ? undefined : marked;
}

/** Puts a comment with an emoji before XML that has no declaration. */
export function emojiInXml(source: string): string | undefined {
  return source.startsWith('<?') ? undefined : `<!-- \u{1F600}é -->${source}`;
}

/** Puts a comment with an emoji before a document of a language with comments like those of C. */
export function emojiInCode(source: string): string {
  return `/* \u{1F600}é */ ${source}`;
}

/** Lines of a document. */
export const lines = (...all: string[]): string => all.join('\n');
