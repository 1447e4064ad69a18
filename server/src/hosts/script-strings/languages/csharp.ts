/** C#. */
import { span } from '../../../language/span';
import { backslashes, doubleBraces, doubled, verbatim } from '../encodings';
import { backslashEscapes, doubledQuote, withBraces } from '../forms';
import type { Language } from '../language';
import type { LiteralForm } from '../literal-rules';
import type { Group, Node } from '../nodes';
import { lastPath } from '../targets';

const escapes = backslashEscapes('nrtbfvae0', 'dropped', true);
const hole = { open: /\{/y, close: '}' };

const regular: LiteralForm = {
  close: /"/y,
  stop: /["\\\r\n]/g,
  multiline: false,
  escape: escapes,
  encoding: backslashes('csString', /"/g),
};

const interpolated: LiteralForm = {
  ...regular,
  stop: /["\\{}\r\n]/g,
  escape: withBraces(escapes),
  holes: [hole],
  encoding: backslashes('csInterpolated', /"/g, doubleBraces),
};

const verbatimString: LiteralForm = {
  close: /"/y,
  stop: /"/g,
  multiline: true,
  escape: doubledQuote,
  encoding: doubled('csVerbatim', true),
};

const verbatimInterpolated: LiteralForm = {
  ...verbatimString,
  stop: /["{}]/g,
  escape: withBraces(doubledQuote),
  holes: [hole],
  encoding: doubled('csVerbatimInterpolated', true, doubleBraces),
};

const character: LiteralForm = {
  ...regular,
  close: /'/y,
  stop: /['\\\r\n]/g,
  encoding: backslashes('csCharacter', /'/g),
};

/** `"""…"""` with any number of quotes, and of `$` before it. */
function raw(dollars: number, quotes: number): LiteralForm {
  const braces = '\\{'.repeat(dollars);
  const forbidden = dollars === 0 ? /"{2}|^"|"$/ : /"{2}|^"|"$|[{}]/;
  return {
    // A longer row of quotes is an error: neither the text nor its end can hold it.
    close: new RegExp(`(?<!")"{${quotes}}(?!")`, 'y'),
    stop: dollars === 0 ? /"/g : /["{]/g,
    multiline: true,
    holes: dollars === 0 ? [] : [{ open: new RegExp(`${braces}(?!\\{)`, 'y'), close: '}'.repeat(dollars) }],
    encoding: verbatim(`csRaw${dollars}`, forbidden),
    layout: rawLayout,
  };
}

/** A raw string over several lines begins behind its first line break, and its last line says how far it is indented. */
export function rawLayout(source: string, inner: { start: number; end: number }) {
  const content = source.slice(inner.start, inner.end);
  const first = /^[^\S\r\n]*(?:\r\n|\r|\n)/.exec(content);
  const last = /(?:\r\n|\r|\n)([^\S\r\n]*)$/.exec(content);
  if (first === null || last === null || last.index < first[0].length - 2)
    return { content: inner, indent: 0 };
  const start = inner.start + first[0].length;
  return { content: span(start, Math.max(start, inner.start + last.index)), indent: last[1]?.length ?? 0 };
}

/** Whether braces behind these nodes belong to `new …`, a value or a list. */
function beginsBlock({ children }: Group, opening: string): boolean {
  if (opening !== '{') return false;
  const last = children.at(-1);
  if (last === undefined || last.kind === 'break') return true;
  if (last.kind === 'sign') return /^(?:;|=>|>|\))$/.test(last.text) ? !isCreated(children) : false;
  if (last.kind === 'word') return /^(?:with|switch|is)$/.test(last.text) ? false : !isCreated(children);
  return last.kind === 'group' && (last.block || !isCreated(children));
}

/** Whether the last nodes are `new Name<Type>(…)[…]`. */
function isCreated(children: readonly Node[]): boolean {
  for (let index = children.length - 1; index >= Math.max(0, children.length - 40); index--) {
    const node = children[index];
    if (node?.kind === 'word') {
      if (node.text === 'new') return true;
      if (
        /^(?:class|struct|record|interface|enum|namespace|if|while|for|foreach|else|return)$/.test(node.text)
      )
        return false;
    } else if (node?.kind === 'sign' ? !/^[.,<>?:]+$/.test(node.text) : node?.kind !== 'group' || node.block)
      return false;
  }
  return false;
}

/** The row of C#. */
export const csharp: Language = {
  id: 'csharp',
  joinsBySigns: true,
  lineComment: '//',
  comments: [
    { firsts: '/', open: /\/\//y },
    { firsts: '/', open: /\/\*/y, close: /\*\//g },
    { firsts: '#', open: /#/y, only: 'line', directive: true },
  ],
  literals: [
    {
      firsts: '$"',
      open: /(\${0,8})("{3,})/y,
      form: ([, dollars = '', quotes = '']) => raw(dollars.length, quotes.length),
    },
    { firsts: '$@', open: /(?:\$@|@\$)"/y, form: () => verbatimInterpolated },
    { firsts: '@', open: /@"/y, form: () => verbatimString },
    { firsts: '$', open: /\$"/y, form: () => interpolated },
    { firsts: '"', open: /"/y, form: () => regular },
    { firsts: "'", open: /'(?=(?:\\.|[^\\'\r\n]){1,12}')/y, form: () => character },
  ],
  word: /\d[\w.]*|@?[\p{L}_][\p{L}\p{Nd}_]*/uy,
  signs: /=>|\?\.|\?\?=|\?\?|==|!=|<=|>=|&&|\|\||\+\+|--|[-+*/%&|^]=|::|->|\.\./y,
  brackets: '()[]{}',
  lineBreaks: 'none',
  structure: 'braces',
  blockWords: {
    conditions: /^(?:if|while|for|foreach|switch|catch|using|lock|fixed)$/,
    branches: /^(?:if|else|catch|finally|try|case|default|when)$/,
    loops: /^(?:while|for|foreach|do)$/,
    plains: /^(?:switch|class|struct|record|interface|enum|namespace|using|lock|fixed|unsafe|checked)$/,
  },
  beginsBlock,
  operatorWords: /^(?:is|as|in|and|or|when)$/,
  comparisonWords: /^(?:is|in)$/,
  either: /^\?\?$/,
  armsBehind: 'switch',
  endsText:
    /^(?:switch|with|from|where|select|orderby|let|join|group|by|into|equals|on|ascending|descending)$/,
  functionWords: /^(?:class|delegate)$/,
  openTo: { open: /^(?:public|protected|internal|required)$/, fixed: /^(?:const|readonly)$/ },
  byReference: /^(?:ref|out|as)$/,
  loops: /^(?:for|foreach|await)$/,
  through: /^in$/,
  leading: /^(?:return|await|yield|using|else|do|out|ref|var)$/,
  telling: /^(?:throw|case|goto)$/,
  target: (left, source) => lastPath(left, source),
  constants: { 'string.empty': '', 'environment.newline': '\r\n' },
  functions: {
    'string.format': 'format',
    'string.concat': 'concat',
    'string.join': 'joinList',
    'path.combine': 'path',
    'path.join': 'path',
    'environment.expandenvironmentvariables': 'same',
  },
  methods: { tostring: 'same' },
  starters: [
    { callee: /(?:^|\.)process\.start$/, program: [0, 'filename'], args: [1, 'arguments'] },
    { callee: /(?:^|\.)processstartinfo$/, program: [0, 'filename'], args: [1, 'arguments', 'argumentlist'] },
    { callee: /\.(?:addscript|invokescript)$/, script: [0] },
    { callee: /\.(?:run|exec)$/, line: [0], careful: true },
  ],
  waitMethod: 'WaitForExit',
  growing: /^(?:add|append|addrange)$/i,
  listQuoting: 'blanksAndQuotes',
  attributes: true,
};
