/** The scripts in a Windows Script File; any other file is one script. */
import type { Language } from './language';

/** A part of a file in one language. */
export interface Section {
  readonly start: number;
  readonly end: number;
  readonly language: Language;
}

const opening = /<script\b([^>]{0,400})>/gi;
const closing = /<\/script\s{0,100}>/gi;

/** The parts of a file. A Windows Script File is told by its elements, since its language may be any. */
export function sectionsOf(source: string, own: Language, all: readonly Language[]): Section[] {
  const isFile = /^\uFEFF?\s*<(?:\?xml|\?job|package|job|component|!--)/i.test(source.slice(0, 400));
  if (own.id !== 'vbscript' || !isFile) return [{ start: 0, end: source.length, language: own }];
  const sections: Section[] = [];
  const open = new RegExp(opening);
  const close = new RegExp(closing);
  for (let found = open.exec(source); found !== null; found = open.exec(source)) {
    close.lastIndex = open.lastIndex;
    const ended = close.exec(source);
    if (ended === null) break;
    const named = /\blanguage\s*=\s*["']?(\w+)/i.exec(found[1] ?? '')?.[1] ?? 'vbscript';
    const language = /^j/i.test(named) ? all.find(({ id }) => id === 'javascript') : own;
    const content = source.slice(open.lastIndex, ended.index);
    const opened = /^\s*(?:<!\[CDATA\[|<!--)/.exec(content)?.[0].length ?? 0;
    const closed = /(?:\]\]>|-->)\s*$/.exec(content)?.[0].length ?? 0;
    const start = open.lastIndex + opened;
    sections.push({ start, end: Math.max(start, ended.index - closed), language: language ?? own });
    open.lastIndex = close.lastIndex;
  }
  return sections;
}
