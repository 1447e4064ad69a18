/** `ccmsetup-lint rules`. */
import assert from 'node:assert/strict';
import { notices } from '../../server/src/lint/notices';
import { rules } from '../../server/src/rules';
import { runWith } from '../support/run-command';
import { runCli, withFiles } from './cli';

interface RuleRow {
  readonly rule: string;
  readonly level: string;
  readonly severity: string;
  readonly onByDefault: boolean;
  readonly hoverOnly: boolean;
  readonly certainty: string;
  readonly fix: string;
  readonly topic: string;
  readonly summary: string;
  readonly source: string | null;
}

const slugs = [...rules, ...notices].map(({ slug }) => slug);

describe('ccmsetup-lint: rules', () => {
  it('has a row for each rule, as wide as it needs where no terminal is', async () => {
    const { code, stdout, stderr } = await runCli(['rules']);
    const [head = '', ...rows] = stdout.trimEnd().split('\n');
    assert.match(head, /^RULE +LEVEL +CERTAINTY +FIX +FINDS$/);
    assert.deepEqual(
      rows.map((row) => row.split(' ')[0]),
      slugs,
    );
    const wide = rules.find(({ slug }) => slug === 'cmg-scheme-in-ccmhostname')!;
    assert.ok(rows.some((row) => row.startsWith(wide.slug) && row.endsWith(`  ${wide.summary}`)));
    // Each column begins in the same place.
    const at = head.indexOf('FINDS');
    assert.ok(rows.every((row) => /^ {2}\S/.test(row.slice(at - 2))));
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
  });

  it('fits a terminal', async () => {
    const { stdout } = await runWith(['rules'], {}, { columns: 100 });
    const rows = stdout.trimEnd().split('\n');
    assert.ok(rows.every((row) => row.length <= 100));
    assert.ok(rows.some((row) => row.length === 100 && row.endsWith('\u2026')));
  });

  it('tells what the configuration of the folder sets', () =>
    withFiles(
      {
        '.ccmsetuprc.json':
          '{ "rules": { "crl-check-off": "off", "unused-suppression": "error", "aad-pair": "hint" } }',
      },
      async (cwd) => {
        const { stdout } = await runCli(['rules', '--format', 'json'], { cwd });
        const { version, rules: rows } = JSON.parse(stdout) as { version: number; rules: RuleRow[] };
        assert.equal(version, 1);
        const row = (slug: string): RuleRow => rows.find(({ rule }) => rule === slug)!;
        assert.equal(row('crl-check-off').level, 'off');
        assert.equal(row('aad-pair').level, 'hint');
        assert.equal(row('unused-suppression').level, 'error');
        assert.deepEqual(row('site-code-format'), {
          rule: 'site-code-format',
          level: 'error',
          severity: 'error',
          onByDefault: true,
          hoverOnly: false,
          certainty: 'certain',
          fix: row('site-code-format').fix,
          topic: 'Site code, keys, assignment',
          summary: row('site-code-format').summary,
          source: row('site-code-format').source,
        });
        for (const { onByDefault, level } of rows.filter((each) => !each.onByDefault))
          assert.equal(level, 'off', String(onByDefault));
        assert.ok(rows.some(({ onByDefault }) => !onByDefault));
        assert.deepEqual(new Set(rows.map(({ fix }) => fix)), new Set(['none', 'safe', 'suggestion']));
      },
    ));

  it('takes nothing but options', async () => {
    const { code, stderr } = await runCli(['rules', 'deploy']);
    assert.match(stderr, /too many arguments.*\nTry: ccmsetup-lint rules --help\n$/s);
    assert.equal(code, 2);
  });
});
