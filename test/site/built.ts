/** The site, made once for all tests of a run, and its pages as trees. */
import { join } from 'node:path';
import { DomUtils, ElementType, parseDocument } from 'htmlparser2';
import { makeSite, type Site } from '../../site/pages/site';
import { projectRoot } from '../contract/modules';

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];
type ChildNode = Element['childNodes'][number];

let made: Promise<Site> | undefined;

/** The site from the sources and bundles of the project. */
export function site(): Promise<Site> {
  return (made ??= makeSite(projectRoot));
}

/** Where `npm run site` writes it. */
export const siteFolder = join(projectRoot, 'dist', 'site');

/** One page as a browser would have it. */
export interface Parsed {
  readonly path: string;
  readonly text: string;
  readonly elements: readonly Element[];
  readonly ids: ReadonlySet<string>;
}

export function parsed(path: string, text: string): Parsed {
  const elements = DomUtils.getElementsByTagName('*', parseDocument(text));
  const ids = new Set(elements.flatMap(({ attribs: { id } }) => id ?? []));
  return { path, text, elements, ids };
}

/** All pages of the site. */
export async function parsedPages(): Promise<Parsed[]> {
  const { files } = await site();
  return [...files]
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, content]) => parsed(path, String(content)));
}

/** What elements say to a reader, without the code in them. */
export function proseOf(elements: readonly Element[]): string {
  const texts = (nodes: readonly ChildNode[]): string[] =>
    nodes.flatMap((node) => {
      if ('childNodes' in node) {
        // The texts of the playground's samples are in scripts and templates, and nobody sees them there.
        const isCode = 'name' in node && ['code', 'pre', 'script', 'template'].includes(node.name);
        return isCode ? [' '] : texts(node.childNodes);
      }
      return node.type === ElementType.Text ? [node.data] : [];
    });
  return texts([...elements]).join('');
}

/** What an element says to a reader. */
export function textOf(element: Element): string {
  return DomUtils.textContent(element);
}
