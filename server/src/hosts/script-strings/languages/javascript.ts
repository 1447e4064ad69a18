/** JavaScript, TypeScript and JScript. */
import { backslashes, verbatim } from '../encodings';
import { backslashEscapes, rawBackslash } from '../forms';
import type { Language } from '../language';
import type { LiteralForm } from '../literal-rules';
import { nodeBefore, type Group, type Node } from '../nodes';
import { lastPath } from '../targets';

const escapes = backslashEscapes('nrtbfv0', 'dropped');

const quoted = (quote: string, id: string): LiteralForm => ({
  close: new RegExp(quote, 'y'),
  stop: new RegExp(`[${quote}\\\\\\r\\n]`, 'g'),
  multiline: false,
  escape: escapes,
  encoding: backslashes(id, new RegExp(quote, 'g')),
});
const single = quoted("'", 'jsSingle');
const double = quoted('"', 'jsDouble');

const template: LiteralForm = {
  close: /`/y,
  stop: /[`\\$]/g,
  multiline: true,
  escape: escapes,
  holes: [{ open: /\$\{/y, close: '}' }],
  encoding: backslashes('jsTemplate', /`|\$(?=\{)/g),
};

/** `String.raw`: only values are filled in. */
const rawTemplate: LiteralForm = {
  ...template,
  escape: rawBackslash,
  encoding: verbatim('jsRaw', /`|\$\{|\\$/),
};

/** Whether braces here hold statements: a value may not stand here. */
function beginsBlock({ children, bracket }: Group, opening: string): boolean {
  if (opening !== '{') return false;
  const last = children.at(-1);
  switch (last?.kind) {
    case undefined:
      return bracket === '{' || bracket === 'script';
    case 'break':
      return nodeBefore(children, children.length)?.kind !== 'sign';
    case 'sign':
      return /^(?:;|=>|\}|\))$/.test(last.text) || (last.text === ':' && isCase(children));
    case 'word':
      return !/^(?:return|typeof|case|in|of|delete|void|throw|default|await|yield|instanceof)$/.test(
        last.text,
      );
    case 'group':
    case 'string':
    case 'pattern':
      return true;
  }
}

function isCase(children: readonly Node[]): boolean {
  const words = children.slice(-6).map((node) => (node.kind === 'word' ? node.text : ''));
  return words.includes('case') || words.includes('default');
}

/** The row of JavaScript. */
export const javascript: Language = {
  id: 'javascript',
  joinsBySigns: true,
  lineComment: '//',
  comments: [
    { firsts: '/', open: /\/\//y },
    { firsts: '/', open: /\/\*/y, close: /\*\//g },
    { firsts: '#', open: /#!/y, only: 'line', directive: true },
  ],
  literals: [
    { firsts: "'", open: /'/y, form: () => single },
    { firsts: '"', open: /"/y, form: () => double },
    { firsts: 'S', open: /String\.raw`/y, form: () => rawTemplate },
    { firsts: '`', open: /`/y, form: () => template },
  ],
  word: /\d[\w.]*|[\p{L}_$#@][\p{L}\p{Nd}_$]*/uy,
  signs: /=>|\?\.|\?\?=|\?\?|===?|!==?|<=|>=|&&=?|\|\|=?|\+\+|--|[-+*/%&|^]=|\*\*|\.\.\./y,
  pattern: /\/(?![*/])(?:[^\\/[\r\n]|\\.|\[(?:[^\]\\\r\n]|\\.){0,500}\]){1,1000}\/[a-z]{0,8}/y,
  beforePattern: /^(?:return|typeof|case|in|of|delete|void|throw|new|do|else|await|yield|instanceof)$/,
  brackets: '()[]{}',
  lineBreaks: 'blocks',
  structure: 'braces',
  blockWords: {
    conditions: /^(?:if|while|for|switch|catch|with)$/,
    branches: /^(?:if|else|catch|finally|try|case|default)$/,
    loops: /^(?:while|for|do)$/,
    plains: /^(?:switch|class|interface|enum|namespace|module|export|declare)$/,
  },
  beginsBlock,
  operatorWords: /^(?:in|of|instanceof|as|satisfies|is|extends)$/,
  comparisonWords: /^(?:in|instanceof|is)$/,
  either: /^(?:\|\||\?\?)$/,
  functionWords: /^(?:function|class)$/,
  openTo: { open: /^(?:public|protected|export)$/, fixed: /^(?:const|readonly)$/ },
  byReference: /^as$/,
  loops: /^(?:for|await)$/,
  through: /^(?:in|of)$/,
  leading: /^(?:return|await|yield|void|else|do|const|let|var|export|default|async)$/,
  setsUnseen: /\beval\s*\(/,
  telling: /^(?:throw|case|import|typeof)$/,
  target: (left, source) => lastPath(left, source, ':'),
  constants: { 'os.eol': '\r\n' },
  functions: {
    'path.join': 'path',
    'path.resolve': 'path',
    'path.win32.join': 'path',
    'path.normalize': 'same',
    string: 'same',
    'shell.expandenvironmentstrings': 'same',
    'string.fromcharcode': 'character',
  },
  methods: {
    join: 'joinList',
    concat: 'concat',
    tostring: 'same',
    trim: 'same',
    expandenvironmentstrings: 'same',
    buildpath: 'path',
  },
  joinedBy: ',',
  starters: [
    {
      callee: /(?:^|\.)(?:exec|execsync|execasync|execpromise|execacommand)$/,
      line: [0],
      shell: true,
      careful: true,
      waits: /(?:^|\.)execsync$/,
    },
    {
      callee: /(?:^|\.)(?:spawn|spawnsync|execfile|execfilesync|execa|execfileasync)$/,
      program: [0],
      args: [1],
      waits: /(?:^|\.)(?:execfilesync|spawnsync)$/,
    },
    { callee: /(?:^|\.)shellexecute$/, program: [0], args: [1] },
    { callee: /\.run$/, line: [0], careful: true, waits: 2 },
    { callee: /\.create$/, line: [0], careful: true },
  ],
  tags: true,
  growing: /^(?:push|concat)$/,
  listQuoting: 'blanksAndQuotes',
};
