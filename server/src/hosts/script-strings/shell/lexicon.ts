/** How a shell script is divided: sh, bash, ksh and zsh, as far as they agree. */
import { span } from '../../../language/span';
import { matchEnd } from '../../text/sticky';
import { backslashes } from '../encodings';
import { backslashEscapes, quotePattern } from '../forms';
import type { Lexicon } from '../lexicon';
import type { HoleForm, LiteralForm } from '../literal-rules';
import { bareExpansion, doubleQuoted, hereDocument, plainDocument, singleQuoted } from './encodings';

/** Values that the shell fills in. */
const expansions: readonly HoleForm[] = [
  { open: /\$\(/y, close: ')' },
  { open: /\$\{[^{}'"`$\\\r\n]{0,400}\}/y, close: '' },
  { open: /\$\{/y, close: '}' },
  { open: /\$(?:[A-Za-z_]\w*|[\d@*#?$!-])/y, close: '' },
  { open: /`/y, close: '`' },
];

const single: LiteralForm = {
  close: /'/y,
  stop: /'/g,
  multiline: true,
  encoding: singleQuoted,
};

/** What a backslash keeps from meaning something; a line break it takes away. */
function withoutBackslash(written: string): string {
  return /[\r\n]/.test(written) ? '' : written.charAt(1);
}

const double: LiteralForm = {
  close: /"/y,
  stop: /["\\$`]/g,
  multiline: true,
  escape: { pattern: /\\(?:\r\n|["\\$`\r\n])/y, decode: withoutBackslash },
  holes: expansions,
  encoding: doubleQuoted,
};

const ansi: LiteralForm = {
  ...single,
  stop: /['\\]/g,
  escape: backslashEscapes('nrtbfvae0', 'kept'),
  encoding: backslashes('shAnsi', /'/g),
};

/** A value outside of quotes: it ends where the next ordinary character stands. */
const expansion: LiteralForm = {
  close: /(?![$`])/y,
  stop: /[\s\S]|$/g,
  multiline: true,
  holes: expansions,
  encoding: bareExpansion,
};

const firstBreak = /[^\S\r\n]{0,200}(?:\r\n|\r|\n)/y;

/**
 * The text of a here-document begins on the line behind its word.
 *
 * @param tabs whether all lines lose the tabs at their beginning: `<<-`
 */
function documentLayout(tabs: boolean): NonNullable<LiteralForm['layout']> {
  return (source, inner) => {
    const start = matchEnd(firstBreak, source, inner.start) ?? inner.start;
    const content = span(Math.min(start, inner.end), inner.end);
    return tabs ? { content, indent: Infinity, blank: /\t/ } : { content, indent: 0 };
  };
}

/** A here-document. */
function document(end: string, tabs: boolean, quoted: boolean): LiteralForm {
  const lineEnd = `(?:\\r\\n|\\r|\\n)${tabs ? '\\t{0,400}' : ''}${quotePattern(end)}(?=[\\r\\n]|$)`;
  const form = {
    close: new RegExp(lineEnd, 'y'),
    multiline: true,
    layout: documentLayout(tabs),
    document: true as const,
  };
  if (quoted) return { ...form, stop: /[\r\n]/g, encoding: plainDocument };
  return {
    ...form,
    stop: /[\r\n\\$`]/g,
    escape: { pattern: /\\(?:\r\n|[\\$`\r\n])/y, decode: withoutBackslash },
    holes: expansions,
    encoding: hereDocument,
  };
}

/** How a shell script is divided. */
export const shellLexicon: Lexicon & { readonly id: 'shell' } = {
  id: 'shell',
  lineComment: '#',
  comments: [{ firsts: '#', open: /#/y, only: 'word' }],
  literals: [
    {
      firsts: '<',
      open: /<<(-?)[ \t]*(?:'([^'\r\n]{1,200})'|"([^"\r\n]{1,200})"|(\\?)([A-Za-z_][\w.-]*))/y,
      form: ([, dash, first, second, backslash, bare]) =>
        document(first ?? second ?? bare ?? '', dash === '-', bare === undefined || backslash === '\\'),
      later: true,
    },
    { firsts: '$', open: /\$'/y, form: () => ansi },
    { firsts: '$"', open: /\$?"/y, form: () => double },
    { firsts: "'", open: /'/y, form: () => single },
    { firsts: '$`', open: /(?=\$[\w({@*#?$!-]|`)/y, form: () => expansion },
  ],
  // What is longer goes on as a word of its own, which is joined: patterns have no memory for millions of characters.
  word: /(?:[^\s'"`$;|&<>()\\]{1,1000}|\\[^\r\n]|\$(?![\w({'"@*#?$!-])){1,1000}/y,
  signs: /<<<|>>|[<>]&-?\d*|&>>?|>\||&&|\|[|&]|;;?&?/y,
  continuation: { sign: '\\', pattern: /\\(?:\r\n|\r|\n)/y },
  brackets: '()',
  lineBreaks: 'all',
  structure: 'commands',
  // Behind `name=` they hold the words of an array.
  beginsBlock: ({ children }) => {
    const last = children.at(-1);
    return !(last?.kind === 'word' && last.text.endsWith('='));
  },
};
