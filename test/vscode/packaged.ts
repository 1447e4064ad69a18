import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import JSZip from 'jszip';

/**
 * The packed extension.
 *
 * @param root The folder of the project.
 * @throws Error when `npm run package` has not made exactly one VSIX.
 */
export async function packedExtension(root: string): Promise<string> {
  const packages = path.join(root, 'out', 'packages');
  const names = existsSync(packages) ? await readdir(packages) : [];
  const [vsix, ...others] = names.filter((name) => name.endsWith('.vsix'));
  if (vsix === undefined || others.length > 0)
    throw new Error('There is not one packed extension in out/packages. Run: npm run package');
  return path.join(packages, vsix);
}

/**
 * Unpacks the packed extension, as VS Code does when it is installed: what the suites run is what people get. The suites
 * themselves come beside it.
 *
 * @param root The folder of the project.
 * @returns The folder of the unpacked extension.
 * @throws Error when `npm run package` has not made exactly one VSIX.
 */
export async function unpackExtension(root: string): Promise<string> {
  const vsix = await packedExtension(root);
  const home = path.join(root, 'out', 'unpacked');
  await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  const { files } = await JSZip.loadAsync(await readFile(vsix));
  for (const file of Object.values(files)) {
    if (file.dir) continue;
    const target = path.join(home, file.name);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, await file.async('nodebuffer'));
  }
  const extension = path.join(home, 'extension');
  // VS Code runs tests in the extension host of the extension in whose folder they are.
  await cp(path.join(root, 'out', 'vscode-tests'), path.join(extension, 'tests'), { recursive: true });
  return extension;
}
