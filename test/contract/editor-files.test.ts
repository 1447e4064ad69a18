import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifest } from './manifest';
import { projectRoot } from './modules';

interface Matcher {
  readonly pattern: readonly { readonly regexp: string }[];
  readonly background: { readonly beginsPattern: string; readonly endsPattern: string };
}

interface Task {
  readonly label: string;
  readonly script: string;
  readonly problemMatcher: string | Matcher;
}

interface Launch {
  readonly name: string;
  readonly program?: string;
  readonly port?: number;
  readonly preLaunchTask?: string;
}

function textOf(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}

describe('files for working on this project in VS Code', () => {
  const { tasks } = JSON.parse(textOf('.vscode/tasks.json')) as { tasks: readonly Task[] };
  const { configurations, compounds } = JSON.parse(textOf('.vscode/launch.json')) as {
    configurations: readonly Launch[];
    compounds: readonly { readonly configurations: readonly string[] }[];
  };

  it('have a task for each script that they run', () => {
    for (const { label, script } of tasks) {
      assert.ok(script in manifest.scripts, script);
      assert.equal(label, `npm: ${script}`);
    }
    const labels = tasks.map(({ label }) => label);
    for (const { preLaunchTask } of configurations) {
      if (preLaunchTask !== undefined) assert.ok(labels.includes(preLaunchTask), preLaunchTask);
    }
  });

  it('start programs that are there', () => {
    for (const { program } of configurations) {
      if (program === undefined) continue;
      assert.ok(existsSync(program.replace('${workspaceFolder}', projectRoot)), program);
    }
    const names = configurations.map(({ name }) => name);
    for (const compound of compounds) {
      assert.deepEqual(
        compound.configurations.filter((name) => !names.includes(name)),
        [],
      );
    }
  });

  it('attach to the port on which the client lets a debugger in', () => {
    const ports = configurations.flatMap(({ port }) => (port === undefined ? [] : [port]));
    for (const port of ports)
      assert.match(textOf('client/src/node/main.ts'), new RegExp(`--inspect=${port}\\b`));
    assert.equal(ports.length, 1);
  });

  it('read what the build prints while it watches', () => {
    const matcher = tasks.find(({ script }) => script === 'watch')?.problemMatcher;
    assert.ok(typeof matcher === 'object');
    const build = textOf('esbuild.mjs');
    /** The texts that the build prints, with what it fills in. */
    const printed = [...build.matchAll(/console\.(?:log|error)\((['`])(.*?)\1\)/g)].map(([, , text]) =>
      text!
        .replace('${text}', 'No matching export')
        .replace('${location.file}', 'server/src/a b.ts')
        .replace(/\$\{location\.line\}/, '12')
        .replace(/\$\{location\.column[^}]*\}/, '7'),
    );
    const { pattern, background } = matcher;
    const found = [
      background.beginsPattern,
      ...pattern.map(({ regexp }) => regexp),
      background.endsPattern,
    ].map((regexp) =>
      printed.map((line) => new RegExp(regexp).exec(line)?.slice(1)).find((groups) => groups),
    );
    assert.deepEqual(found, [[], ['No matching export'], ['server/src/a b.ts', '12', '7'], []]);
  });
});
