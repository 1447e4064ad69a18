/** The links of Markdown files, and where they lead. */
import { posix } from 'node:path';

/** One link or picture. */
export interface MarkdownLink {
  readonly target: string;
  readonly picture: boolean;
}

/** A text without its code, in which nothing is a link. */
function withoutCode(text: string): string {
  return text.replace(/^( *)(`{3,})[^]*?^\1\2$/gm, '').replace(/(`+)[^`]+\1/g, 'code');
}

/** All links and pictures of a text, as they are written. */
export function linksOf(text: string): MarkdownLink[] {
  const prose = withoutCode(text);
  return [
    ...[...prose.matchAll(/(!?)\[[^\]]*\]\(<?([^)\s>]+)>?[^)]*\)/g)].map(([, mark, target = '']) => ({
      target,
      picture: mark === '!',
    })),
    ...[...prose.matchAll(/^\[[^\]]+\]: <?([^\s>]+)/gm)].map(([, target = '']) => ({
      target,
      picture: false,
    })),
  ];
}

/** The anchors of a text, as GitHub makes them of its headings. */
export function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>();
  const headings = text.replace(/^(`{3,})[^]*?^\1$/gm, '').matchAll(/^#{1,6} (.+?)\s*$/gm);
  for (const [, heading = ''] of headings) {
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-');
    let anchor = slug;
    for (let count = 1; anchors.has(anchor); count++) anchor = `${slug}-${count}`;
    anchors.add(anchor);
  }
  return anchors;
}

/**
 * The links of a file within the project that lead nowhere.
 *
 * @param path where the file is in the project
 * @param exists whether the project has a file or a folder of that path
 * @param read the text of a file
 */
export function brokenLinks(
  path: string,
  exists: (path: string) => boolean,
  read: (path: string) => string,
): string[] {
  const broken = ({ target }: MarkdownLink): boolean => {
    if (/^[a-z]+:/.test(target)) return false;
    const [file = '', anchor] = target.split('#');
    const leadsTo = file === '' ? path : posix.join(posix.dirname(path), decodeURI(file));
    if (leadsTo.startsWith('..') || !exists(leadsTo)) return true;
    return anchor !== undefined && (!leadsTo.endsWith('.md') || !anchorsOf(read(leadsTo)).has(anchor));
  };
  return linksOf(read(path))
    .filter(({ picture }) => !picture)
    .filter(broken)
    .map(({ target }) => `${path} links to ${target}`);
}
