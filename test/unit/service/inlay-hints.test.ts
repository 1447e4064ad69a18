import assert from 'node:assert/strict';
import { everywhere, readOnly } from '../../support/hosts/everywhere';
import { testNow } from '../../support/lint';
import { part, token } from '../../support/tokens';
import { hinted, inlayHints } from '../../support/typing';

/** A command line of a length, for the value of CCMSETUPCMD. */
const ofLength = (length: number): string => `SMSSITECODE=P01 FSP=${'f'.repeat(length - 20)}`;

/** The label of the first hint of a text. */
const first = (text: string): unknown => inlayHints(text)[0]?.label;

const day = 86_400;
const registration = (expires: number): string => token({ Type: 'BulkRegistration', exp: expires });

describe('inlay hints', () => {
  const cases: readonly [host: string, shown: string][] = [
    ['ccmcmd', 'ccmsetup.exe SMSCACHESIZE=20480[20 GB]'],
    ['ccmcmd', 'ccmsetup.exe SMSCACHESIZE="20480"[20 GB] FSP=a'],
    ['ccmcmd', 'ccmsetup.exe "SMSCACHESIZE=20480[20 GB]" FSP=a'],
    ['ccmcmd', 'ccmsetup.exe SMSCACHESIZE=10000[≈ 9.8 GB]'],
    ['ccmcmd', 'ccmsetup.exe SMSCACHESIZE=100[100 MB]'],
    ['ccmcmd', 'ccmsetup.exe SMSCACHESIZE=2097152[2 TB]'],
    ['ccmcmd', 'ccmsetup.exe SMSCACHESIZE=50[50% of the disk] SMSCACHEFLAGS=PERCENTDISKSPACE'],
    [
      'ccmcmd',
      'ccmsetup.exe SMSCACHEFLAGS="percentfreediskspace;COMPRESS" SMSCACHESIZE=50[50% of the free disk space]',
    ],
    ['ccmcmd', 'ccmsetup.exe SMSCACHEFLAGS=COMPRESS SMSCACHESIZE=50[50 MB]'],
    // A percentage or a size: only the run knows.
    ['ccmcmd', 'ccmsetup.exe SMSCACHEFLAGS={{flags}} SMSCACHESIZE=50'],
    ['ccmcmd', 'ccmsetup.exe SMSCACHEFLAGS={{flags}} SMSCACHESIZE=20480[20 GB]'],
    ['ccmcmd', 'ccmsetup.exe SMSCACHEFLAGS=PERCENTDISKSPACE SMSCACHESIZE=20480'],
    ['ccmcmd', 'ccmsetup.exe SMSCACHEFLAGS=PERCENTDISKSPACE;PERCENTFREEDISKSPACE SMSCACHESIZE=20'],
    ['ccmcmd', 'ccmsetup.exe /config:a.tcf SMSCACHESIZE=50'],
    ['powershell', 'Start-Process ccmsetup.exe -ArgumentList "SMSCACHESIZE=50 SMSSITECODE=P01 $more"'],
    ['powershell', "Start-Process ccmsetup.exe -ArgumentList 'SMSCACHESIZE=50[50 MB] SMSSITECODE=P01'"],
    ['ccmcmd', 'ccmsetup.exe /retry:20[20 min] /downloadtimeout:120[2 h]'],
    ['ccmcmd', 'ccmsetup.exe /downloadtimeout:1440[1 d] CCMEVALINTERVAL=90[1 h 30 min]'],
    ['ccmcmd', 'ccmsetup.exe /downloadtimeout:4350[3 d 30 min]'],
    ['ccmcmd', 'ccmsetup.exe CCMLOGMAXSIZE=2621440[2.5 MB]'],
    ['ccmcmd', 'ccmsetup.exe CCMLOGMAXSIZE=250000[≈ 244 KB]'],
    ['ccmcmd', 'ccmsetup.exe CCMLOGLEVEL=0[Verbose] CCMDEBUGLOGGING=1[Turns debug logging on]'],
    ['ccmcmd', 'ccmsetup.exe CCMFIRSTCERT=1[Takes the certificate with the longest…]'],
    ['ccmcmd', 'ccmsetup.exe CCMEVALHOUR=3[03:00] CCMHTTPPORT=80 CCMLOGMAXHISTORY=5'],
    // What no page explains, what is out of range, and what is no number.
    ['ccmcmd', 'ccmsetup.exe CCMHTTPSSTATE=31 CCMEVALHOUR=24 CCMLOGMAXSIZE=10 /retry:0 CCMEVALINTERVAL=1x'],
    ['ccmcmd', 'ccmsetup.exe /retry:{{minutes}} /retry: SMSCACHESIZE= SMSCACHESIZE=99999999999999999999'],
    ['ccmcmd', 'SMSSITECODE=P01 REINSTALL=1[41 / 1,024]'],
    // The length.
    ['ccmcmd', 'CCMSETUPCMD="SMSSITECODE=P01"[29 / 1,024]'],
    ['ccmcmd', 'CCMSETUPCMD="\n  SMSSITECODE=P01\n"[29 / 1,024]\n'],
    ['ccmcmd', 'CCMSETUPCMD="\r\n  SMSSITECODE=P01\r\n"[29 / 1,024]\r\n'],
    ['ccmcmd', 'CCMSETUPCMD="SMSSITECODE={{site}}"[≥ 26 / 1,024]'],
    ['ccmcmd', 'CCMSETUPCMD="SMSSITECODE=P01[29 / 1,024]'],
    ['ccmcmd', 'SMSSITECODE=P01[29 / 1,024]'],
    ['ccmcmd', 'ccmsetup.exe SMSSITECODE=P01\n\nmsiexec /i ccmsetup.msi CCMSETUPCMD="SMSSITECODE=P01"'],
    ['ccmcmd', '# ccmsetup-lint context=gpoSetupParameters\nSMSSITECODE=P01[15 / 255]'],
    ['ccmcmd', '# ccmsetup-lint context=taskSequence\nSMSSITECODE=P01'],
    ['json', '{"a": "CCMSETUPCMD=\\"SMSSITECODE=P01 SMSCACHESIZE=20480[20 GB]\\"[48 / 1,024]"}'],
    // A value that is set elsewhere.
    [
      'powershell',
      '$size = 20480[20 GB]\nStart-Process ccmsetup.exe -ArgumentList "/mp:mp1 SMSCACHESIZE=$size FSP=a"',
    ],
    [
      'powershell',
      '$size = \'204\'\nStart-Process ccmsetup.exe -ArgumentList "/mp:mp1 SMSCACHESIZE=${size}80[20 GB] FSP=a"',
    ],
    // One value of two command lines, in which it means something else.
    [
      'powershell',
      '$size = \'50\'\nStart-Process ccmsetup.exe -ArgumentList "SMSCACHEFLAGS=PERCENTDISKSPACE SMSCACHESIZE=$size FSP=a"\nStart-Process ccmsetup.exe -ArgumentList "/mp:mp1 SMSCACHESIZE=$size FSP=a"',
    ],
    ['powershell', "# Start-Process ccmsetup.exe -ArgumentList '/mp:mp1 SMSCACHESIZE=20480'"],
  ];
  for (const [host, shown] of cases)
    it(`${host}: ${JSON.stringify(shown)}`, () => {
      assert.equal(hinted(shown.replace(/\[(?!Client|\]).*?\]/g, ''), host), shown);
    });

  everywhere.forEach(({ host, document, right, inert }, index) => {
    for (const breaks of ['\n', '\r\n'])
      it(`${host}, document ${index + 1}: stand right behind what they are about, with ${JSON.stringify(breaks)}`, () => {
        const at = (value: string): string =>
          document(right)
            .replace(' FSP=', () => ` SMSCACHESIZE=${value} FSP=`)
            .replaceAll('\n', breaks);
        const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
        const shown = inlayHints(at('20480'), host, range).filter(({ label }) => label === '20 GB');
        const before = at('20480')
          .slice(0, at('20480').indexOf('20480') + 5)
          .split(breaks);
        assert.deepEqual(
          shown.map(({ position }) => position),
          [{ line: before.length - 1, character: before.at(-1)?.length }],
        );
        assert.equal(shown[0]?.paddingLeft, true);
      });

    if (typeof inert === 'string')
      it(`${host}, document ${index + 1}: are not in what is commented out`, () => {
        assert.deepEqual(
          inlayHints(inert.replace('SMSCACHEDIR', 'SMSCACHESIZE=20480 SMSCACHEDIR'), host),
          [],
        );
      });
  });

  for (const { host, document } of readOnly)
    it(`${host}: there are none`, () => {
      assert.deepEqual(inlayHints(document.replace('FSP=', 'SMSCACHESIZE=20480 FSP='), host), []);
    });

  it('warn from 90 % of the limit on, and past it', () => {
    const shown = [907, 908, 1010, 1011].map((length) => {
      const [hint] = inlayHints(`CCMSETUPCMD="${ofLength(length)}"`);
      return [hint?.label, hint?.data as unknown];
    });
    assert.deepEqual(shown, [
      ['921 / 1,024', undefined],
      ['⚠ 922 / 1,024', { level: 'warning', text: '922 / 1,024' }],
      ['⚠ 1,024 / 1,024', { level: 'warning', text: '1,024 / 1,024' }],
      ['⚠ 1,025 / 1,024', { level: 'error', text: '1,025 / 1,024' }],
    ]);
    assert.equal(first(`CCMSETUPCMD="${ofLength(1020)} {{more}}"`), '⚠ ≥ 1,035 / 1,024');
    assert.equal(first(`# ccmsetup-lint context=gpoSetupParameters\n${ofLength(256)}`), '⚠ 256 / 255');
  });

  it('are none for a time that nobody means', () => {
    assert.equal(first('ccmsetup.exe /retry:90'), '1 h 30 min');
    assert.equal(first('ccmsetup.exe /retry:99999999999999'), undefined);
  });

  it('say what is counted', () => {
    const told = (text: string): unknown => inlayHints(text)[0]?.tooltip;
    assert.equal(told('SMSSITECODE=P01'), 'CCMSETUPCMD="…" has 29 characters. Intune allows 1,024.');
    assert.equal(
      told('CCMSETUPCMD="SMSSITECODE=%A%"'),
      'CCMSETUPCMD="…" has at least 26 characters. Intune allows 1,024.',
    );
    assert.equal(
      told('# ccmsetup-lint context=gpoSetupParameters\nSMSSITECODE=P01'),
      'SetupParameters has 15 characters. ConfigMgrInstallation.adm allows 255.',
    );
    assert.equal(
      told('ccmsetup.exe CCMFIRSTCERT=1'),
      'Takes the certificate with the longest validity. Takes the certificate with the longest validity when several match.',
    );
    assert.equal(
      told('ccmsetup.exe CCMLOGMAXSIZE=250000'),
      'Sets the maximum size of a log file. Minimum: 10000. Unit: bytes. Default: 250000.',
    );
  });

  it('tell when a token expires, before it, and nothing of it', () => {
    const now = testNow / 1000;
    for (const [expires, label, tooltip] of [
      [now + 3 * day, 'expires 2026-01-18', /^The token expires in 3 days, on 2026-01-18 12:00 UTC\.$/],
      [now - day, 'expired 2026-01-14', /^The token expired 1 day ago, on 2026-01-14 12:00 UTC\./],
    ] as const) {
      const secret = registration(expires);
      const [hint, ...others] = inlayHints(`ccmsetup.exe /regtoken:${secret} SMSSITECODE=P01`);
      assert.deepEqual(others, []);
      assert.deepEqual(hint?.position, { line: 0, character: 'ccmsetup.exe /regtoken:'.length });
      assert.equal(hint.label, label);
      assert.equal(hint.paddingRight, true);
      assert.match(hint.tooltip as string, tooltip);
      for (const piece of secret.split('.')) assert.ok(!JSON.stringify(hint).includes(piece.slice(0, 8)));
    }
    const without = [
      token({ Type: 'BulkRegistration' }),
      '{{token}}',
      `${registration(now)}{{more}}`,
      'eyJ',
      [part('{}'), 'damaged', part('x')].join('.'),
      `"${registration(now)}`,
    ];
    for (const each of without)
      assert.deepEqual(
        inlayHints(`ccmsetup.exe /regtoken:${each}`).map(({ label }) => label),
        [],
        each,
      );
  });

  it('are those of the requested range only', () => {
    const text = Array.from({ length: 20 }, () => 'ccmsetup.exe SMSCACHESIZE=20480\n\n').join('');
    const range = { start: { line: 4, character: 0 }, end: { line: 8, character: 40 } };
    assert.deepEqual(
      inlayHints(text, 'ccmcmd', range).map(({ position }) => position.line),
      [4, 6, 8],
    );
    const part = { start: { line: 4, character: 0 }, end: { line: 4, character: 20 } };
    assert.deepEqual(inlayHints(text, 'ccmcmd', part), []);
  });

  it('are not in files that are ignored', () => {
    assert.deepEqual(inlayHints('SMSSITECODE=P01', 'ccmcmd', undefined, { ignored: true }), []);
  });

  it('of a length that branches of a script settle in several ways is the greatest', () => {
    const text = `if ($a) { $site = 'P01' } else { $site = 'P${'0'.repeat(100)}1' }\n$command = "CCMSETUPCMD=\`"SMSSITECODE=$site\`""`;
    assert.equal(
      hinted(text, 'powershell'),
      text.replace('`""', () => '`"[128 / 1,024]"'),
    );
  });
});
