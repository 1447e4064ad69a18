import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { importCycles } from './cycles';
import { forbiddenImports, importedRules, isRule, layers } from './layers';
import { clocksAndTimers, moduleState } from './module-state';
import { modulesOf, projectRoot, readSources, type Module } from './modules';
import { inTheRoot, upwards } from './wings';

/** Modules from made-up files. */
function made(files: Readonly<Record<string, string>>): Module[] {
  return modulesOf(new Map(Object.entries(files)));
}

describe('architecture', () => {
  const modules = modulesOf(readSources('server/src', 'client/src', 'site'));
  const below = (...folders: readonly string[]): Module[] =>
    modules.filter(({ path }) => folders.some((folder) => path.startsWith(`server/src/${folder}/`)));

  it('reads all the source files', () => {
    const used = layers.filter(({ path }) => modules.some((module) => module.path.startsWith(path)));
    assert.deepEqual(
      layers.filter((layer) => !used.includes(layer)).map(({ path }) => path),
      [],
    );
    const imports = modules.flatMap((module) => module.imports);
    assert.ok(imports.some(({ target }) => target === 'server/src/language/span.ts'));
    assert.ok(imports.some(({ target }) => target === 'server/src/rules/index.ts'));
  });

  it('lets a part import only what stands below it', () => {
    assert.deepEqual(forbiddenImports(modules), []);
  });

  it('lets a wing of the hosts use only those below it', () => {
    assert.deepEqual(upwards(modules), []);
    const root = inTheRoot(modules);
    assert.ok(root.length > 0 && root.length <= 8, root.join(', '));
  });

  it('finds a wing that uses one beside it or above it', () => {
    const found = upwards(
      made({
        'server/src/hosts/host.ts': "import { a } from './text/a';",
        'server/src/hosts/text/a.ts': "import { b } from '../commands/b';",
        'server/src/hosts/commands/b.ts': "import { a } from '../text/a';",
        'server/src/hosts/data/c.ts': "import { d } from './json/d';",
        'server/src/hosts/data/json/d.ts': "import { c } from '../c';\nimport { e } from '../yaml/e';",
        'server/src/hosts/data/yaml/e.ts': "import { f } from '../../batch/f';",
        'server/src/hosts/batch/f.ts': "import { c } from '../data/c';\nimport { g } from '../index';",
        'server/src/hosts/index.ts': "import { f } from './batch/f';",
      }),
    );
    assert.deepEqual(found, [
      'server/src/hosts/host.ts imports server/src/hosts/text/a.ts',
      'server/src/hosts/text/a.ts imports server/src/hosts/commands/b.ts',
      'server/src/hosts/data/c.ts imports server/src/hosts/data/json/d.ts',
      'server/src/hosts/data/json/d.ts imports server/src/hosts/data/yaml/e.ts',
      'server/src/hosts/data/yaml/e.ts imports server/src/hosts/batch/f.ts',
      'server/src/hosts/batch/f.ts imports server/src/hosts/index.ts',
    ]);
  });

  it('finds an import that goes up', () => {
    const found = forbiddenImports(
      made({
        'server/src/language/a.ts': "import { b } from '../catalog/b';",
        'server/src/catalog/b.ts':
          "export * from '../language/a';\nexport type { X } from '../language/span';",
        'server/src/language/span.ts': "import fs from 'node:fs';\nimport { x } from 'yaml';",
        'server/src/rules/c.ts':
          "import { d } from '../lint/d';\nimport type { Diagnostic } from 'vscode-languageserver-types';",
        'server/src/lint/d.ts': "type Host = import('../hosts/host').Host;",
        'server/src/hosts/host.ts': "import { rules } from '../rules';",
        'server/src/service/e.ts':
          "import { Connection } from 'vscode-languageserver';\nimport { posix } from 'path';",
        'server/src/lsp/f.ts':
          "import { createConnection } from 'vscode-languageserver/node';\nawait import('../cli/main');",
        'server/src/cli/main.ts': "import { startServer } from '../lsp/f';\nconst v = require('vscode');",
        'server/src/protocol.ts': "export * from './lsp/f';",
        'client/src/client.ts':
          "import { settings } from '../../server/src/protocol';\nimport { LanguageClient } from 'vscode-languageclient/node';",
        'client/src/browser/main.ts':
          "import os from 'node:os';\nimport { hasTrace } from '../../../server/src/hosts/trace';",
        'server/src/new/g.ts': '',
      }),
    );
    assert.deepEqual(found, [
      'server/src/language/a.ts imports ../catalog/b',
      'server/src/catalog/b.ts imports ../language/a',
      'server/src/language/span.ts imports node:fs',
      'server/src/language/span.ts imports yaml',
      'server/src/rules/c.ts imports ../lint/d',
      'server/src/rules/c.ts imports vscode-languageserver-types (types)',
      'server/src/lint/d.ts imports ../hosts/host (types)',
      'server/src/hosts/host.ts imports ../rules',
      'server/src/service/e.ts imports vscode-languageserver',
      'server/src/service/e.ts imports path',
      'server/src/lsp/f.ts imports vscode-languageserver/node',
      'server/src/lsp/f.ts imports ../cli/main',
      'server/src/cli/main.ts imports ../lsp/f',
      'server/src/cli/main.ts imports vscode',
      'server/src/protocol.ts imports ./lsp/f',
      'client/src/client.ts imports ../../server/src/protocol',
      'client/src/client.ts imports vscode-languageclient/node',
      'client/src/browser/main.ts imports node:os',
      'client/src/browser/main.ts imports ../../../server/src/hosts/trace',
      'server/src/new/g.ts is in no layer',
    ]);
  });

  it('lets types of the protocol through to the client', () => {
    const found = forbiddenImports(
      made({
        'server/src/protocol.ts': 'export interface Settings { readonly enable: boolean }',
        'client/src/client.ts':
          "import type { Settings } from '../../server/src/protocol';\nimport { type Settings as Also } from '../../server/src/protocol';",
      }),
    );
    assert.deepEqual(found, []);
  });

  it('keeps rules apart from one another', () => {
    assert.deepEqual(importedRules(modules), []);
    const registry = modules.find(({ path }) => path === 'server/src/rules/index.ts');
    const listed = registry?.imports.flatMap(({ target }) =>
      target !== undefined && isRule(target) ? [target] : [],
    );
    assert.deepEqual(
      listed?.sort(),
      modules.map(({ path }) => path).filter(isRule),
      'the registry imports each file that is a rule, and no file lies there without being one',
    );
  });

  it('finds a rule that leans on another', () => {
    const found = importedRules(
      made({
        'server/src/rules/index.ts': "import { aadGuid } from './aad-guid';",
        'server/src/rules/aad-guid.ts':
          "import type { Rule } from './rule';\nimport { x } from './support/given';",
        'server/src/rules/site-code.ts': "import { isGuid } from './aad-guid';",
        'server/src/rules/support/given.ts':
          "import type { A } from '../aad-guid';\nimport { suggest } from '../spelling';",
        'server/src/service/hover.ts':
          "import { aadGuid } from '../rules/aad-guid';\nimport { rules } from '../rules';",
        'server/src/rules/rule.ts': '',
        'server/src/rules/spelling.ts': '',
      }),
    );
    assert.deepEqual(found, [
      'server/src/rules/site-code.ts imports ./aad-guid',
      'server/src/rules/support/given.ts imports ../aad-guid',
      'server/src/service/hover.ts imports ../rules/aad-guid',
    ]);
  });

  it('has no circle of imports', () => {
    assert.deepEqual(importCycles(modules), []);
  });

  it('finds a circle of imports', () => {
    const found = importCycles(
      made({
        'a.ts': "import { b } from './b';",
        'b.ts': "import type { C } from './c';",
        'c.ts': "export * from './b';\nimport './d';",
        'd.ts': '',
      }),
    );
    assert.deepEqual(found, ['b.ts > c.ts > b.ts']);
  });

  it('keeps no state in modules', () => {
    assert.deepEqual(moduleState(modules), []);
  });

  it('finds state in modules', () => {
    const found = moduleState(
      made({
        'a.ts': [
          'let count = 0;',
          'export var other;',
          'const cache = new Map<string, number>();',
          'const list: number[] = [];',
          'const sticky = /a/g;',
          'const options = { deep: { on: false } };',
          'class Counter { static total = 0; static readonly one = 1; }',
          'export function f(): void {',
          '  count++;',
          "  cache.set('a', 1);",
          '  list[0] = 1;',
          "  sticky.exec('a');",
          '  options.deep.on = true;',
          '  delete options.deep;',
          '}',
        ].join('\n'),
        'b.ts': [
          'const plain = /a/i;',
          "const made = new RegExp('a', 'u');",
          'const table = new Map([[1, 2]]);',
          'declare let ambient: number;',
          'export function g(): boolean {',
          '  const own: number[] = [];',
          '  own.push(table.get(1) ?? 0);',
          "  return plain.test('a') && made.test('a');",
          '}',
        ].join('\n'),
      }),
    );
    assert.deepEqual(found, [
      'a.ts:1 declares a variable',
      'a.ts:2 declares a variable',
      'a.ts:7 declares a static variable',
      'a.ts:9 changes count',
      'a.ts:10 changes cache',
      'a.ts:11 changes list',
      'a.ts:12 changes sticky',
      'a.ts:13 changes options',
      'a.ts:14 changes options',
    ]);
  });

  it('asks no clock and sets no timer outside the transports', () => {
    assert.deepEqual(
      clocksAndTimers(below('language', 'catalog', 'hosts', 'rules', 'lint', 'service', 'lsp')),
      [],
    );
  });

  it('finds clocks and timers', () => {
    const found = clocksAndTimers(
      made({
        'a.ts': [
          'const now = Date.now();',
          'const clock = Date.now;',
          'const today = new Date();',
          'const text = Date();',
          'setTimeout(() => {}, 10);',
          'const chance = Math.random();',
          'const fixed = new Date(0).toISOString() + Date.UTC(2026, 0);',
        ].join('\n'),
      }),
    );
    assert.deepEqual(found, [
      'a.ts:1 uses Date.now',
      'a.ts:2 uses Date.now',
      'a.ts:3 uses new Date()',
      'a.ts:4 uses Date()',
      'a.ts:5 uses setTimeout(() => {}, 10)',
      'a.ts:6 uses Math.random',
    ]);
  });

  it('compiles what runs in a worker without the globals of Node or of a page', () => {
    for (const project of ['server', 'server/src/browser']) {
      const file = join(projectRoot, project, 'tsconfig.json');
      const { config } = ts.readConfigFile(file, (path) => readFileSync(path, 'utf8')) as { config: unknown };
      const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(projectRoot, project));
      assert.deepEqual(options.types, [], project);
      assert.ok(
        options.lib?.every((lib) => !lib.includes('dom')),
        project,
      );
    }
  });
});
