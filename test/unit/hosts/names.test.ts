import assert from 'node:assert/strict';
import { parameterNames, propertyNames } from '../../../server/src/catalog/names';
import { createHosts } from '../../../server/src/hosts';
import {
  commonParameters,
  sureParameters,
  sureProperties,
} from '../../../server/src/hosts/commands/evidence';
import { traceSource } from '../../../server/src/hosts/trace';

const hosts = new Map(createHosts().map((host) => [host.id, host]));

/** The command lines that count in a document. */
function found(id: string, text: string): string[] {
  const { regions = [] } = hosts.get(id)?.find(text) ?? {};
  return regions.filter(({ inert }) => !inert).map((region) => region.text);
}

const args = '/mp:x SMSSITECODE=P01';
const line = `ccmsetup.exe ${args}`;

/** How a value stands behind a name. */
const written: Readonly<Record<string, (name: string, value: string) => string>> = {
  json: (name, value) => JSON.stringify({ [name]: value }),
  yaml: (name, value) => `- task:\n    ${name}: ${value}\n`,
  javascript: (name, value) => `const ${name} = "${value}";`,
  python: (name, value) => `${name} = "${value}"`,
  csharp: (name, value) => `var ${name} = "${value}";`,
  powershell: (name, value) => `Set-Thing @{ Id = 1; ${name} = '${value}' }`,
  batch: (name, value) => `set ${name}=${value}\n`,
};

describe('names that are evidence', () => {
  it('are those of the catalog', () => {
    const unknown = (names: readonly string[], known: readonly string[]): string[] =>
      names.filter((name) => !known.includes(name));
    assert.deepEqual(unknown([...sureParameters, ...commonParameters], parameterNames), []);
    assert.deepEqual(unknown(sureProperties, propertyNames), []);
    const traces = traceSource
      .slice(traceSource.lastIndexOf(')'))
      .split('|')
      .filter((name) => /^[a-z]+$/.test(name));
    assert.ok(traces.length > 4);
    assert.deepEqual(unknown(traces, [...parameterNames, ...propertyNames]), []);
  });
});

describe('what names tell', () => {
  const holdArguments = [
    ...['clientArgs', 'install_parameters', 'msiOptions', 'ccmOpts', 'setup_flags', 'switches'],
    ...['commandLine', 'CmdLine', 'runLine', 'deployScript', 'sccm', 'mecm_client', 'configmgr_install'],
  ];
  for (const [id, write] of Object.entries(written))
    for (const name of holdArguments)
      it(`is the same everywhere: ${name} holds arguments in ${id}`, () => {
        assert.deepEqual(found(id, write(name, args)), [args]);
      });

  const areTold = [
    'install_msg',
    'argumentsHelp',
    'cmdUsage',
    'commandDescription',
    'setupTitle',
    'runMessage',
  ];
  for (const [id, write] of Object.entries(written))
    for (const name of areTold)
      it(`is the same everywhere: ${name} is for people in ${id}`, () => {
        assert.deepEqual(found(id, write(name, line)), []);
        assert.deepEqual(found(id, write(name, args)), []);
      });

  it('takes what other fields hold for no arguments', () => {
    for (const name of ['Options', 'Flags', 'Switches', 'Parameters'])
      assert.deepEqual(
        found('powershell', String.raw`Set-Thing @{ Path = 'C:\x\ccmsetup.exe'; ${name} = 'ReadOnly' }`),
        [],
        name,
      );
    for (const name of ['Arguments', 'Options', 'Flags'])
      assert.deepEqual(
        found('powershell', String.raw`Set-Thing @{ Path = 'C:\x\ccmsetup.exe'; ${name} = '/mp:x' }`),
        [String.raw`C:\x\ccmsetup.exe /mp:x`],
        name,
      );
  });

  it('takes what is looked for, and lists of names, for no arguments', () => {
    for (const [id, write] of Object.entries(written))
      for (const name of ['query', 'knownParameters', 'allowed_properties', 'search'])
        if (id !== 'batch') assert.deepEqual(found(id, write(name, args)), [], `${id} ${name}`);
  });

  it('knows the programs that start nothing', () => {
    for (const program of ['taskkill', 'netsh', 'makecab', 'wget', 'more', 'cmlogviewer', 'xcopy', 'pskill'])
      for (const name of [program, `${program}.exe`]) {
        const command = `${name} ${line}`;
        assert.deepEqual(found('batch', command), [], `batch ${name}`);
        assert.deepEqual(found('powershell', command), [], `powershell ${name}`);
        assert.deepEqual(
          found(
            'python',
            `import subprocess\nsubprocess.run(["${name}", "ccmsetup.exe /mp:x SMSSITECODE=P01"])\n`,
          ),
          [],
          `python ${name}`,
        );
      }
  });

  it('knows the properties of the client by their name and its abbreviations', () => {
    const call = (name: string, value: string): string[] =>
      found('powershell', `Set-CMClientPushInstallation -${name} '${value}'`);
    for (const name of ['InstallationProperty', 'InstallationProp', 'ClientInstallationProperties'])
      assert.deepEqual(call(name, 'SMSSITECODE=P01'), ['SMSSITECODE=P01'], name);
    for (const name of ['InstallationPath', 'InstallationPackage'])
      assert.deepEqual(call(name, String.raw`C:\ccmsetup`), [], name);
  });

  it('knows the fields of Microsoft by their names', () => {
    for (const [name, context] of [
      ['SetupParameters', 'gpoSetupParameters'],
      ['SmsClientInstallProperties', 'taskSequence'],
      ['configurationManagerAgentCommandLineArgument', 'intunePolicy'],
    ] as const)
      for (const id of ['json', 'javascript']) {
        const text = id === 'json' ? `{ "${name}": "${args}" }` : `set({ ${name}: "${args}" });`;
        assert.deepEqual(
          hosts
            .get(id)
            ?.find(text)
            .regions.map((region) => region.context),
          [context],
          `${id} ${name}`,
        );
      }
  });
});
