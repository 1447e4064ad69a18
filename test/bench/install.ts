/** Installs the other servers, which nothing but the bench needs, where git and the tests do not look. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installFolder } from './subjects';

const wanted = join(__dirname, 'others');
const lock = 'package-lock.json';

/** Installs them with npm, unless they are there as the lock file wants them. Throws when npm cannot. */
export function installOthers(): void {
  const done = join(installFolder, 'node_modules', 'installed-lock.json');
  const same = (): boolean => readFileSync(done, 'utf8') === readFileSync(join(wanted, lock), 'utf8');
  if (existsSync(done) && same()) return;
  mkdirSync(installFolder, { recursive: true });
  for (const name of ['package.json', lock]) copyFileSync(join(wanted, name), join(installFolder, name));
  const windows = process.platform === 'win32';
  const { status } = spawnSync(
    windows ? 'npm.cmd' : 'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund'],
    {
      cwd: installFolder,
      stdio: 'inherit',
      shell: windows,
    },
  );
  if (status !== 0) throw new Error('npm could not install the other servers');
  copyFileSync(join(wanted, lock), done);
}
