/** VBScript, and as much of Visual Basic as is written the same way. */
import { doubleBraces, doubled, number } from '../encodings';
import { doubledQuote, eitherEscape } from '../forms';
import type { Language } from '../language';
import type { LiteralForm } from '../literal-rules';
import { lastPath } from '../targets';

const string: LiteralForm = {
  close: /"/y,
  stop: /["\r\n]/g,
  multiline: false,
  escape: doubledQuote,
  holes: [],
  encoding: doubled('vbString', false),
};

const interpolated: LiteralForm = {
  close: /"/y,
  stop: /["{}\r\n]/g,
  multiline: false,
  escape: eitherEscape(/""|\{\{|\}\}/y, (written) => written.charAt(0)),
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
  beginsBlock: () => false,
  hasVariables: true,
  concat: ['&', '+'],
  equalsCompares: true,
  adjacent: false,
  percentFormat: false,
  slashJoins: false,
  bareCalls: true,
  operatorWords: [
    'and',
    'or',
    'not',
    'xor',
    'eqv',
    'imp',
    'is',
    'isnot',
    'like',
    'mod',
    'andalso',
    'orelse',
    'to',
    'step',
  ],
  leading: [
    'call',
    'set',
    'let',
    'return',
    'not',
    'until',
    'while',
    'loop',
    'do',
    'wend',
    'else',
    'in',
    'byval',
    'await',
  ],
  telling: ['throw', 'case'],
  target: (left, source) => lastPath(left, source, 'as'),
  constants: { vbcrlf: '\r\n', vbnewline: '\r\n', vbcr: '\r', vblf: '\n', vbtab: '\t', vbnullstring: '' },
  functions: {
    chr: 'character',
    chrw: 'character',
    chr$: 'character',
    cstr: 'same',
    array: 'list',
    join: 'joinList',
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
  numbers: number,
};
