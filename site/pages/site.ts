/** All files of the site, by their paths in it. The same sources give the same bytes. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { ruleFacts } from '../../server/src/service/explain/rule-facts';
import { catalogPages } from './content/catalog';
import { engineScript } from '../engine';
import { playgroundBody } from '../playground/body';
import { guidePages } from './content/guides';
import { codePages } from './content/log-codes';
import { logIndex } from './content/log-index';
import { messagePages } from './content/log-messages';
import { notFoundPage } from './content/not-found';
import { playgroundPage } from './content/playground';
import { ruleIndex, rulePages } from './content/rules';
import { scenarioPages } from './content/scenarios';
import { framed, type Project } from './frame/layout';
import type { SitePage } from './frame/page';
import { selfContained } from './frame/self-contained';
import { indexScript, searchIndex } from './search';

/** What a file holds. */
export type SiteFile = string | Uint8Array;

/** The site: its pages before they get their frame, and all its files. */
export interface Site {
  readonly pages: readonly SitePage[];
  readonly files: ReadonlyMap<string, SiteFile>;
}

/** What the manifest tells of the project. */
function projectOf(root: string): Project {
  const { displayName, version, repository } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as { displayName: string; version: string; repository: { url: string } };
  const address = repository.url.replace(/^git\+/, '').replace(/\.git$/, '');
  return { name: displayName, version, repository: address };
}

/** One bundle; what is bundled depends on nothing but its sources. */
async function bundled(root: string, entry: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    legalComments: 'none',
    logLevel: 'warning',
    ...options,
  });
  return outputFiles?.[0]?.text ?? '';
}

const script: BuildOptions = { format: 'iife', target: 'es2022', platform: 'browser' };

function pictures(root: string): [string, SiteFile][] {
  const folder = 'docs/images';
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.png'))
    .sort()
    .map((name) => [`${folder}/${name}`, readFileSync(join(root, folder, name))]);
}

/** The facts as data, for programs of others. */
function published(root: string): [string, SiteFile][] {
  const built = ['catalog.json', 'catalog.schema.json'].map((name): [string, SiteFile] => [
    name,
    readFileSync(join(root, 'dist', name)),
  ]);
  return [...built, ['rules.json', `${JSON.stringify(ruleFacts(), null, 2)}\n`]];
}

/**
 * Makes the site.
 *
 * @param root the folder of the project, with the bundles in `dist/`
 */
export async function makeSite(root: string): Promise<Site> {
  const project = projectOf(root);
  const { repository } = project;
  const pages = [
    playgroundPage(playgroundBody(root)),
    ruleIndex(),
    ...rulePages(root, repository),
    ...catalogPages(),
    ...scenarioPages(),
    logIndex(),
    ...codePages(),
    ...messagePages(),
    ...guidePages(root, repository),
  ];
  const style = await bundled(root, 'site/style/site.css', { target: 'es2022' });
  const icon = readFileSync(join(root, 'client/media/icon.svg'), 'utf8');
  const finder = await bundled(root, 'site/client/not-found.ts', script);
  const files = new Map<string, SiteFile>([
    ...pages.map((page): [string, SiteFile] => [page.path, framed(page, project)]),
    ['404.html', selfContained(framed(notFoundPage(), project), { style, icon, script: finder })],
    ['style.css', style],
    ['playground.js', await bundled(root, 'site/playground/main.ts', script)],
    ['engine.js', engineScript(readFileSync(join(root, 'dist/server.js'), 'utf8'))],
    ['site.js', await bundled(root, 'site/client/site.ts', script)],
    [
      'search.js',
      indexScript(searchIndex(pages)) + (await bundled(root, 'site/client/search-engine.ts', script)),
    ],
    ['icon.svg', icon],
    ...published(root),
    ...pictures(root),
  ]);
  return { pages, files };
}
