/** Go. */
import { backslashes, verbatim } from '../encodings';
import { backslashEscapes } from '../forms';
import type { Language } from '../language';
import type { LiteralForm } from '../literal-rules';
import { lastPath } from '../targets';

const string: LiteralForm = {
  close: /"/y,
  stop: /["\\\r\n]/g,
  multiline: false,
  escape: backslashEscapes('nrtbfva', 'dropped'),
  encoding: backslashes('goString', /"/g),
};
const rune: LiteralForm = {
  ...string,
  close: /'/y,
  stop: /['\\\r\n]/g,
  encoding: backslashes('goRune', /'/g),
};
const raw: LiteralForm = { close: /`/y, stop: /`/g, multiline: true, encoding: verbatim('goRaw', /`/) };

/** The row of Go. */
export const go: Language = {
  id: 'go',
  lineComment: '//',
  comments: [
    { firsts: '/', open: /\/\//y },
    { firsts: '/', open: /\/\*/y, close: /\*\//g },
  ],
  literals: [
    { firsts: '"', open: /"/y, form: () => string },
    { firsts: '`', open: /`/y, form: () => raw },
    { firsts: "'", open: /'/y, form: () => rune },
  ],
  word: /\d[\w.]*|[\p{L}_][\p{L}\p{Nd}_]*/uy,
  signs: /:=|==|!=|<=|>=|&&|\|\||\+\+|--|<-|\.\.\.|[-+*/%&|^]=|<<|>>/y,
  brackets: '()[]{}',
  lineBreaks: 'blocks',
  structure: 'braces',
  blockWords: {
    conditions: /^(?!)/,
    branches: /^(?:if|else|case|default)$/,
    loops: /^for$/,
    plains: /^(?:switch|select|struct|interface)$/,
  },
  // gofmt puts a blank before a block, and none before the elements of a value.
  beginsBlock: ({ children }, opening, offset) => opening === '{' && children.at(-1)?.end !== offset,
  operatorWords: /^range$/,
  comparisonWords: /^(?!)/,
  functionWords: /^func$/,
  byReference: /^(?!)/,
  addressSign: '&',
  loops: /^for$/,
  through: /^(?!)/,
  leading: /^(?:return|go|defer|if|else|var|const)$/,
  telling: /^(?:case|panic|import|package)$/,
  messages:
    /^(?:fmt\.f?print\w*|fmt\.errorf|errors\.\w+|log\.\w+|slog\.\w+|os\.stat|\w+\.(?:errorf|fatalf|logf|skipf|infof|warnf|debugf))$/,
  target: (left, source) => {
    const [first] = left;
    const declared = first?.kind === 'word' && /^(?:var|const)$/.test(first.text);
    return lastPath(declared ? left.slice(0, 2) : left, source);
  },
  constants: {},
  functions: {
    'fmt.sprintf': 'printf',
    'strings.join': 'joinList',
    'filepath.join': 'path',
    'path.join': 'path',
    'os.expandenv': 'same',
    string: 'same',
  },
  methods: {},
  starters: [
    { callee: /(?:^|\.)exec\.commandcontext$/, program: [1], args: 'rest' },
    { callee: /(?:^|\.)exec\.command$/, program: [0], args: 'rest' },
  ],
  growing: /^(?!)/,
  listQuoting: 'blanksAndQuotes',
};
