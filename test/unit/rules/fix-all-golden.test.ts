import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../../../server/src/hosts/host';
import { rules } from '../../../server/src/rules';
import type { SiteFacts } from '../../../server/src/rules/rule';
import type { Analysis } from '../../../server/src/service/analysis';
import { fixAll } from '../../../server/src/service/fixes/fix-all';
import { snapshotMode } from '../../grammar/snapshot';
import { analyzeText, loadedHost } from '../../support/lint';

const folder = join(__dirname, '../../fixtures/rules');
const hostIds: Readonly<Record<string, string>> = { ccmcmd: 'ccmcmd', ps1: 'powershell', cmd: 'batch' };

/** Rules that are off in a fixture, so that another one is heard. */
const off: Readonly<Record<string, readonly string[]>> = { 'tenant-name.ccmcmd': ['legacy-item'] };

/** What the configuration says of the organization in a fixture. */
const sites: Readonly<Record<string, SiteFacts>> = {
  'renamed.ccmcmd': {
    renamed: [
      { from: 'mp01', to: 'mp02' },
      {
        from: 'fabrikam.cloudapp.net/CCM_Proxy_MutualAuth/72057598037248101',
        to: 'fabrikam.westeurope.cloudapp.azure.com/CCM_Proxy_MutualAuth/72057598037248112',
      },
    ],
  },
};

const fixtures = readdirSync(folder).filter((name) => !/\.fixed\.\w+$/.test(name));

/** Where the text with all safe fixes stands. */
function goldenOf(name: string): string {
  return join(folder, name.replace(/(?=\.\w+$)/, '.fixed'));
}

describe('fix all, on the fixtures', () => {
  const heard = new Set<string>();

  for (const name of fixtures) {
    describe(name, () => {
      const bytes = readFileSync(join(folder, name));
      const text = bytes.toString('utf8');
      const active = rules.filter(({ slug }) => off[name]?.includes(slug) !== true);
      let host: Host;
      let fixed: string;
      const analyze = (each: string): Analysis =>
        analyzeText(each, host, { rules: active, ...(sites[name] && { site: sites[name] }) });
      const run = (each: string): string => fixAll(each, (next) => analyze(next)).text;

      before(() => {
        host = loadedHost(hostIds[/\w+$/.exec(name)?.[0] ?? ''] ?? '');
        fixed = run(text);
        for (const { rule, fixes } of analyze(text).findings) {
          if (fixes.some(({ safe }) => safe)) heard.add(rule);
        }
      });

      it('is text that UTF-8 gives back byte for byte', () => {
        assert.ok(Buffer.from(text, 'utf8').equals(bytes));
      });

      it('becomes the golden file, byte for byte', () => {
        const golden = goldenOf(name);
        if (snapshotMode(process.env) === 'write') writeFileSync(golden, fixed);
        assert.ok(
          existsSync(golden),
          `${golden} is missing: look at the fixture, then run with UPDATE_SNAPSHOTS=1`,
        );
        const expected = readFileSync(golden);
        assert.equal(fixed, expected.toString('utf8'));
        assert.ok(Buffer.from(fixed, 'utf8').equals(expected));
      });

      it('is not changed by a second run', () => {
        assert.equal(run(fixed), fixed);
      });

      it('keeps its line breaks', () => {
        const kinds = (each: string): string[] => [...new Set(each.match(/\r\n|\r|\n/g))];
        assert.deepEqual(kinds(fixed), kinds(text));
        assert.equal(kinds(text).join(), name.includes('.crlf.') ? '\r\n' : '\n');
      });
    });
  }

  // In a block of its own, which runs when those of the fixtures are done.
  describe('together', () => {
    it('shows every rule with a safe fix', () => {
      assert.deepEqual(
        rules.filter(({ slug, fix }) => fix?.safe === true && !heard.has(slug)).map(({ slug }) => slug),
        [],
      );
    });

    it('has a golden file for each fixture and no other', () => {
      const golden = readdirSync(folder).filter((name) => /\.fixed\.\w+$/.test(name));
      assert.deepEqual(
        golden.filter((name) => !fixtures.includes(name.replace('.fixed', ''))),
        [],
      );
    });
  });
});
