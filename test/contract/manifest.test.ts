import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { languages, logFirstLine, logLanguage as clientLogLanguage } from '../../client/src/languages';
import { configurationFiles, schemes } from '../../client/src/selector';
import * as clientTrace from '../../client/src/trace';
import { schemaFile } from '../../server/scripts/generate/files';
import { userPages } from '../../server/scripts/generate/project';
import { createHosts } from '../../server/src/hosts';
import { served } from '../../server/src/hosts/served';
import * as serverTrace from '../../server/src/hosts/trace';
import { baselineFileName } from '../../server/src/lint/baseline';
import { configurationFileName } from '../../server/src/lint/config-reader';
import { logLanguage } from '../../server/src/log/language';
import { fitsGlob, globPath } from '../../server/src/lint/globs/match';
import { defaultConfiguration } from '../../server/src/lint/configuration';
import { documentationCommand } from '../../server/src/lsp/options';
import { defaultSettings, readSettings } from '../../server/src/lsp/settings';
import { features } from '../../server/src/service/features';
import { tokenKinds } from '../../server/src/service/reading/token-kinds';
import { contributedCommands, contributedSettings, manifest } from './manifest';
import { manifestTexts } from './manifest-texts';
import { modulesOf, projectRoot, readSources } from './modules';
import { registeredCommands } from './commands';

function textOf(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}

function assertFile(path: string): void {
  assert.ok(statSync(join(projectRoot, path), { throwIfNoEntry: false })?.isFile(), `${path} is missing`);
}

describe('manifest', () => {
  const { contributes } = manifest;
  const english = (named: string): string => manifestTexts('package.nls.json').get(named) ?? named;
  const hosts = createHosts();
  const hostLanguages = [...new Set(hosts.flatMap(({ languageIds }) => languageIds))];
  const ownLanguages = contributes.languages.filter(({ configuration }) => configuration).map(({ id }) => id);
  const isHosted = (id: string): boolean => id !== logLanguage.id;

  it('says who and what it is', () => {
    const { name, displayName, publisher, license, description, version } = manifest;
    assert.deepEqual(
      { name, displayName, publisher, license },
      {
        name: 'ccmsetup-tools',
        displayName: 'ccmsetup Tools',
        publisher: 'ccmsetup-tools',
        license: 'MIT',
      },
    );
    assert.match(description, /\.$/);
    assert.match(version, /^\d+\.\d+\.\d+$/);
    assert.match(textOf('LICENSE'), /^MIT License\n/);
    assert.match(textOf('CHANGELOG.md'), new RegExp(`^## \\[?${version.replaceAll('.', '\\.')}\\b`, 'm'));
  });

  it('activates for the languages of the hosts, and for nothing else', () => {
    // VS Code activates an extension for the languages that it contributes by itself.
    const wanted = hostLanguages.filter((id) => !ownLanguages.includes(id)).map((id) => `onLanguage:${id}`);
    assert.deepEqual([...manifest.activationEvents].sort(), wanted.sort());
    assert.deepEqual([...languages].sort(), [...hostLanguages].sort());
    assert.deepEqual(
      ownLanguages.filter((id) => !hostLanguages.includes(id)),
      [logLanguage.id],
    );
  });

  it('has a host for each row of the table, in its order, and no two for one kind of file', () => {
    assert.deepEqual(
      hosts.map(({ id, title, languageIds, extensions }) => [id, { title, languageIds, extensions }]),
      Object.entries(served),
    );
    const extensions = hosts.flatMap((host) => host.extensions);
    assert.deepEqual([...new Set(extensions)], extensions);
    for (const { nests = [] } of hosts)
      for (const id of nests)
        assert.ok(
          hosts.some((host) => host.id === id),
          id,
        );
  });

  it('has the file extensions of its languages from their hosts', () => {
    for (const { id, extensions } of contributes.languages) {
      if (!ownLanguages.filter(isHosted).includes(id)) continue;
      const own = hosts.filter(({ languageIds }) => languageIds.includes(id));
      assert.deepEqual(
        extensions,
        own.flatMap((host) => host.extensions),
      );
    }
  });

  it('knows install logs by their names, also old ones, and by their first lines', () => {
    const language = contributes.languages.find(({ id }) => id === logLanguage.id);
    assert.ok(language);
    assert.deepEqual(
      [language.filenamePatterns, language.firstLine],
      [logLanguage.filenamePatterns, logFirstLine.source],
    );
    assert.equal(clientLogLanguage, logLanguage.id);
    const isNamed = (name: string): boolean =>
      logLanguage.filenamePatterns.some((pattern) => fitsGlob(pattern, globPath(name)));
    const names = [
      'ccmsetup.log',
      'ccmsetup-20261120-080000.log',
      'ccmsetup.lo_',
      'client.msi.log',
      'client.msi_uninstall.log',
    ];
    for (const name of [...names, 'LocationServices-20261120-080000.log', 'CoManagementHandler.lo_'])
      assert.ok(isNamed(name), name);
    for (const name of ['smsts.log', 'install.log', 'ccmsetup.ps1', 'my-ccmsetup.log', 'ccmsetup.log.txt'])
      assert.ok(!isNamed(name), name);
    const samples = readdirSync(join(projectRoot, 'test/fixtures/logs')).filter((name) =>
      name.endsWith('.log'),
    );
    // What is copied out of a viewer has no mark of the client.
    for (const name of samples.filter((each) => !each.includes('copied'))) {
      const [first = ''] = textOf(`test/fixtures/logs/${name}`)
        .replace(/^\u{feff}/u, '')
        .split('\r\n');
      assert.match(first, logFirstLine, name);
      assert.ok(clientTrace.hasLogTrace(first), name);
    }
    assert.match(
      'In ServiceMain  $$<ccmsetup><11-17-2026 15:10:03.120-60><thread=6120 (0x17E8)>',
      logFirstLine,
    );
    for (const line of [
      '',
      'ccmsetup.exe /mp:a',
      '<![LOG[x]LOG]!><time="1" component="TSManager">',
      '=== Verbose logging started: C:\\x\\msiexec.exe ===',
    ])
      assert.doesNotMatch(line, logFirstLine);
  });

  it('knows the configuration file: JSON with comments, and its schema', () => {
    const [json, ...others] = contributes.languages.filter(({ id }) => !ownLanguages.includes(id));
    // Without a language configuration it activates nothing.
    assert.deepEqual(json, { id: 'jsonc', filenames: [configurationFileName] });
    assert.deepEqual(others, []);
    assert.deepEqual(contributes.jsonValidation, [
      { fileMatch: configurationFileName, url: `./${schemaFile}` },
      { fileMatch: baselineFileName, url: './syntaxes/ccmsetup-baseline.schema.json' },
    ]);
    for (const { pattern } of configurationFiles) assert.equal(pattern, '**/.ccmsetup{rc,-baseline}.json');
    assert.deepEqual(
      configurationFiles.map(({ scheme }) => scheme),
      schemes,
    );
  });

  it('looks for the same traces of a command line in the client as in the server', () => {
    assert.equal(clientTrace.traceSource, serverTrace.traceSource);
    for (const text of ['', 'CcmSetup', 'cmd /c echo', 'client.msi', 'clientXmsi', 'smsmp']) {
      assert.equal(clientTrace.hasTrace(text), serverTrace.hasTrace(text), text);
    }
  });

  it('takes its own settings for no command line: VS Code may have them open at any time', () => {
    const settings = Object.fromEntries(Object.keys(contributedSettings).map((key) => [key, null]));
    const text = JSON.stringify({
      ...settings,
      'remote.extensionKind': { [`${manifest.publisher}.${manifest.name}`]: ['ui'] },
      'editor.codeActionsOnSave': { 'source.fixAll.ccmsetup': 'explicit' },
    });
    assert.equal(clientTrace.hasTrace(text), false);
    assert.equal(clientTrace.hasTrace(`${text} ccmsetup.exe`), true);
  });

  it('contributes the commands that the client registers', () => {
    const registered = registeredCommands(modulesOf(readSources('client/src')));
    assert.deepEqual(
      registered.map(({ id }) => id).sort(),
      contributedCommands.map(({ command }) => command).sort(),
    );
    for (const { id, path } of registered) {
      assert.match(id, /^ccmsetup\.\w+$/);
      assert.ok(path.startsWith('client/src/commands/'), path);
    }
    assert.equal(new Set(registered.map(({ path }) => path)).size, registered.length, 'one command a file');
    assert.ok(registered.some(({ id }) => id === documentationCommand));
    for (const { title, category } of contributedCommands) {
      assert.equal(category, 'ccmsetup');
      assert.match(english(title), /^[A-Z]/);
    }
  });

  it('finds registered commands', () => {
    const found = registeredCommands(
      modulesOf(
        new Map([
          ['a.ts', "export const name = 'x.one';\ncommands.registerCommand(name, () => {});"],
          ['b.ts', "vscode.commands.registerCommand('x.two', run);\nother.register('x.three');"],
        ]),
      ),
    );
    assert.deepEqual(found, [
      { id: 'x.one', path: 'a.ts' },
      { id: 'x.two', path: 'b.ts' },
    ]);
    assert.throws(
      () => registeredCommands(modulesOf(new Map([['c.ts', 'commands.registerCommand(make(), run);']]))),
      /c\.ts/,
    );
  });

  describe('settings', () => {
    const settings = Object.entries(contributedSettings);
    /** Read by the client library itself. */
    const trace = 'ccmsetup.trace.server';
    /** Read by the extension. */
    const mcp = 'ccmsetup.mcp.enable';
    const served = settings.filter(([key]) => key !== trace && key !== mcp);

    /** The section as a client sends it. */
    const section = (values: readonly (readonly [key: string, value: unknown])[]): object => {
      const grouped = (prefix: string): object =>
        Object.fromEntries(
          values.flatMap(([key, value]) =>
            key.startsWith(prefix) && !key.slice(prefix.length).includes('.')
              ? [[key.slice(prefix.length), value]]
              : [],
          ),
        );
      const own = grouped('ccmsetup.features.');
      return { ...grouped('ccmsetup.'), ...(Object.keys(own).length > 0 && { features: own }) };
    };

    it('are those that the server knows: the switches, and the keys of a configuration file', () => {
      const switches = ['enable', 'maxFileSize', ...features.map((name) => `features.${name}`)];
      const known = [...switches, ...Object.keys(defaultConfiguration)].map((key) => `ccmsetup.${key}`);
      assert.deepEqual(served.map(([key]) => key).sort(), known.sort());
    });

    it('say nothing by default', () => {
      const defaults = section(served.map(([key, { default: value }]) => [key, value]));
      // VS Code would underline the links.
      const settings = { ...defaultSettings, off: new Set(['documentLinks']) };
      assert.deepEqual(readSettings(defaults), { settings, problems: [] });
    });

    it('are what the configuration file takes', () => {
      interface KeySchema {
        readonly type?: string;
        readonly enum?: readonly string[];
        readonly anyOf?: readonly KeySchema[];
      }
      const schema = JSON.parse(textOf(schemaFile)) as { properties: Readonly<Record<string, KeySchema>> };
      // A file can also build on other files, which settings cannot: of several forms, the first is the one of both.
      const common = (key: KeySchema | undefined): KeySchema | undefined =>
        key?.anyOf?.[0] === undefined ? key : common(key.anyOf[0]);
      for (const key of Object.keys(defaultConfiguration)) {
        const setting = contributedSettings[`ccmsetup.${key}`];
        const own = common(schema.properties[key]);
        assert.ok(setting !== undefined && own !== undefined, key);
        // What several keys share stands elsewhere in the schema: objects, all of them.
        assert.equal(setting.type, own.type ?? 'object', key);
        assert.deepEqual(setting.enum, own.enum, key);
      }
    });

    it('have a default of their type, and the server complains of any other', () => {
      for (const [key, { type, default: value }] of served) {
        const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
        assert.ok([type].flat().includes(kind), key);
        // The one number of them takes no text.
        const wrong = key === 'ccmsetup.maxFileSize' ? '42' : 42;
        const { settings: read, problems } = readSettings(section([[key, wrong]]));
        assert.deepEqual(read.enable, defaultSettings.enable, key);
        assert.deepEqual(read.configuration.rules, defaultSettings.configuration.rules, key);
        assert.equal(problems.length, 1, key);
        assert.ok(problems[0]!.includes(key.replace('ccmsetup.', '')), problems[0]);
      }
      assert.equal(readSettings({ enabel: true }).problems.length, 1);
      assert.equal(readSettings({ features: { completeon: false } }).problems.length, 1);
      assert.equal(readSettings({ features: 'none' }).problems.length, 1);
      assert.equal(readSettings('on').problems.length, 1);
    });

    it('are described and stand under one prefix', () => {
      for (const [key, { description, markdownDescription, scope }] of settings) {
        assert.match(key, /^ccmsetup\.[\w.]+$/);
        assert.equal(description, undefined, key);
        assert.match(english(markdownDescription ?? ''), /\.$/, key);
        assert.ok(
          ['language-overridable', 'resource'].includes(scope ?? '') || [trace, mcp].includes(key),
          key,
        );
      }
      assert.deepEqual(contributedSettings[trace]?.enum, ['off', 'messages', 'verbose']);
      // No workspace may start a program.
      const { default: mcpDefault, scope: mcpScope } = contributedSettings[mcp] ?? {};
      assert.deepEqual([mcpDefault, mcpScope], [false, 'machine']);
    });

    it('are told on the page about VS Code', () => {
      const page = textOf('docs/vscode.md');
      for (const [key] of settings) assert.ok(page.includes(`\`${key}\``), key);
      for (const { title, category } of contributes.commands)
        assert.ok(page.includes(`_${category}: ${english(title)}_`), english(title));
    });
  });

  describe('files', () => {
    it('of the extension and of the commands are built', () => {
      assertFile(manifest.main);
      assertFile(manifest.browser);
      assert.deepEqual(Object.keys(manifest.bin).sort(), [
        'ccmsetup-language-server',
        'ccmsetup-lint',
        'ccmsetup-mcp',
      ]);
      for (const path of Object.values(manifest.bin)) {
        assertFile(path);
        assert.match(textOf(path), /^#!\/usr\/bin\/env node\n/, path);
      }
    });

    it('that it contributes are there', () => {
      const { languages: own, grammars } = contributes;
      for (const { configuration } of own) if (configuration !== undefined) assertFile(configuration);
      for (const { path, language } of grammars) {
        assertFile(path);
        // JSON without comments is what all readers of these files take.
        assert.doesNotThrow(() => JSON.parse(textOf(path)) as unknown, path);
        if (language !== undefined) assert.ok(ownLanguages.includes(language), path);
      }
      for (const { path, scopeName } of grammars) {
        assert.equal((JSON.parse(textOf(path)) as { scopeName: string }).scopeName, scopeName);
      }
    });
  });

  describe('token types', () => {
    const { semanticTokenTypes: types, semanticTokenScopes } = contributes;

    it('are those of the server, each derived from the standard one that takes its place elsewhere', () => {
      assert.deepEqual(
        types.map(({ id, superType }) => ({ own: id, standard: superType })),
        Object.values(tokenKinds),
      );
    });

    it('have the scopes of the same parts in the grammars, which themes color', () => {
      const [{ scopes } = { scopes: {} }, ...others] = semanticTokenScopes;
      assert.deepEqual(others, []);
      assert.deepEqual(
        Object.keys(scopes),
        types.map(({ id }) => id),
      );
      const grammar = textOf('syntaxes/ccmcmd.tmLanguage.json');
      // A grammar cannot tell what ccmsetup knows, nor what must stay secret.
      const ofServer = ['ccmsetupEnumMember', 'ccmsetupSecret', 'ccmsetupUnknown'];
      for (const [id, [scope = '', ...more]] of Object.entries(scopes)) {
        const isOfLog = id.startsWith('ccmsetupLog');
        // Themes color few scopes of logs; VS Code takes the first of these that the theme in use knows.
        if (!isOfLog) assert.deepEqual(more, []);
        for (const each of [scope, ...more])
          assert.ok(each.endsWith(isOfLog ? '.ccmsetup-log' : '.ccmcmd'), each);
        // No grammar can tell what a message means for the run.
        assert.equal(grammar.includes(`"${scope}"`), !isOfLog && !ofServer.includes(id), scope);
      }
    });
  });

  describe('packages', () => {
    const lock = JSON.parse(textOf('package-lock.json')) as {
      packages: Record<
        string,
        { version?: string; resolved?: string; link?: boolean } & Record<string, unknown>
      >;
    };
    const named = { ...manifest.dependencies, ...manifest.devDependencies };

    it('have exact versions, and the lock file has the same', () => {
      for (const [name, version] of Object.entries(named)) {
        assert.match(version, /^\d+\.\d+\.\d+$/, name);
        assert.equal(lock.packages[`node_modules/${name}`]?.version, version, name);
      }
      const own = lock.packages[''];
      assert.deepEqual(own?.['devDependencies'], manifest.devDependencies);
      assert.equal(own.version, manifest.version);
    });

    it('can come from any registry', () => {
      for (const [path, { resolved, link }] of Object.entries(lock.packages)) {
        assert.equal(resolved, undefined, path);
        assert.equal(link, undefined, path);
      }
    });

    it('are named when the sources, the tests or the build use them', () => {
      const sources = modulesOf(readSources('client', 'server', 'test'));
      const config = modulesOf(
        new Map(
          readdirSync(projectRoot)
            .filter((name) => name.endsWith('.mjs'))
            .map((name) => [name, textOf(name)]),
        ),
      );
      const unnamed = [...sources, ...config].flatMap(({ path, imports }) =>
        imports
          .filter(({ specifier }) => !/^(?:\.|node:)/.test(specifier) && specifier !== 'vscode')
          .map(({ specifier }) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)![0])
          .filter((name) => !(name in named))
          .map((name) => `${path} uses ${name}`),
      );
      assert.deepEqual(unnamed, []);
    });

    it('for types are those of the oldest versions that are promised', () => {
      assert.equal(manifest.engines.vscode, `^${named['@types/vscode']!}`);
      const [nodeMajor] = /\d+/.exec(manifest.engines.node)!;
      assert.equal(named['@types/node']!.split('.')[0], nodeMajor);
    });
  });

  it('has the usual scripts, and those that the texts speak of', () => {
    for (const name of ['build', 'start', 'test', 'lint', 'format', 'watch', 'code']) {
      assert.ok(name in manifest.scripts, name);
    }
    const texts = [
      'CONTRIBUTING.md',
      'server/scripts/generate.ts',
      'server/scripts/start.mjs',
      '.vscode/tasks.json',
    ];
    for (const path of [...userPages(projectRoot), ...texts]) {
      for (const [, name] of textOf(path).matchAll(/npm run (?:--silent )?([\w:]+)/g)) {
        assert.ok(name! in manifest.scripts, `${path} speaks of "npm run ${name!}"`);
      }
    }
    for (const [script, text] of Object.entries(manifest.scripts)) {
      for (const [, name] of text.matchAll(/npm run (?:--silent )?([\w:]+)/g)) {
        assert.ok(name! in manifest.scripts, `the script ${script} calls "${name!}"`);
      }
      for (const [path] of text.matchAll(/(?<![\w*}.])[\w./-]+\.m?[jt]s\b/g)) {
        assert.ok(existsSync(join(projectRoot, path)), `the script ${script} runs ${path}`);
      }
    }
  });

  it('works without trust and without a disk', () => {
    assert.deepEqual(manifest.capabilities, {
      virtualWorkspaces: true,
      untrustedWorkspaces: { supported: true },
    });
  });
});
