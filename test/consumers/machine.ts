/** What tests need of the machine: programs that Debian has as packages. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../vscode/launcher/command';

/** A program, and the Debian package that has it. */
export interface Need {
  /** A name in PATH, or the absolute path of a file. */
  readonly file: string;
  readonly debian: string;
}

export const needs: readonly Need[] = [
  { file: 'nvim', debian: 'neovim' },
  { file: 'emacs', debian: 'emacs-nox' },
  { file: '/var/lib/dpkg/info/elpa-yaml-mode.list', debian: 'elpa-yaml-mode' },
  { file: 'kate', debian: 'kate' },
  { file: 'dbus-run-session', debian: 'dbus' },
  { file: 'pre-commit', debian: 'pre-commit' },
  { file: 'strace', debian: 'strace' },
];

function isThere({ file }: Need): boolean {
  const folders = path.isAbsolute(file) ? [''] : (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.some((folder) => existsSync(path.join(folder, file)));
}

/** Emacs has Eglot from version 29; before, it's a package. */
export function missingEglot(): string[] {
  const load = ['--batch', '-l', 'package', '-f', 'package-activate-all', '-l', 'eglot'];
  return spawnSync('emacs', load).status === 0 ? [] : ['elpa-eglot'];
}

/** How this process may install packages, as the first words of a command; undefined where it may not. */
function installer(): readonly string[] | undefined {
  if (!existsSync('/usr/bin/apt-get')) return undefined;
  if (process.getuid?.() === 0) return ['env'];
  // Only where nobody else uses the machine.
  const free = process.env['CI'] === 'true' && spawnSync('sudo', ['-n', 'true']).status === 0;
  return free ? ['sudo', '-n', 'env'] : undefined;
}

/**
 * Installs what is missing where it may, as Debian packages.
 *
 * @param purpose what it's for, as the beginning of a sentence
 * @param more names packages that are missing besides
 * @throws Error of one line that says what to install.
 */
export async function providePrograms(
  purpose: string,
  programs: readonly Need[],
  more: () => readonly string[] = () => [],
): Promise<void> {
  const missing = (): string[] => [
    ...programs.filter((need) => !isThere(need)).map(({ debian }) => debian),
    ...more(),
  ];
  const packages = missing();
  if (packages.length === 0) return;
  const [program, ...before] = installer() ?? [];
  if (program !== undefined) {
    console.log(`Installing ${packages.join(', ')} (once) …`);
    const run = (...args: readonly string[]): Promise<void> =>
      runCommand(program, [...before, 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]);
    await run('update');
    await run('install', '-y', '--no-install-recommends', ...packages);
  }
  const left = missing();
  if (left.length > 0)
    throw new Error(`${purpose} with what Debian has. Run: sudo apt-get install ${left.join(' ')}`);
}
