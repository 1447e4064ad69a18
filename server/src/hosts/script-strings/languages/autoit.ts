/** AutoIt. */
import { doubled } from '../encodings';
import { doubledQuote } from '../forms';
import type { Language } from '../language';
import type { LiteralForm } from '../literal-rules';
import { lastPath } from '../targets';

const double: LiteralForm = {
  close: /"/y,
  stop: /["\r\n]/g,
  multiline: false,
  escape: doubledQuote,
  encoding: doubled('auDouble', false),
};

const single: LiteralForm = {
  ...double,
  close: /'/y,
  stop: /['\r\n]/g,
  escape: { pattern: /''/y, decode: () => "'" },
  encoding: doubled('auSingle', false, undefined, "'"),
};

/** The row of AutoIt. */
export const autoit: Language = {
  id: 'autoit',
  lineComment: ';',
  caseless: true,
  comments: [
    { firsts: ';', open: /;/y },
    { firsts: '#', open: /#(?:cs|comments-start)\b/iy, close: /#(?:ce|comments-end)\b[^\r\n]*/gi },
    { firsts: '#', open: /#/y, only: 'line', directive: true },
  ],
  literals: [
    { firsts: '"', open: /"/y, form: () => double },
    { firsts: "'", open: /'/y, form: () => single },
  ],
  word: /\d[\w.]*|[$@]?[A-Za-z_]\w*/y,
  signs: /<>|<=|>=|==|[-+*/&]=/y,
  continuation: { sign: '_', pattern: /_[^\S\r\n]*(?:\r\n|\r|\n)/y },
  brackets: '()[]',
  lineBreaks: 'lines',
  structure: 'keywords',
  blockKeywords: {
    modifiers: /^volatile$/,
    openers: {
      func: 'function',
      with: 'plain',
      if: 'branch',
      select: 'branch',
      switch: 'branch',
      for: 'loop',
      do: 'loop',
      while: 'loop',
    },
    branches: { elseif: ['if'], else: ['if'], case: ['select', 'switch'] },
    otherwise: /^(?:else|case else)\b/,
    closers: {
      endfunc: ['func'],
      endwith: ['with'],
      endif: ['if'],
      endselect: ['select'],
      endswitch: ['switch'],
      next: ['for'],
      until: ['do'],
      wend: ['while'],
    },
    then: true,
  },
  concat: '&',
  equalsCompares: true,
  operatorWords: /^(?:and|or|not|to|step)$/,
  comparisonWords: /^(?!)/,
  functionWords: /^(?!)/,
  byReference: /^byref$/i,
  loops: /^for$/i,
  through: /^in$/i,
  declares: /^func$/,
  conditions: /^(?:if|elseif|while|until|case|select|switch|for)$/,
  leading: /^(?:return|not|then|else)$/,
  setsUnseen: /\b(?:assign|execute)\s*\(/i,
  telling: /^case$/,
  messages:
    /^(?:_?(?:console|debug|filewrite)|file|gui|tray|tooltip|splash|send|control|win|clip|reg(?:read|delete|enum)|process|ini(?:read|delete)|string(?:instr|regexp|replace|compare|split)|dir|inet)/,
  target: (left, source) => lastPath(left, source),
  constants: { '@crlf': '\r\n', '@cr': '\r', '@lf': '\n', '@tab': '\t', '@comspec': 'cmd.exe' },
  functions: { chr: 'character', chrw: 'character', string: 'same', stringformat: 'printf' },
  methods: {},
  starters: [
    { callee: /^(?:run|runwait|_rundos)$/, line: [0], waits: /^(?:runwait|_rundos)$/ },
    { callee: /^runas(?:wait)?$/, line: [4], waits: /wait$/ },
    { callee: /^shellexecute(?:wait)?$/, program: [0], args: [1], waits: /wait$/ },
    { callee: /\.run$/, line: [0], waits: 2 },
    { callee: /\.(?:exec|create)$/, line: [0] },
    { callee: /\.shellexecute$/, program: [0], args: [1] },
  ],
  growing: /^(?!)/,
  listQuoting: 'plain',
};
