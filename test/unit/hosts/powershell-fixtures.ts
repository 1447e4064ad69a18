/** Runs tables of PowerShell scripts with the regions they must give. */
import assert from 'node:assert/strict';
import { createHosts } from '../../../server/src/hosts';
import type { Host } from '../../../server/src/hosts/host';
import { checkMap, describeExpected, describeRegion, type Expected } from './regions';

/** A script and what it must give. */
export interface Fixture {
  readonly name: string;
  readonly script: string;
  readonly regions: readonly (Expected & { readonly host?: string })[];
  /** Where `\n` in the texts is an escape of the script, so that it stays when the script has CRLF. */
  readonly lineFeeds?: 'escaped';
  /** Whether nothing may stand before the script, as before `param`. */
  readonly first?: true;
}

const emoji = "'\u{1F600}é'; ";

/** Declares a test for each fixture: with LF and CRLF, and behind an emoji. */
export function testFixtures(fixtures: readonly Fixture[]): void {
  let host: Host;
  before(() => {
    host = loadedHost();
  });
  for (const fixture of fixtures) {
    const withCrlf = (text: string): string => text.replaceAll('\n', '\r\n');
    const inText = fixture.lineFeeds === 'escaped' ? (text: string): string => text : withCrlf;
    it(fixture.name, () => {
      check(host, fixture.script, fixture.regions);
      check(
        host,
        withCrlf(fixture.script),
        fixture.regions.map((expected) => ({
          ...expected,
          text: inText(expected.text),
          ...(expected.pieces && { pieces: expected.pieces.map(withCrlf) }),
        })),
      );
      if (fixture.first === undefined) check(host, emoji + fixture.script, fixture.regions);
      for (const [before, behind] of wrappers) {
        // Only functions and script blocks have parameters.
        if (/^(?:if|switch)/.test(before) && fixture.script.startsWith('param')) continue;
        checkLong(host, `${before}\n${fixture.script}\n`, behind);
      }
    });
  }
}

/** A host with the hosts of other languages. */
export function loadedHost(): Host {
  const host = createHosts().find(({ id }) => id === 'powershell');
  assert.ok(host);
  return host;
}

/** Blocks in which a script can stand. */
const wrappers = [
  ['if ($true) {', '}\nelse { exit 1 }\n'],
  ['function Install-It {', '}\n'],
  ["switch -Regex ($mode) {\n  'install' {", '  }\n}\n'],
  ['class Setup {\n  [void] Run() {', '  }\n}\n'],
  ["$options = @{ a = 'b'; c = {", '} }\n'],
  ['Configuration Client {\n  Node localhost {\n    Script Install {\n      SetScript = {', '} } } }\n'],
] as const;

const padding = 'Write-Verbose "one more ($i) line"\n'.repeat(80);

/** What has changed is read again by the statement; a script must give the same whether it stands in a long or a short one. */
function checkLong(host: Host, start: string, behind: string): void {
  const [short, long] = ['', padding].map((pad) => {
    const text = start + pad + behind;
    return host.find(text).regions.map((region) => describeRegion(region, text));
  });
  assert.deepEqual(long, short, start + behind);
}

function check(host: Host, script: string, expected: Fixture['regions']): void {
  const { regions } = host.find(script);
  assert.deepEqual(
    regions.map((region, index) => describeRegion(region, script, expected[index])),
    expected.map(describeExpected),
    script,
  );
  regions.forEach((region, index) => {
    assert.equal(region.host, expected[index]?.host ?? 'powershell');
    checkMap(region, script);
  });
}
