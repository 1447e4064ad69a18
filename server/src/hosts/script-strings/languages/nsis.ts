/** NSIS, the language of an installer: commands with their arguments, separated by blanks. */
import { verbatim } from '../encodings';
import type { Language } from '../language';
import type { LiteralForm } from '../literal-rules';

const letters: Readonly<Record<string, string>> = { r: '\r', n: '\n', t: '\t' };
/** `$\r`, `$\"`, `$$`; a line that goes on, which is no part of the text. */
const escape = /\$\\[rnt"'`]|\$\$|\\(?:\r\n|\r|\n)/y;
const holes = [/\$\{[^{}\s]{1,100}\}/y, /\$\(\^?\w{1,100}\)/y, /\$\w{1,100}/y];

const literal = (quote: string): LiteralForm => ({
  close: new RegExp(quote, 'y'),
  stop: new RegExp(`[${quote}$\\\\\\r\\n]`, 'g'),
  multiline: false,
  escape: {
    pattern: escape,
    decode: (written) => {
      const sign = written.charAt(1);
      if (!written.startsWith('$')) return '';
      return sign === '$' ? sign : (letters[written.charAt(2)] ?? written.charAt(2));
    },
  },
  holes: holes.map((open) => ({ open, close: '', named: true })),
  encoding: verbatim(`nsis${quote}`, /[\0\r\n]/, (text) =>
    text.replaceAll('$', '$$$$').replaceAll(quote, `$\\${quote}`),
  ),
});
const forms = new Map(['"', "'", '`'].map((quote) => [quote, literal(quote)] as const));
const double = literal('"');

/** Commands of LogicLib, without their signs, and of the preprocessor. */
const condition = '(?:and|or|else)?(?:if|unless)(?:not)?|while|case|switch|select|!(?:else)?if\\w*';

/** The row of NSIS. */
export const nsis: Language = {
  id: 'nsis',
  lineComment: ';',
  caseless: true,
  // `!define SITE P01`, `${SITE}`.
  variable: /^\$\{(.+)\}$/,
  comments: [
    { firsts: ';#', open: /[;#]/y, only: 'word' },
    { firsts: '/', open: /\/\*/y, close: /\*\//g },
  ],
  literals: [{ firsts: '"\'`', open: /["'`]/y, form: ([quote]) => forms.get(quote) ?? double }],
  word: /\$\{[^{}\s]{1,100}\}|\$\(\^?\w{1,100}\)|\$\w{1,100}|[!.]?[A-Za-z_]\w*|\d\w*/y,
  signs: /::|==|!=|<=|>=|<>/y,
  continuation: { sign: '\\', pattern: /\\(?:\r\n|\r|\n)/y },
  brackets: '',
  lineBreaks: 'lines',
  structure: 'keywords',
  separator: '',
  blockKeywords: {
    modifiers: /^(?!)/,
    openers: {
      function: 'function',
      section: 'plain',
      '!macro': 'function',
      '!ifdef': 'branch',
      '!ifndef': 'branch',
      '!if': 'branch',
      '${if}': 'branch',
      '${ifnot}': 'branch',
      '${unless}': 'branch',
      '${switch}': 'branch',
      '${select}': 'branch',
      '${for}': 'loop',
      '${foreach}': 'loop',
      '${while}': 'loop',
      '${do}': 'loop',
    },
    branches: {
      '!else': ['!ifdef', '!ifndef', '!if'],
      '${elseif}': ['${if}', '${ifnot}', '${unless}'],
      '${else}': ['${if}', '${ifnot}', '${unless}'],
      '${case}': ['${switch}', '${select}'],
      '${caseelse}': ['${switch}', '${select}'],
      '${default}': ['${switch}', '${select}'],
    },
    otherwise: /^(?:!else(?! if)|\$\{else\}|\$\{caseelse\}|\$\{default\})/,
    closers: {
      functionend: ['function'],
      sectionend: ['section'],
      '!macroend': ['!macro'],
      '!endif': ['!ifdef', '!ifndef', '!if'],
      '${endif}': ['${if}', '${ifnot}', '${unless}'],
      '${endunless}': ['${unless}'],
      '${endswitch}': ['${switch}'],
      '${endselect}': ['${select}'],
      '${next}': ['${for}', '${foreach}'],
      '${endwhile}': ['${while}'],
      '${loop}': ['${do}'],
    },
  },
  concat: '',
  bareCalls: true,
  operatorWords: /^(?!)/,
  comparisonWords: /^(?!)/,
  functionWords: /^(?!)/,
  byReference: /^(?!)/,
  loops: /^(?!)/,
  through: /^(?!)/,
  sets: /^(?:strcpy|!define)$/,
  reads: new RegExp(
    `^(?:str(?:cpy|cmp|cmps)|int(?:cmp|cmpu)|push|detailprint|messagebox|exec|execwait|execshell|execshellwait|writeregstr|writeinistr|filewrite|delete|rmdir|copyfiles|rename|setoutpath|createdirectory|createshortcut|iffileexists|!define|return|${condition})$`,
  ),
  leading: /^(?!)/,
  telling: new RegExp(
    `^(?:str(?:cmp|cmps)|detailprint|messagebox|logtext|name|caption|brandingtext|langstring|section|sectiongroup|function|file|delete|rmdir|copyfiles|rename|iffileexists|outfile|icon|insttype|!error|!warning|!echo|!include|${condition})$`,
  ),
  target: () => undefined,
  constants: {},
  functions: {},
  methods: {},
  starters: [
    {
      callee: /^(?:exec|execwait|execdos\.exec|nsexec\.\w+)$/,
      line: [0],
      waits: /^(?:execwait|nsexec\.\w+)$/,
    },
    { callee: /^execshell(?:wait)?$/, program: [1], args: [2], waits: /wait$/ },
  ],
  growing: /^(?!)/,
  listQuoting: 'plain',
};
