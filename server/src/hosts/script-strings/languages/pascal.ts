/** Pascal, as Delphi and the scripts in installers of Inno Setup have it. */
import { doubled } from '../encodings';
import type { Language } from '../language';
import type { LiteralForm } from '../literal-rules';
import { lastPath } from '../targets';

const string: LiteralForm = {
  close: /'/y,
  stop: /['{\r\n]/g,
  multiline: false,
  escape: { pattern: /''/y, decode: () => "'" },
  // What Inno Setup fills in: `{app}`, `{#Define}`, `{param:mp|cm01}`.
  holes: [{ open: /\{[#%\w][^{}'\r\n]{0,100}\}/y, close: '' }],
  encoding: doubled('pascal', false, undefined, "'"),
};

/** The row of Pascal. */
export const pascal: Language = {
  id: 'pascal',
  lineComment: '//',
  caseless: true,
  comments: [
    { firsts: '/', open: /\/\//y },
    { firsts: '{', open: /\{/y, close: /\}/g },
    { firsts: '(', open: /\(\*/y, close: /\*\)/g },
    { firsts: '#', open: /#(?=[A-Za-z])/y, only: 'line', directive: true },
  ],
  literals: [{ firsts: "'", open: /'/y, form: () => string }],
  word: /\d[\w.]*|[A-Za-z_]\w*|#\$?[\dA-Fa-f]+/y,
  signs: /:=|<>|<=|>=|\.\./y,
  brackets: '()[]',
  lineBreaks: 'none',
  structure: 'begin-end',
  equalsCompares: true,
  operatorWords: /^(?:and|or|xor|div|mod|shl|shr|in|is|as)$/,
  comparisonWords: /^(?:in|is)$/,
  functionWords: /^(?!)/,
  byReference: /^var$/i,
  loops: /^for$/i,
  through: /^in$/i,
  declares: /^(?:procedure|function)$/,
  conditions: /^(?:if|while|until|case|for)$/,
  leading: /^(?:not|if|while|until|else|then|do|const|var)$/,
  telling: /^(?:raise|case)$/,
  messages:
    /^(?:suppressible|task)?(?:msgbox|dialog\w*)$|^(?:showmessage|log|writeln|fileexists|file\w*|extract\w*|load\w*|savestring\w*|regquery\w*|regkey\w*|pos|comparetext|checkformutexes|createoutput\w*|createinput\w*)$/,
  target: (left, source) => lastPath(left, source, ':'),
  constants: {},
  functions: { expandconstant: 'same', chr: 'character' },
  methods: {},
  starters: [
    { callee: /^exec(?:asoriginaluser|and\w+)?$/, program: [0], args: [1] },
    { callee: /^shellexec(?:asoriginaluser)?$/, program: [1], args: [2] },
    { callee: /(?:^|\.)shellexecute[aw]?$/, program: [2], args: [3] },
    { callee: /(?:^|\.)winexec$/, line: [0] },
    { callee: /\.run$/, line: [0], waits: 2 },
  ],
  growing: /^(?:add|append)$/,
  listQuoting: 'plain',
};
