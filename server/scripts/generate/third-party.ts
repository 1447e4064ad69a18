/** THIRD-PARTY-NOTICES.txt: every package whose code is in a bundle, with its license. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The licenses that ask for nothing but their text. */
export const permissive: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
]);

/** Packages under the MIT License that have no file with it, and whose copyright their repository names. */
const holders: Readonly<Record<string, string>> = {
  '@vscode/l10n': 'Copyright (c) Microsoft Corporation.',
};

/** The text of a package's license; undefined when nothing tells it. `root` is the folder of the project. */
function licenseText(root: string, folder: string, name: string): string | undefined {
  const holder = holders[name];
  // The text of the MIT License is that of the project itself, but for the holder.
  if (holder !== undefined)
    return readFileSync(join(root, 'LICENSE'), 'utf8').replace(/^Copyright .*$/m, holder);
  const file = readdirSync(folder).find((each) => /^licen[cs]e(?:\.\w+)?$/i.test(each));
  return file === undefined ? undefined : readFileSync(join(folder, file), 'utf8');
}

/** A package as its own files tell of it. */
interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/**
 * What a package says of itself.
 *
 * @throws Error when it has no text of its license, or one that is not permissive.
 */
function packageIn(root: string, folder: string): Package {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  if (license === undefined || !permissive.has(license))
    throw new Error(
      `${name} ${version} has the license "${license ?? 'none'}", which may ask for more than its text.`,
    );
  const text = licenseText(root, folder, name);
  if (text === undefined) throw new Error(`${name} has no file with its license.`);
  return { name, version, license, text };
}

/** The text of the file; `root` is the folder of the project. */
export async function thirdPartyNotices(root: string): Promise<string> {
  const { bundledPackages } = await import('../bundled.mjs');
  const packages = (await bundledPackages()).map((folder) => packageIn(root, join(root, folder)));
  const rule = '-'.repeat(80);
  const parts = packages.map(({ name, version, license, text }) =>
    [rule, `${name} ${version} (${license})`, rule, '', text.replace(/\r\n?/g, '\n').trim(), ''].join('\n'),
  );
  return ['ccmsetup Tools contain code of these packages.', '', ...parts].join('\n');
}
