import { cp, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Cleanup } from './launcher/cleanup';

const SAMPLES = path.resolve(__dirname, '..', '..', 'samples');

/** Makes a copy of samples/ to play in, so that nothing done there changes the project. */
export async function playground(cleanup: Cleanup): Promise<string> {
  const parent = await mkdtemp(path.join(await realpath(tmpdir()), 'ccmsetup-samples-'));
  cleanup.add(() => rm(parent, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  const folder = path.join(parent, 'samples');
  const source = (await readdir(SAMPLES)).length > 0 ? SAMPLES : path.join(__dirname, 'workspace');
  await cp(source, folder, { recursive: true });
  return folder;
}
