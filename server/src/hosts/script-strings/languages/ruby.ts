/** Ruby, and with it the recipes of Chef. */
import { onceEach } from '../../../language/once';
import { span, type Span } from '../../../language/span';
import { backslashes, verbatim } from '../encodings';
import { backslashEscapes, quotePattern } from '../forms';
import type { Language } from '../language';
import type { Layout, LiteralForm } from '../literal-rules';
import { lastPath } from '../targets';

const escapes = backslashEscapes('nrtbfvaes0', 'dropped');
const holes = [{ open: /#\{/y, close: '}' }];
const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/** A literal with values in it, up to a sign. Its form is made once for each: a script has very many literals. */
const filled = onceEach((end: string): LiteralForm => {
  const sign = quotePattern(end);
  return {
    close: new RegExp(sign, 'y'),
    stop: new RegExp(`[\\${end}\\\\#]`, 'g'),
    multiline: true,
    escape: escapes,
    holes,
    encoding: backslashes(`rubyFilled${end}`, new RegExp(`${sign}|#(?=\\{)`, 'g')),
  };
});

/** A literal in which a backslash keeps only the sign at its end, and itself, from meaning something. */
const plain = onceEach((end: string): LiteralForm => ({
  close: new RegExp(quotePattern(end), 'y'),
  stop: new RegExp(`[\\${end}\\\\]`, 'g'),
  multiline: true,
  escape: {
    pattern: /\\[\s\S]/y,
    decode: (written) => (written[1] === end || written[1] === '\\' ? written.charAt(1) : undefined),
  },
  encoding: verbatim(`rubyPlain${end}`, /\0/, (text) =>
    text.replaceAll('\\', '\\\\').replaceAll(end, `\\${end}`),
  ),
}));

/** The lines of a here-document; `<<~` takes away what all of them begin with. */
function documentLayout(squiggly: boolean): NonNullable<LiteralForm['layout']> {
  return (source: string, inner: Span): Layout => {
    const first = /^[^\r\n]*(?:\r\n|\r|\n)?/.exec(source.slice(inner.start, inner.end))?.[0].length ?? 0;
    const content = span(inner.start + first, inner.end);
    if (!squiggly) return { content, indent: 0 };
    const indents = source
      .slice(content.start, content.end)
      .split(/[\r\n]+/)
      .flatMap((line) => (line.trim() === '' ? [] : line.length - line.trimStart().length));
    return { content, indent: indents.reduce((least, each) => Math.min(least, each), Infinity) };
  };
}

function document(end: string, squiggly: boolean, isPlain: boolean): LiteralForm {
  const form = {
    close: new RegExp(`(?:\\r\\n|\\r|\\n)[ \\t]{0,400}${quotePattern(end)}(?=[\\r\\n]|$)`, 'y'),
    multiline: true,
    layout: documentLayout(squiggly),
  };
  return isPlain
    ? { ...form, stop: /[\r\n]/g, encoding: verbatim('rubyDocument', /\0/) }
    : {
        ...form,
        stop: /[\r\n\\#]/g,
        escape: escapes,
        holes,
        encoding: backslashes('rubyDocumentFilled', /#(?=\{)/g),
      };
}

/** The row of Ruby. */
export const ruby: Language = {
  id: 'ruby',
  lineComment: '#',
  comments: [
    { firsts: '#', open: /#/y },
    { firsts: '=', open: /=begin\b/y, close: /^=end\b[^\r\n]*/gm, only: 'line' },
  ],
  literals: [
    {
      firsts: '<',
      open: /<<([~-]?)(?:'([^'\r\n]{1,80})'|"([^"\r\n]{1,80})"|([A-Z_]\w{0,80}))/y,
      form: ([, sign, bare, quoted, name]) =>
        document(bare ?? quoted ?? name ?? '', sign === '~', bare !== undefined),
      later: true,
    },
    { firsts: '"`', open: /["`]/y, form: ([quote]) => filled(quote) },
    { firsts: "'", open: /'/y, form: () => plain("'") },
    {
      firsts: '%',
      open: /%([qQwWx])([([{<|!])/y,
      form: ([, kind, open = '']) => (/[qw]/.test(kind ?? '') ? plain : filled)(closing[open] ?? open),
    },
  ],
  word: /\d[\w.]*|(?:@{1,2}|\$|:)?[\p{L}_][\p{L}\p{Nd}_]*[?!]?/uy,
  signs: /=>|==|!=|<=|>=|=~|&&|\|\||<<|::|&\.|\.\.\.?|[-+*/%|&]=|\|\|=/y,
  continuation: { sign: '\\', pattern: /\\(?:\r\n|\r|\n)/y },
  wraps: { behind: /^(?:,|\+|=|\.|=>|&&|\|\|)$/, before: /[^\S\r\n]*\.(?!\.)/y },
  brackets: '()[]{}',
  lineBreaks: 'blocks',
  structure: 'keywords',
  separator: ';',
  blockKeywords: {
    modifiers: /^(?:private|protected|public)$/,
    openers: {
      if: 'branch',
      unless: 'branch',
      case: 'branch',
      begin: 'plain',
      class: 'plain',
      module: 'plain',
      def: 'function',
      for: 'loop',
      while: 'loop',
      until: 'loop',
    },
    branches: { elsif: ['if'], else: ['if', 'unless', 'case'], when: ['case'], rescue: ['begin', 'def'] },
    otherwise: /^else\b/,
    closers: {
      end: ['if', 'unless', 'case', 'begin', 'class', 'module', 'def', 'for', 'while', 'until', 'do'],
    },
    behind: { block: 'do', conditions: /^(?:if|unless|rescue)$/ },
  },
  adjacent: true,
  arrowKeys: true,
  percentFormat: true,
  bareCalls: true,
  appends: '<<',
  operatorWords: /^(?:and|or|not|if|unless|while|until|rescue|then|in)$/,
  comparisonWords: /^(?!)/,
  functionWords: /^(?:lambda|proc)$/,
  byReference: /^(?!)/,
  loops: /^for$/,
  through: /^in$/,
  declares: /^def$/,
  conditions: /^(?:if|unless|elsif|while|until|case|when)$/,
  noCalls:
    /^(?:if|unless|elsif|else|while|until|case|when|def|class|module|end|begin|return|for|do|then|yield|alias|undef)$/,
  leading: /^(?:return|not|if|unless|elsif|while|until|then)$/,
  setsUnseen: /\b(?:eval|instance_eval|class_eval|binding|load)\b/,
  telling:
    /^(?:raise|fail|require|require_relative|when|not_if|only_if|describe|context|it|desc|puts|print|p|warn)$/,
  target: (left, source) => lastPath(left, source),
  constants: {},
  functions: {
    'file.join': 'path',
    '::file.join': 'path',
    format: 'printf',
    sprintf: 'printf',
    'shellwords.join': 'joinList',
  },
  methods: { join: 'joinList', to_s: 'same', freeze: 'same', strip: 'same', chomp: 'same', dup: 'same' },
  starters: [
    { callee: /^(?:powershell_out!?|powershell_exec!?)$/, script: [0] },
    {
      callee: /^(?:system|spawn|exec|open3\.\w+|kernel\.\w+|shell_out!?)$/,
      program: [0],
      args: 'rest',
      waits: /system$/,
    },
    { callee: /\.(?:run|create|popen)$/, line: [0], careful: true },
  ],
  growing: /^(?:push|append|concat)$/,
  listQuoting: 'blanksAndQuotes',
};
