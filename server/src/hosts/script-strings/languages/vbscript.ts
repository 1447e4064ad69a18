/** VBScript, and as much of Visual Basic as is written the same way. */
import { doubleBraces, doubled } from '../encodings';
import { doubledQuote, withBraces } from '../forms';
import type { Language } from '../language';
import type { LiteralForm } from '../literal-rules';
import { lastPath } from '../targets';

const string: LiteralForm = {
  close: /"/y,
  stop: /["\r\n]/g,
  multiline: false,
  escape: doubledQuote,
  encoding: doubled('vbString', false),
};

const interpolated: LiteralForm = {
  ...string,
  stop: /["{}\r\n]/g,
  escape: withBraces(doubledQuote),
  holes: [{ open: /\{/y, close: '}' }],
  encoding: doubled('vbInterpolated', false, doubleBraces),
};

/** The row of VBScript. */
export const vbscript: Language = {
  id: 'vbscript',
  lineComment: "'",
  caseless: true,
  comments: [
    { firsts: "'", open: /'/y },
    { firsts: 'rR', open: /rem(?!\w)/iy, only: 'statement' },
  ],
  literals: [
    { firsts: '$', open: /\$"/y, form: () => interpolated },
    { firsts: '"', open: /"/y, form: () => string },
  ],
  word: /&[Hh][\dA-Fa-f]+&?(?!\w)|\d[\w.]*|[\p{L}_][\p{L}\p{Nd}_]*|\[[^\]\r\n]{1,200}\]/uy,
  signs: /<>|<=|>=|[-+*/\\&^]=|:=/y,
  continuation: { sign: '_', pattern: /_[^\S\r\n]*(?:\r\n|\r|\n)/y },
  brackets: '()',
  lineBreaks: 'lines',
  structure: 'keywords',
  concat: '&',
  equalsCompares: true,
  bareCalls: true,
  operatorWords: /^(?:and|or|not|xor|eqv|imp|is|isnot|like|mod|andalso|orelse|to|step)$/,
  comparisonWords: /^(?:is|isnot|like)$/,
  endsText: /^(?:then|else|goto|step|to)$/,
  functionWords: /^(?:function|class)$/,
  handsOver: true,
  byReference: /^(?:byref|as)$/i,
  loops: /^for$/i,
  through: /^in$/i,
  declares: /^(?:sub|function|private|public)$/,
  conditions: /^(?:if|elseif|while|until|do|loop|case|select|for)$/,
  noCalls:
    /^(?:if|elseif|while|until|do|loop|case|select|for|dim|redim|const|exit|option|end|sub|function|property|private|public|class|with|on|next|set|let|return|imports)$/i,
  leading: /^(?:call|set|let|return|not|until|while|loop|do|wend|else|in|byval|await)$/,
  telling: /^(?:throw|case)$/,
  target: (left, source) => lastPath(left, source, 'as'),
  constants: { vbcrlf: '\r\n', vbnewline: '\r\n', vbcr: '\r', vblf: '\n', vbtab: '\t', vbnullstring: '' },
  functions: {
    chr: 'character',
    chrw: 'character',
    chr$: 'character',
    cstr: 'same',
    array: 'list',
    join: 'joinList',
    iif: 'either',
    expandenvironmentstrings: 'same',
    buildpath: 'path',
    'string.format': 'format',
    'string.concat': 'concat',
    'path.combine': 'path',
  },
  methods: { tostring: 'same', expandenvironmentstrings: 'same', buildpath: 'path' },
  joinedBy: ' ',
  starters: [
    { callee: /(?:^|\.)shellexecute$/, program: [0], args: [1] },
    {
      callee: /(?:^|\.)(?:processstartinfo|process\.start)$/,
      program: [0, 'filename'],
      args: [1, 'arguments'],
    },
    { callee: /\.run$/, line: [0], waits: 2 },
    { callee: /\.(?:exec|create)$|^shell$/, line: [0] },
  ],
  growing: /^(?:add|append)$/,
  listQuoting: 'plain',
};
