/** VBScript, and Visual Basic, which is written the same way. */
import { doubleBraces, doubled } from '../encodings';
import { doubledQuote, withBraces } from '../forms';
import type { Language } from '../language';
import type { BlockKeywords } from '../lexicon';
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

const blockKeywords: BlockKeywords = {
  modifiers:
    /^(?:public|private|protected|friend|shared|static|default|overridable|overrides|async|partial|readonly)$/,
  openers: {
    sub: 'function',
    function: 'function',
    property: 'function',
    class: 'plain',
    module: 'plain',
    namespace: 'plain',
    with: 'plain',
    using: 'plain',
    if: 'branch',
    select: 'branch',
    try: 'branch',
    for: 'loop',
    do: 'loop',
    while: 'loop',
  },
  branches: { elseif: ['if'], else: ['if'], case: ['select'], catch: ['try'], finally: ['try'] },
  otherwise: /^(?:else(?! if)|case else)\b/,
  closers: { next: ['for'], loop: ['do'], wend: ['while'] },
  then: true,
};

/** The row of VBScript. */
export const vbscript: Language = {
  id: 'vbscript',
  joinsBySigns: true,
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
  // Visual Basic; in VBScript no line ends or begins so.
  wraps: { behind: /^(?:[,=&+]|&=|\+=|with|from)$/i, before: /[^\S\r\n]*[)}]/y },
  brackets: '(){}',
  lineBreaks: 'lines',
  structure: 'keywords',
  blockKeywords,
  concat: '&',
  equalsCompares: true,
  bareCalls: true,
  asNew: true,
  operatorWords: /^(?:and|or|not|xor|eqv|imp|is|isnot|like|mod|andalso|orelse|to|step)$/,
  comparisonWords: /^(?:is|isnot|like)$/,
  endsText: /^(?:then|else|goto|step|to)$/,
  functionWords: /^(?:function|class)$/,
  setsUnseen: /\bexecute(?:global)?\b/i,
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
    'string.join': 'joinList',
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
    { callee: /^shell$/, line: [0, 'pathname'], waits: 2 },
    { callee: /\.(?:exec|create)$/, line: [0] },
  ],
  growing: /^(?:add|append)$/,
  listQuoting: 'plain',
};
