/** The scripts in a Windows Script File or an HTML application; any other file is one script. */
import type { Language } from './language';

/** A part of a file in one language. */
export interface Section {
  readonly start: number;
  readonly end: number;
  readonly language: Language;
}

/** A comment, which may hold a script that is not run, or the tag before a script. */
const opening = /<!--|<script\b([^>]{0,400})>/gi;
const closing = /<\/script\s{0,100}>/gi;

/** How a file of elements begins: no script begins so. */
const elements = /^\uFEFF?\s*<[a-z?!]/i;
const scriptFile = /^\uFEFF?\s*<(?:\?xml|\?job|package|job|component)\b/i;
const languageAttribute = /\b(?:language|type)\s*=\s*["']?(?:(?:text|application)\/)?(?:x-)?(\w+)/i;

/**
 * The parts of a file. One with scripts is told by its elements, since its language may be any. A script that says no
 * language is one of VBScript in a Windows Script File, and of JScript on a page.
 */
export function sectionsOf(source: string, own: Language, all: readonly Language[]): Section[] {
  const start = source.slice(0, 400);
  if (own.id !== 'vbscript' || !elements.test(start))
    return [{ start: 0, end: source.length, language: own }];
  const usual = scriptFile.test(start) ? 'vbscript' : 'jscript';
  const sections: Section[] = [];
  const open = new RegExp(opening);
  const close = new RegExp(closing);
  for (let found = open.exec(source); found !== null; found = open.exec(source)) {
    if (found[0] === '<!--') {
      const end = source.indexOf('-->', open.lastIndex);
      if (end < 0) break;
      open.lastIndex = end;
      continue;
    }
    close.lastIndex = open.lastIndex;
    const ended = close.exec(source);
    if (ended === null) break;
    const named = languageAttribute.exec(found[1] ?? '')?.[1] ?? usual;
    const language = /^(?:j|ecma)/i.test(named) ? all.find(({ id }) => id === 'javascript') : own;
    const content = source.slice(open.lastIndex, ended.index);
    const opened = /^\s*(?:<!\[CDATA\[|<!--)/.exec(content)?.[0].length ?? 0;
    const closed = /(?:\]\]>|-->)\s*$/.exec(content)?.[0].length ?? 0;
    const from = open.lastIndex + opened;
    sections.push({ start: from, end: Math.max(from, ended.index - closed), language: language ?? own });
    open.lastIndex = close.lastIndex;
  }
  return sections;
}
