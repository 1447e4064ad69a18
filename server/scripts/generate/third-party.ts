/** THIRD-PARTY-NOTICES.txt: every package whose code is in a bundle, with its license. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import esbuild from 'esbuild';

/** The licenses that ask for nothing but their text. */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
]);

/** Packages that name their license and have no file with it; its text is the one in their repository. */
const sameTextAs: Readonly<Record<string, string>> = {
  // Both are Microsoft's, with one text word for word.
  '@vscode/l10n': 'vscode-languageserver',
};

/** A package as its own files tell of it. */
interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/** The folders of the packages of which something is in the bundles, such as `node_modules/yaml`. */
export async function bundledPackages(): Promise<string[]> {
  const { bundles } = await import('../bundles.mjs');
  const built = await Promise.all(
    bundles.map((options) => esbuild.build({ ...options, write: false, sourcemap: false, metafile: true })),
  );
  const folders = built.flatMap(({ metafile }) =>
    Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs)
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .flatMap(([path]) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []),
    ),
  );
  return [...new Set(folders)].sort();
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
  const other = sameTextAs[name];
  const place = other === undefined ? folder : join(root, 'node_modules', other);
  const file = readdirSync(place).find((each) => /^licen[cs]e(?:\.\w+)?$/i.test(each));
  if (file === undefined) throw new Error(`${name} has no file with its license.`);
  return { name, version, license, text: readFileSync(join(place, file), 'utf8') };
}

/** The text of the file; `root` is the folder of the project. */
export async function thirdPartyNotices(root: string): Promise<string> {
  const packages = (await bundledPackages()).map((folder) => packageIn(root, join(root, folder)));
  const rule = '-'.repeat(80);
  const parts = packages.map(({ name, version, license, text }) =>
    [rule, `${name} ${version} (${license})`, rule, '', text.replace(/\r\n?/g, '\n').trim(), ''].join('\n'),
  );
  return ['ccmsetup Tools contain code of these packages.', '', ...parts].join('\n');
}
