/** The host of Inno Setup: lines of named parameters in sections, and a script in Pascal. */
import { span, type Span } from '../../../language/span';
import type { Host, HostResult } from '../../host';
import { served } from '../../served';
import { plain } from '../../text/encodings';
import { writtenText } from '../../text/text';
import { inOrder } from '../commented';
import type { Nesting } from '../find';
import { entryOf as valueOf } from '../ini/entries';
import { findInSections } from '../ini/sections';
import { findInScript } from '../scripts';
import { parametersOf } from './parameters';

const lineComment = ';';
const code = /^[^\S\r\n]*\[code\][^\S\r\n]*$/gim;
const nextSection = /^[^\S\r\n]*\[\w+\][^\S\r\n]*$/gm;

/** The scripts between `[Code]` and the next section. */
function scriptsIn(source: string): Span[] {
  return [...source.matchAll(code)].map(({ index, 0: head }) => {
    const start = index + head.length;
    const next = new RegExp(nextSection);
    next.lastIndex = start;
    return span(start, next.exec(source)?.index ?? source.length);
  });
}

/** The document with blanks in the place of ranges. */
function without(source: string, ranges: readonly Span[]): string {
  let text = '';
  for (const { start, end } of ranges) text += source.slice(text.length, start) + ' '.repeat(end - start);
  return text + source.slice(text.length);
}

/** Sections whose values are for people, or files that are only copied. */
const silent = /^(?:setup|messages|custommessages|files|installdelete|uninstalldelete|dirs|languages)$/i;
const runs = /^(?:un)?(?:install)?run$/i;

function find(source: string, { nested }: Nesting): HostResult {
  const ranges = scriptsIn(source);
  const found = findInSections(without(source, ranges), {
    host: 'inno',
    nested,
    comment: /^(?:;+|\/\/+)/,
    entryOf: (line, section) => {
      if (silent.test(section)) return undefined;
      return parametersOf(source, line, runs.test(section)) ?? valueOf(source, line);
    },
    isAlone: () => true,
  });
  const host = nested('pascal');
  const scripts = ranges.map((range) =>
    findInScript(writtenText(source, range, plain), host, {
      source,
      inert: false,
      statementStart: undefined,
      lineComment,
    }),
  );
  const all = [found, ...scripts];
  return {
    regions: inOrder(all.flatMap(({ regions }) => regions)),
    problems: all.flatMap(({ problems }) => problems),
    comments: all.flatMap(({ comments }) => comments).sort((left, right) => left.start - right.start),
  };
}

/** Makes the host of Inno Setup. */
export function innoHost(nesting: Nesting): Host {
  return {
    id: 'inno',
    ...served.inno,
    nests: ['powershell', 'pascal'],
    always: false,
    lineComment,
    find: (text) => find(text, nesting),
  };
}
