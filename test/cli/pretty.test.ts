/** The format for people: source lines with carets that stand where they should, and nothing that disturbs a terminal. */
import assert from 'node:assert/strict';
import { excerptOf } from '../../server/src/cli/output/excerpt';
import { prettyFormat } from '../../server/src/cli/output/pretty';
import { visible } from '../../server/src/cli/output/visible';
import { runCli, type RunOptions } from './cli';

async function pretty(stdin: string, options: RunOptions & { severity?: string } = {}): Promise<string> {
  const args = ['--stdin', '--stdin-filename', 'x.ccmcmd', '--severity', options.severity ?? 'error'];
  return (await runCli(args, { ...options, stdin })).stdout;
}

/** The source line and the carets of the finding of a rule. */
function blockOf(output: string, slug: string): string[] {
  const lines = output.split('\n');
  const at = lines.findIndex((line) => line.endsWith(`(${slug})`));
  assert.notEqual(at, -1, output);
  return lines.slice(at, at + 3);
}

const noReport = { path: 'p', host: 'ccmcmd', commandLines: [], suppressed: [] };

describe('ccmsetup-lint: pretty', () => {
  it('shows place, severity, message, slug, the line and a caret range, and a summary', async () => {
    const output = await pretty('\nccmsetup.exe SMSSITECODE=PRIM /x\n');
    const [head, ...rest] = blockOf(output, 'site-code-format');
    assert.match(head!, /^x\.ccmcmd:2:26 error \S.*\S \(site-code-format\)$/);
    assert.deepEqual(rest, ['    ccmsetup.exe SMSSITECODE=PRIM /x', `    ${' '.repeat(25)}^^^^`]);
    assert.match(output, /\n\n1 error in 1 file \(1 command line\)\n$/);
  });

  it('leaves line breaks of every kind behind', async () => {
    const line = 'ccmsetup.exe SMSSITECODE=PRIM';
    const expected = await pretty(`${line}\n\n${line}`);
    for (const end of ['\r\n', '\r']) assert.equal(await pretty(line + end + end + line), expected);
  });

  it('counts each severity in the summary', async () => {
    const line = 'ccmsetup.exe SMSSITECODE=PRIM SMSSITCODE=ABC SMSMP=a.b.c';
    const output = await pretty(`${line}\n\n${line}\n`, { severity: 'warning' });
    assert.match(output, /\n2 errors, \d+ warnings in 1 file \(2 command lines\)\n$/);
  });

  it('keeps tabs, so that carets stand below what they mean', async () => {
    const output = await pretty('\tccmsetup.exe\t\tSMSSITECODE=PRIM\n');
    assert.deepEqual(blockOf(output, 'site-code-format').slice(1), [
      '    \tccmsetup.exe\t\tSMSSITECODE=PRIM',
      `    \t${' '.repeat(12)}\t\t${' '.repeat(12)}^^^^`,
    ]);
  });

  it('gives wide characters two columns, joined and combined ones the columns of one', async () => {
    const output = await pretty('ccmsetup.exe X=😀👨‍👩‍👧日e\u0301 SMSSITECODE=PRIM\n');
    assert.deepEqual(blockOf(output, 'site-code-format').slice(1), [
      '    ccmsetup.exe X=😀👨‍👩‍👧日e\u0301 SMSSITECODE=PRIM',
      `    ${' '.repeat('ccmsetup.exe X='.length + 2 + 2 + 2 + 1 + ' SMSSITECODE='.length)}^^^^`,
    ]);
  });

  it('shows the part of a very long line that matters', async () => {
    const filler = 'X=1 '.repeat(4000);
    const output = await pretty(`ccmsetup.exe ${filler}SMSSITECODE=PRIM ${filler}\n`);
    const [head, source, carets] = blockOf(output, 'site-code-format') as [string, string, string];
    assert.ok(head.startsWith(`x.ccmcmd:1:${13 + filler.length + 13} error `), head);
    assert.match(source, /^ {4}\u2026[^\u2026]{114,116}\u2026$/);
    const at = carets.indexOf('^');
    assert.equal(source.slice(at, at + 5), 'PRIM ');
    assert.equal(carets.trim(), '^^^^');
  });

  it('shows the first line of a range over several lines', () => {
    const finding = {
      rule: 'x',
      severity: 'hint',
      message: 'm',
      line: 2,
      column: 5,
      endLine: 3,
      endColumn: 2,
      related: [],
      fixes: [],
      fingerprint: '',
    } as const;
    const sourceLines = { 2: 'two three' };
    const report = { ...noReport, findings: [finding], sourceLines };
    const output = prettyFormat({ colour: false }).file(report);
    assert.equal(output, 'p:2:5 hint m (x)\n    two three\n        ^^^^^\n\n');
  });

  it('names the other places of a finding that stand on other lines', () => {
    const at = { column: 5, endLine: 2, endColumn: 8 };
    const related = [
      { message: 'Used here.', ...at, line: 3 },
      { message: 'Here, too.', ...at, line: 2 },
    ];
    const finding = {
      rule: 'x',
      severity: 'hint',
      message: 'm',
      ...at,
      line: 2,
      related,
      fixes: [],
      fingerprint: '',
    } as const;
    const sourceLines = { 2: 'two three' };
    const report = { ...noReport, findings: [finding], sourceLines };
    const output = prettyFormat({ colour: false }).file(report);
    assert.equal(output, 'p:2:5 hint m (x)\n    two three\n        ^^^\n    p:3:5 Used here.\n\n');
  });

  it('shows no control characters of a file', async () => {
    const output = await pretty('ccmsetup.exe X=\u001B[31m\u0007\u202E\u200B SMSSITECODE=PRIM\n', {
      severity: 'hint',
    });
    const [, source, carets] = blockOf(output, 'site-code-format') as [string, string, string];
    assert.equal(source, '    ccmsetup.exe X=\u241B[31m\u2407\uFFFD\uFFFD SMSSITECODE=PRIM');
    assert.equal(carets.indexOf('^'), source.indexOf('PRIM'));
    assert.doesNotMatch(output, /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B\u202E]/);
  });

  it('hides the text of a token, not the variable that stands for one', async () => {
    const line = 'ccmsetup.exe /regtoken:VGhpcyBpcyBhIHRva2Vu SMSSITECODE=PRIM';
    const output = await pretty(line, { severity: 'hint' });
    assert.doesNotMatch(output, /VGhpcy/);
    assert.equal(
      blockOf(output, 'site-code-format')[1],
      `    ${line.replace('VGhpcyBpcyBhIHRva2Vu', '*'.repeat(20))}`,
    );
    const variable = 'ccmsetup.exe /regtoken:${TOKEN} SMSSITECODE=PRIM';
    assert.equal(blockOf(await pretty(variable), 'site-code-format')[1], `    ${variable}`);
  });

  it('hides what stands wrong, and passwords on the lines that it shows', async () => {
    const token = 'VGhpcyBpcyBhIHRva2Vu';
    const torn = 'eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0';
    const password = 'kX9w7QzpLm2v';
    const rows: readonly [line: string, ...secrets: string[]][] = [
      [`ccmsetup.exe REGTOKEN=${token} SMSSITECODE=PRIM`, token],
      [`ccmsetup.exe -regtoken ${token} SMSSITECODE=PRIM`, token],
      [`ccmsetup.exe SMSMP=${torn} SMSSITECODE=PRIM`, torn],
      [`ccmsetup.exe X=${torn}.eyJU eXBlIjoiQnVsa1JlZ SMSSITECODE=PRIM`, torn, 'eyJU', 'eXBlIjoiQnVsa1JlZ'],
      [`ccmsetup.exe /p:${password} SMSSITECODE=PRIM`, password],
      [`ccmsetup.exe SMSSITECODE=PRIM PASSWORD=${password}`, password],
    ];
    for (const [line, ...secrets] of rows) {
      const shown = secrets.reduce((text, secret) => text.replace(secret, '*'.repeat(secret.length)), line);
      assert.equal(blockOf(await pretty(line), 'site-code-format')[1], `    ${shown}`);
    }
  });

  it('prints colours only where they are wanted', async () => {
    const line = 'ccmsetup.exe SMSSITECODE=PRIM\n';
    const plain = await pretty(line);
    const coloured = await pretty(line, { env: { FORCE_COLOR: '1', NO_COLOR: '1' } });
    assert.equal(plain.includes('\u001B'), false);
    assert.match(coloured, /\u001B\[31merror\u001B\[39m/);
    assert.equal(coloured.replace(/\u001B\[\d+m/g, ''), plain);
    for (const env of [{ NO_COLOR: '1' }, { FORCE_COLOR: '0' }] as Record<string, string>[])
      assert.equal(await pretty(line, { env }), plain);
  });
});

describe('excerpt', () => {
  const excerpts: readonly [
    name: string,
    line: string,
    from: number,
    to: number,
    source: string,
    carets: string,
  ][] = [
    ['a word', 'abc def', 4, 7, 'abc def', '    ^^^'],
    ['a place between characters', 'abc', 1, 1, 'abc', ' ^'],
    ['a place at the end', 'abc', 3, 3, 'abc', '   ^'],
    ['an empty line', '', 0, 0, '', '^'],
    ['a control character where a line begins', '\u001B[m', 1, 2, '\u241B[m', ' ^'],
    ['a tab', 'a\tb', 1, 2, 'a\tb', ' ^'],
    ['a tab inside', 'a\tb', 0, 3, 'a\tb', '^\t^'],
    ['a wide character', '日本', 1, 2, '日本', '  ^^'],
    ['a half of a character', '😀x', 1, 2, '😀x', '^^'],
    [
      'the end of a long line',
      `${'x'.repeat(30)}yz`,
      30,
      32,
      '\u2026xxxxxxxxxxxxxxxxxxyz',
      `${' '.repeat(19)}^^`,
    ],
    ['the start of a long line', `yz${'x'.repeat(30)}`, 0, 2, 'yzxxxxxxxxxxxxxxxxxx\u2026', '^^'],
    [
      'a range longer than the width',
      'x'.repeat(60),
      10,
      50,
      `\u2026${'x'.repeat(20)}\u2026`,
      `${' '.repeat(7)}${'^'.repeat(14)}`,
    ],
    ['a line that just fits', 'x'.repeat(20), 0, 1, 'x'.repeat(20), '^'],
  ];
  for (const [name, line, from, to, source, carets] of excerpts) {
    it(`marks ${name}`, () => {
      assert.deepEqual(excerptOf(line, from, to, 20), { source, carets });
    });
  }
});

describe('visible', () => {
  it('leaves text alone that has a glyph', () => {
    for (const text of ['', 'plain', 'ä日😀', '👨‍👩‍👧', '👩🏽‍💻', '❤️‍🔥', 'e\u0301', '\u00A0'])
      assert.equal(visible(text), text);
  });

  it('shows what has none', () => {
    assert.equal(
      visible('a\u0000\n\u007F\u0085\u200D\u2028\uD800\uFEFF'),
      'a\u2400\u240A\u2421\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD',
    );
    assert.equal(visible('\t'), '\u2409');
    assert.equal(visible('\t\u001B', '\t'), '\t\u241B');
  });
});
