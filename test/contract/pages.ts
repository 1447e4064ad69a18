/** The pages for users, and the blocks in them by what they are tried as. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksOf, type Block } from '../../server/scripts/generate/blocks';
import { userPages } from '../../server/scripts/generate/project';
import { projectRoot } from './modules';

/** Text for people who change the project: its examples are not played. */
const forContributors = [
  'docs/benchmarks.md',
  'docs/capabilities.md',
  'docs/how-it-works.md',
  'docs/releasing.md',
];
/** Examples that belong to another program. */
const scriptLanguages = ['sh', 'yaml', 'powershell'];
const editorLanguages = ['lua', 'toml', 'elisp', 'jsonc', 'json'];

/** A block with the path of its page. */
export interface PageBlock extends Block {
  readonly page: string;
}

/** The text of a file of the project. */
export function projectText(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}

/** The pages by path. */
export const pages: ReadonlyMap<string, string> = new Map(
  userPages(projectRoot).map((path) => [path, projectText(path)]),
);

/** The text of a page. */
export function pageText(path: string): string {
  return pages.get(path) ?? assert.fail(path);
}

/** All blocks of the pages for users. */
export const blocks: readonly PageBlock[] = [...pages]
  .filter(([page]) => !forContributors.includes(page))
  .flatMap(([page, text]) => blocksOf(text).map((block): PageBlock => ({ ...block, page })));

const suppressions = blocks.filter(({ text }) => text.includes('ccmsetup-lint-disable'));
const others = blocks.filter((block) => !suppressions.includes(block));

/** The blocks by what they are tried as; all blocks of one kind are tried in the same way. */
export const examples = {
  suppressions,
  files: others.filter(({ file }) => file?.kind === 'file'),
  results: others.filter(({ file }) => file?.kind === 'result'),
  consoles: others.filter(({ language }) => language === 'console'),
  commandLines: others.filter(({ language, file }) => language === 'ccmcmd' && file === undefined),
  // Played by the tests of the library.
  library: others.filter(
    ({ page, language }) => page === 'docs/library.md' && ['js', 'text'].includes(language),
  ),
  scripts: others.filter(({ language }) => scriptLanguages.includes(language)),
  editors: others.filter(
    ({ page, file, language }) =>
      page === 'docs/editors.md' && file === undefined && editorLanguages.includes(language),
  ),
} as const satisfies Record<string, readonly PageBlock[]>;
