/** Packages that `npm run package` made, unpacked into a folder for a test. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import JSZip from 'jszip';
import { root, withFiles } from '../cli/cli';

/** The one package with this ending. */
export function packedFile(ending: string): string {
  const folder = path.join(root, 'out', 'packages');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)) : [];
  assert.equal(names.length, 1, 'run: npm run package');
  return path.join(folder, names[0]!);
}

/** Unpacks a ZIP archive into a folder that is removed after the test. */
export async function withUnpacked<T>(
  ending: string,
  test: (folder: string, names: readonly string[]) => Promise<T>,
): Promise<T> {
  const { files } = await JSZip.loadAsync(await readFile(packedFile(ending)));
  return withFiles({}, async (folder) => {
    for (const file of Object.values(files)) {
      if (file.dir) continue;
      const target = path.join(folder, file.name);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, await file.async('nodebuffer'));
    }
    return test(folder, Object.keys(files));
  });
}
