/** KiXtart, the language of logon scripts. */
import { verbatim } from '../encodings';
import type { Language } from '../language';
import type { LiteralForm } from '../literal-rules';
import { lastPath } from '../targets';

/** Variables and macros are filled in within strings of both kinds; no quote is escaped. */
const literal = (quote: string): LiteralForm => ({
  close: new RegExp(quote, 'y'),
  stop: new RegExp(`[${quote}$@%\\r\\n]`, 'g'),
  multiline: false,
  escape: { pattern: /\$\$|@@|%%/y, decode: (written) => written.charAt(0) },
  holes: [
    { open: /\$[A-Za-z_]\w{0,100}/y, close: '', named: true },
    { open: /@[A-Za-z]\w{0,100}/y, close: '' },
  ],
  encoding: verbatim(`kix${quote}`, new RegExp(`[\\0\\r\\n${quote}]`), (text) =>
    text.replace(/[$@%]/g, '$&$&'),
  ),
});
const [double, single] = ['"', "'"].map(literal) as [LiteralForm, LiteralForm];

/** The row of KiXtart. */
export const kixtart: Language = {
  id: 'kixtart',
  lineComment: ';',
  caseless: true,
  comments: [
    { firsts: ';', open: /;/y },
    { firsts: '/', open: /\/\*/y, close: /\*\//g },
  ],
  literals: [
    { firsts: '"', open: /"/y, form: () => double },
    { firsts: "'", open: /'/y, form: () => single },
  ],
  word: /\d[\w.]*|[$@]?[A-Za-z_]\w*|%[A-Za-z_][\w()]*%/y,
  signs: /<>|<=|>=|==/y,
  wraps: { behind: /^[,=+]$/, before: /[^\S\r\n]*[)+]/y },
  brackets: '()[]',
  lineBreaks: 'lines',
  structure: 'keywords',
  separator: '',
  blockKeywords: {
    modifiers: /^(?!)/,
    openers: {
      function: 'function',
      if: 'branch',
      select: 'branch',
      for: 'loop',
      do: 'loop',
      while: 'loop',
    },
    branches: { else: ['if'], case: ['select'] },
    otherwise: /^(?:else\b|case 1 ?$)/,
    closers: {
      endfunction: ['function'],
      endif: ['if'],
      endselect: ['select'],
      next: ['for'],
      until: ['do'],
      loop: ['while'],
    },
  },
  equalsCompares: true,
  bareCalls: true,
  operatorWords: /^(?:and|or|not|to|step|mod)$/,
  comparisonWords: /^(?!)/,
  functionWords: /^(?!)/,
  byReference: /^(?:get|gets)$/i,
  loops: /^for$/i,
  through: /^(?!)/,
  declares: /^function$/,
  conditions: /^(?:if|while|until|case|for)$/,
  noCalls:
    /^(?:if|else|endif|while|loop|do|until|for|each|next|case|select|endselect|function|endfunction|dim|global|redim|exit|quit|return|goto|gosub)$/i,
  leading: /^(?:return|not|else)$/,
  // A text alone is shown.
  telling: /^(?:|at|big|small|color|messagebox|copy|del|md|rd|cd|play)$/,
  messages:
    /^(?:messagebox|exist|writeline|writelog\w*|writeprofilestring|sendkeys|setconsole|instr|instrrev|split|getfile\w*)$/,
  target: (left, source) => lastPath(left, source),
  constants: { '@crlf': '\r\n' },
  functions: { chr: 'character', join: 'joinList' },
  methods: {},
  joinedBy: ' ',
  starters: [
    { callee: /^(?:run|shell)$/, line: [0], waits: /^shell$/ },
    { callee: /\.run$/, line: [0], waits: 2 },
    { callee: /\.(?:exec|create)$/, line: [0] },
    { callee: /\.shellexecute$/, program: [0], args: [1] },
  ],
  growing: /^(?!)/,
  listQuoting: 'plain',
};
