/** Runs tables of PowerShell scripts with the regions they must give. */
import assert from 'node:assert/strict';
import { createHosts } from '../../../server/src/hosts';
import type { Host } from '../../../server/src/hosts/host';
import { loadAsset } from '../../support/assets';
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
  before(async () => {
    host = await loadedHost();
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
    });
  }
}

/** A host that is ready, with the hosts of other languages. */
export async function loadedHost(): Promise<Host> {
  const host = createHosts().find(({ id }) => id === 'powershell');
  assert.ok(host);
  await host.load?.(loadAsset);
  return host;
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
