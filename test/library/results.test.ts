/** What the library's functions give. */
import assert from 'node:assert/strict';
import { cliFile, runCli, withFiles } from '../cli/cli';
import { parseReport } from '../cli/json-contract';
import { library } from './library';

const { buildCommandLine, catalog, explain, fixText, formatText, lintFiles, lintText, parseCommandLine } =
  library;
const wrong = 'ccmsetup.exe /mp=mp01.corp.fabrikam.com SMSSITECODE=PRIM\n';

describe('the library', () => {
  it('finds what the command finds, with offsets that slice', async () => {
    assert.ok(cliFile.endsWith('cli.js'));
    const out = await runCli(['--stdin', '--stdin-filename', 'x.cmd', '--format', 'json'], { stdin: wrong });
    const [file] = parseReport(out.stdout).files;
    const { format, findings } = lintText(wrong, { fileName: 'x.cmd' });
    assert.equal(format, file!.host);
    assert.deepEqual(
      findings.map(({ rule, line, column, endColumn, message }) => ({
        rule,
        line,
        column,
        endColumn,
        message,
      })),
      file!.findings.map(({ rule, line, column, endColumn, message }) => ({
        rule,
        line,
        column,
        endColumn,
        message,
      })),
    );
    const site = findings.find(({ rule }) => rule === 'site-code-format')!;
    assert.equal(wrong.slice(site.offset, site.endOffset), 'PRIM');
  });

  it('has fixes whose edits make the text that fixText makes', () => {
    const text = 'ccmsetup.exe /mp=mp01.corp.fabrikam.com SMSSITECODE=P01';
    const [edit] = lintText(text).findings[0]!.fixes.find(({ safe }) => safe)!.edits;
    const edited = text.slice(0, edit!.offset) + edit!.text + text.slice(edit!.endOffset);
    assert.deepEqual(fixText(text), { text: edited, changed: true, findings: [] });
    assert.equal(fixText(edited).changed, false);
  });

  it('counts from 1, also behind other lines', () => {
    const text = `rem one\r\n\u{1F600} & ${wrong}`;
    const { line, column, offset } = lintText(text, { fileName: 'a.bat' }).findings.at(-1)!;
    const before = text.slice(0, offset);
    assert.equal(line, before.split('\n').length);
    assert.equal(column, before.length - before.lastIndexOf('\n'));
  });

  it('names the argument or option that is not of its type', async () => {
    const given = library as unknown as Record<string, (...args: unknown[]) => unknown>;
    const wrongCalls: readonly [call: string, args: readonly unknown[], message: string][] = [
      ['lintText', [undefined], 'The argument text must be a string.'],
      ['fixText', [Buffer.from('x')], 'The argument text must be a string.'],
      ['formatText', [], 'The argument text must be a string.'],
      ['parseCommandLine', [null], 'The argument text must be a string.'],
      ['explain', [7], 'The argument what must be a string.'],
      ['buildCommandLine', [undefined], 'The argument scenario must be a string.'],
      [
        'buildCommandLine',
        ['osd', { values: { SMSMP: 7 } }],
        'The option values must be an object of strings by the names of arguments.',
      ],
      [
        'buildCommandLine',
        ['osd', { form: 'exec' }],
        'The option form must be one of "exe", "ccmsetupcmd", "powershell", "batch", "win32", "tcf", "unattend", "ansible".',
      ],
      [
        'buildCommandLine',
        ['client-push', { values: { mp: 'mp1' } }],
        '/mp doesn\'t belong to the scenario "client-push". This place doesn\'t take it: Client push. Leave it out.',
      ],
      [
        'buildCommandLine',
        ['intune-comanagement'],
        '"intune-comanagement" has more than one way. Use one of intune-comanagement-entra, intune-comanagement-certificate.',
      ],
      ['diagnoseLog', [null], 'The argument text must be a string.'],
      ['lintText', ['x', null], 'The options must be an object.'],
      ['lintText', ['x', 'x.ps1'], 'The options must be an object.'],
      [
        'lintText',
        ['x', { severity: 'fatal' }],
        'The option severity must be one of "error", "warning", "information", "hint".',
      ],
      ['fixText', ['x', { suppress: 'no' }], 'The option suppress must be true or false.'],
      ['lintText', ['x', { now: 'today' }], 'The option now must be a date, or milliseconds since 1970.'],
      ['lintText', ['x', { now: NaN }], 'The option now must be a date, or milliseconds since 1970.'],
      ['lintText', ['x', { fileName: 7 }], 'The option fileName must be the name of a file.'],
      [
        'explain',
        ['/mp', { configuration: [] }],
        'The option configuration must be an object, or the text of a configuration file.',
      ],
      [
        'lintText',
        ['x', { severty: 'error' }],
        'There is no option "severty" here. Use configuration, severity, suppress, now, fileName.',
      ],
      [
        'lintText',
        ['x', { configuration: { extends: './base.json' } }],
        'The configuration extends a file or a package, and nothing is read here. Write "recommended" or "strict", and the rules themselves.',
      ],
    ];
    for (const [call, args, message] of wrongCalls)
      assert.throws(() => given[call]!(...args), { name: 'TypeError', message }, call);
    for (const [args, message] of [
      [['x.cmd'], 'The argument paths must be an array of strings.'],
      [[[7]], 'The argument paths must be an array of strings.'],
      [[[], { cwd: '' }], 'The option cwd must be the path of a folder.'],
      [
        [[], { configuration: {} }],
        'There is no option "configuration" here. Use cwd, severity, suppress, now.',
      ],
    ] as const)
      await assert.rejects(given['lintFiles']!(...args) as Promise<unknown>, {
        name: 'TypeError',
        message,
      });
    // What is left open counts as usual.
    assert.deepEqual(lintText(wrong, { severity: undefined, now: undefined } as object), lintText(wrong));
  });

  it('writes every scenario in every form, or says why not', () => {
    const configuration = { site: { managementPoints: ['mp1.fabrikam.com'], siteCodes: ['P01'] } };
    const forms = [
      'exe',
      'ccmsetupcmd',
      'powershell',
      'batch',
      'win32',
      'tcf',
      'unattend',
      'ansible',
    ] as const;
    let written = 0;
    for (const { id, paths } of catalog.scenarios)
      for (const scenario of paths.length === 0 ? [id] : paths.map((way) => `${id}-${way.id}`)) {
        assert.ok(buildCommandLine(scenario, { configuration }).text !== '', scenario);
        for (const form of forms)
          try {
            assert.notEqual(buildCommandLine(scenario, { configuration, form }).text, '');
            written++;
          } catch (error) {
            assert.ok(error instanceof TypeError, `${scenario} as ${form}: ${String(error)}`);
            assert.match(
              error.message,
              /Choose another form, or leave the form out\.$|Give at least one value\.$/,
            );
          }
      }
    assert.ok(written > 80, `only ${written}`);
  });

  it('has a catalog that nobody can change', () => {
    const everywhere = (value: unknown): boolean =>
      typeof value !== 'object' ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(everywhere));
    assert.ok(everywhere(catalog));
    assert.throws(() => (catalog.parameters as unknown[]).push(''), TypeError);
  });

  it('refuses what it cannot use', () => {
    assert.throws(() => lintText('x', { fileName: 'x.docx' }), {
      name: 'TypeError',
      message: '"x.docx" isn\'t in a known format. End the name as its format does, such as .ps1.',
    });
    assert.throws(() => lintText('x', { configuration: { rules: { 'crl-check-of': 'off' } } }), {
      name: 'TypeError',
      message: /^The configuration isn't valid\. .*crl-check-of/,
    });
    assert.throws(() => explain('/mp', { configuration: '{' }), TypeError);
  });

  it('knows the configuration, suppressions and the moment', () => {
    const text = '# ccmsetup-lint-disable-next-line site-code-format -- known\n' + wrong;
    const rules = (options: object): string[] => lintText(text, options).findings.map(({ rule }) => rule);
    assert.ok(!rules({}).includes('site-code-format'));
    assert.ok(rules({ suppress: false }).includes('site-code-format'));
    assert.deepEqual(rules({ configuration: { rules: { 'slash-with-equals': 'off' } } }), []);
    assert.deepEqual(
      lintText(wrong, { fileName: 'old/a.cmd', configuration: { ignore: ['old/'] } }).findings,
      [],
    );
  });

  it('shows no secret', () => {
    const text = 'ccmsetup.exe /mp:https://cmg.fabrikam.com /regtoken:s3cretT0kenValue SMSSITECODE=P01';
    const results = [lintText(text).commandLines, lintText(text).findings.map(({ message }) => message)];
    for (const each of [...results, parseCommandLine(text), explain(text)])
      assert.doesNotMatch(JSON.stringify(each), /s3cret/);
    const inner = parseCommandLine('CCMSETUPCMD="/regtoken:s3cretT0kenValue SMSSITECODE=P01"');
    assert.doesNotMatch(JSON.stringify(inner), /s3cret/);
    assert.deepEqual(
      inner.arguments[0]!.arguments.map(({ name, secret }) => [name, secret]),
      [
        ['/regtoken', true],
        ['SMSSITECODE', false],
      ],
    );
  });

  it('takes any text apart without throwing', () => {
    for (const text of ['', '"', 'CCMSETUPCMD="', '\u0000', '/:=', 'ccmsetup.exe '.repeat(2000)])
      assert.ok(Array.isArray(parseCommandLine(text).arguments));
  });

  it('explains names and command lines', () => {
    assert.match(explain('site-code-format')!, /^# site-code-format\n/);
    assert.match(explain('/mp')!, /^\*\*\/mp\*\*/);
    assert.match(explain('ccmsetup.exe SMSSITECODE=P01')!, /^# Command line\n/);
    assert.equal(explain('hello'), undefined);
    assert.equal(explain('hello there'), undefined);
  });

  it('has the whole catalog', () => {
    const { parameters, properties, scenarios, rules } = catalog;
    assert.ok(
      parameters.length > 20 && properties.length > 50 && scenarios.length > 10 && rules.length > 100,
    );
    assert.equal(parameters.find(({ name }) => name === '/regtoken')!.secret, true);
    assert.doesNotThrow(() => structuredClone(catalog));
  });

  it('formats as the command does', () => {
    assert.equal(
      formatText('CCMSETUPCMD="SMSSITECODE=P01 /NoCRLCheck"'),
      'CCMSETUPCMD="\n  /NoCRLCheck\n  SMSSITECODE=P01\n"\n',
    );
  });

  it('lints files with their configuration, and tells what it cannot read', () =>
    withFiles(
      {
        'a/x.cmd': wrong,
        'a/.ccmsetuprc.json': '{ "rules": { "site-code-format": "off" } }',
        'b/y.cmd': wrong,
      },
      async (cwd) => {
        const { files, problems } = await lintFiles(['a', 'b', 'c'], { cwd, severity: 'error' });
        assert.deepEqual(
          files.map(({ path, findings }) => [path, findings.map(({ rule }) => rule)]),
          [
            ['a/x.cmd', []],
            ['b/y.cmd', ['site-code-format']],
          ],
        );
        assert.deepEqual(problems, [{ path: 'c', message: 'no such file or folder; check the name' }]);
      },
    ));
});
