/** Reads the configurations that a configuration builds on: files of the same repository, and packages that lie in it. No code runs. */
import { t } from '@vscode/l10n';
import { configurationFileName, readConfiguration, type ReadConfiguration } from '../lint/config-reader';
import type { Configuration } from '../lint/configuration';
import type { Extended } from '../lint/extends-reader';
import { configurationInManifest } from '../lint/manifest-text';
import { mergedAll } from '../lint/merge';
import { slugs } from '../lint/slugs';
import type { ConfigurationProblem } from '../lint/config-nodes';
import { foldersAbove, parentOf, uriWithin, type FoundText, type ReadText } from './nearest-file';

/** What reading needs from where it happens. */
export interface ExtendedParts {
  readonly readText: ReadText;
  /** Whether there is a file or a folder. */
  readonly isThere: (uri: string) => Promise<boolean>;
  /** Where a file really is, links followed; undefined where nobody can tell. */
  readonly realUri?: ((uri: string) => Promise<string | undefined>) | undefined;
}

/** A configuration with all that it builds on. */
export interface ResolvedConfiguration extends ReadConfiguration {
  /** The URIs of all files that were read for it, or looked for. */
  readonly looked: readonly string[];
}

/** How many configurations one may build on, one on the other. */
const deepest = 10;

/** How many files are read for one configuration at most. */
const mostFiles = 200;

/** The URI of a path from a folder, and whether it stays in that folder. */
function fileUri(
  folder: string,
  path: string,
): { readonly uri: string; readonly isInside: boolean } | undefined {
  let base: string | undefined = folder;
  let isInside = true;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) {
      base = base === undefined ? undefined : parentOf(base);
      isInside = false;
    }
  }
  return base === undefined ? undefined : { uri: uriWithin(base, parts.join('/')), isInside };
}

/** The folder of the repository that a folder lies in; without one the folder itself. */
async function rootOf(folder: string, { isThere }: ExtendedParts): Promise<string> {
  for (const each of [folder, ...foldersAbove(folder)]) if (await isThere(`${each}.git`)) return each;
  return folder;
}

/** Whether a file of a repository is a link that leads out of it: what lies there was never named. */
async function leadsOut(uri: string, root: string, { realUri }: ExtendedParts): Promise<boolean> {
  const real = await realUri?.(uri);
  if (real === undefined) return false;
  const realRoot = (await realUri?.(root)) ?? root;
  return !real.startsWith(realRoot.replace(/\/*$/, '/'));
}

/** Reads what a configuration builds on. */
export async function resolved(found: FoundText, parts: ExtendedParts): Promise<ResolvedConfiguration> {
  const looked: string[] = [];
  let root: Promise<string> | undefined;
  const rootHere = (): Promise<string> => (root ??= rootOf(found.folder, parts));
  const read = async (uri: string): Promise<string | undefined> => {
    looked.push(uri);
    return (await parts.readText(uri))?.replace(/^\uFEFF/, '');
  };
  const ofPackage = async (name: string, folder: string): Promise<FoundText | undefined> => {
    const top = await rootHere();
    for (const each of [folder, ...foldersAbove(folder)]) {
      if (!each.startsWith(top)) return undefined;
      const own = `${uriWithin(each, `node_modules/${name}`)}/`;
      for (const file of [configurationFileName, 'ccmsetuprc.json']) {
        const text = await read(own + file);
        if (text !== undefined) return { uri: own + file, text, folder: own };
      }
      const uri = `${own}package.json`;
      const text = configurationInManifest(await read(uri));
      if (text !== undefined) return { uri, text, folder: own };
    }
    return undefined;
  };
  const textOf = async (base: Extended, folder: string): Promise<FoundText | string> => {
    const { kind, name } = base;
    if (looked.length >= mostFiles)
      return t('This builds on too many configurations. "{0}" has no effect.', name);
    if (kind === 'package')
      return (
        (await ofPackage(name, folder)) ??
        t('There is no configuration in a package "{0}". Install it in this repository.', name)
      );
    const file = fileUri(folder, name);
    const isOurs = file !== undefined && (file.isInside || file.uri.startsWith(await rootHere()));
    if (!isOurs || (await leadsOut(file.uri, await rootHere(), parts)))
      return t('"{0}" lies outside of this repository, so it isn\'t read.', name);
    const text = await read(file.uri);
    const own = parentOf(file.uri);
    return text === undefined || own === undefined
      ? t('There is no file "{0}".', name)
      : { uri: file.uri, text, folder: own };
  };
  /** What a text says with all below it, or what is wrong with it in a sentence. */
  const said = async (
    { text, uri, folder }: FoundText,
    above: readonly string[],
  ): Promise<{
    read: ReadConfiguration;
    layers: Partial<Configuration>[];
    problems: ConfigurationProblem[];
  }> => {
    const own = readConfiguration(text, slugs);
    const layers: Partial<Configuration>[] = [];
    const problems: ConfigurationProblem[] = [];
    for (const base of own.bases) {
      const tell = (message: string): void => {
        problems.push({ span: base.span, message, inSchema: false });
      };
      const next = await textOf(base, folder);
      if (typeof next === 'string') tell(next);
      else if (next.uri === uri || above.includes(next.uri))
        tell(t('"{0}" leads back to where it is named, so it has no effect.', base.name));
      else if (above.length >= deepest)
        tell(t('This builds on too many configurations. "{0}" has no effect.', base.name));
      else {
        const below = await said(next, [...above, uri]);
        layers.push(...below.layers);
        const wrong = below.read.problems.length + below.problems.length;
        // What stands in it may be nothing to show: it can be a link.
        if (wrong > 0) tell(t('There is a mistake in "{0}", so not all of it counts.', base.name));
      }
    }
    return { read: own, layers: [...layers, own.said], problems };
  };
  const { read: own, layers, problems } = await said(found, []);
  return {
    ...own,
    configuration: mergedAll(layers),
    problems: [...own.problems, ...problems],
    looked,
  };
}
