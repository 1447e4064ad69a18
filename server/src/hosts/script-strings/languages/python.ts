/** Python. */
import { backslashes, doubleBraces, verbatim } from '../encodings';
import { backslashEscapes, withBraces, rawBackslash } from '../forms';
import type { Language } from '../language';
import type { LiteralForm } from '../literal-rules';
import { lastPath } from '../targets';

const escapes = backslashEscapes('nrtbfva0', 'kept');
const hole = { open: /\{(?!\{)/y, close: '}' };

/** A literal by its prefix (`rb`, `f` …) and its quotes. */
function literal(prefix: string, quotes: string): LiteralForm {
  const raw = /r/i.test(prefix);
  const formatted = /[ft]/i.test(prefix);
  const bytes = /b/i.test(prefix);
  const multiline = quotes.length === 3;
  const quote = quotes.charAt(0);
  const more = formatted ? doubleBraces : undefined;
  const own = raw ? rawBackslash : escapes;
  const form: Omit<LiteralForm, 'encoding'> = {
    close: new RegExp(quotes, 'y'),
    stop: new RegExp(`[${quote}\\\\${formatted ? '{}' : ''}${multiline ? '' : '\\r\\n'}]`, 'g'),
    multiline,
    escape: formatted ? withBraces(own) : own,
    holes: formatted ? [hole] : [],
  };
  const id = `py${raw ? 'Raw' : ''}${bytes ? 'Bytes' : ''}${formatted ? 'Formatted' : ''}${quotes}`;
  const unwritable = new RegExp(
    `${quote}|\\\\$${multiline ? '' : '|[\\r\\n]'}${bytes ? '|[^\\0-\\x7F]' : ''}`,
  );
  if (raw) return { ...form, encoding: verbatim(id, unwritable, more) };
  const escaped = backslashes(id, new RegExp(quote, 'g'), more);
  return {
    ...form,
    encoding: bytes
      ? { id, encode: (text) => (/[^\0-\x7F]/.test(text) ? undefined : escaped.encode(text)) }
      : escaped,
  };
}

/** What tells the forms apart, whatever the case and the order of the letters before the quotes. */
function kindOf(prefix: string, quotes: string): string {
  return ['r', 'b', 'f'].filter((letter) => prefix.includes(letter)).join('') + quotes;
}

/** All forms: a script has very many literals. */
const forms = new Map(
  ['', 'r', 'b', 'f', 'rb', 'rf'].flatMap((prefix) =>
    ["'", '"', "'''", '"""'].map((quotes) => [kindOf(prefix, quotes), literal(prefix, quotes)] as const),
  ),
);
const simplest = literal('', '"');

/** The row of Python. */
export const python: Language = {
  id: 'python',
  joinsBySigns: true,
  lineComment: '#',
  comments: [{ firsts: '#', open: /#/y }],
  literals: [
    {
      firsts: 'rRbBfFuUtT"\'',
      open: /((?:[rR][bBfFtT]?|[bBfFtT][rR]?|[uU])?)('''|"""|'|")/y,
      form: ([, prefix = '', quotes = '']) =>
        forms.get(kindOf(prefix.toLowerCase().replace('t', 'f'), quotes)) ?? simplest,
    },
  ],
  word: /\d[\w.]*|[\p{L}_][\p{L}\p{Nd}_]*/uy,
  signs: /\*\*=?|\/\/=?|:=|==|!=|<=|>=|->|[-+*/%&|^@]=|\.\.\./y,
  continuation: { sign: '\\', pattern: /\\[^\S\r\n]*(?:\r\n|\r|\n)/y },
  brackets: '()[]{}',
  lineBreaks: 'blocks',
  structure: 'indentation',
  adjacent: true,
  percentFormat: true,
  slashJoins: true,
  operatorWords: /^(?:and|or|not|in|is|if|else|for|as|from|async)$/,
  comparisonWords: /^(?:in|is)$/,
  either: /^or$/,
  functionWords: /^(?:lambda|def|class)$/,
  byReference: /^(?:global|nonlocal|del|as)$/,
  loops: /^(?:for|async)$/,
  through: /^in$/,
  declares: /^(?:def|async)$/,
  leading: /^(?:return|await|yield|not|if|elif|while|with|for|async|else)$/,
  setsUnseen: /\b(?:globals|vars|exec|eval|setattr)\s*\(|\bimport\s*\*/,
  telling: /^(?:raise|assert|import|from|class|except|case|del|global|nonlocal)$/,
  target: (left, source) => lastPath(left, source, ':'),
  constants: { 'os.linesep': '\r\n' },
  functions: {
    'os.path.join': 'path',
    'ntpath.join': 'path',
    'path.join': 'path',
    path: 'path',
    'pathlib.path': 'path',
    'pathlib.purewindowspath': 'path',
    purewindowspath: 'path',
    windowspath: 'path',
    'os.path.expandvars': 'same',
    'os.path.normpath': 'same',
    'os.path.abspath': 'same',
    str: 'same',
    'shlex.split': 'same',
    'textwrap.dedent': 'same',
    list: 'same',
    tuple: 'same',
  },
  methods: { format: 'format', join: 'joinList', encode: 'same', split: 'same' },
  starters: [
    { callee: /(?:^|\.)(?:run_ps|run_powershell)$/, script: [0, 'script'] },
    { callee: /(?:^|\.)run_cmd$/, program: [0, 'command'], args: [1, 'args'] },
    {
      callee: /(?:^|\.)(?:system|getoutput|getstatusoutput|create_subprocess_shell)$|^os\.popen$/,
      line: [0, 'command', 'cmd'],
      shell: true,
      waits: /^os\.system$|^subprocess\.get(?:status)?output$/,
    },
    { callee: /(?:^|\.)create_subprocess_exec$/, program: [0], args: 'rest' },
    { callee: /(?:^|\.)startfile$/, program: [0, 'filepath'], args: [2, 'arguments'] },
    { callee: /(?:^|\.)shellexecute$/, program: [2], args: [3] },
    { callee: /(?:^|\.)shellexecuteex$/, program: ['lpfile'], args: ['lpparameters'] },
    { callee: /(?:^|\.)createprocess$/, line: [1] },
    { callee: /(?:^|\.)win32_process\.create$/, line: [0, 'commandline'] },
    {
      callee: /^(?:subprocess\.|sp\.)?(?:call|check_call|check_output)$|(?:^|\.)popen$/i,
      line: [0, 'args'],
      waits: /^(?:subprocess|sp)\.(?:call|check_call|check_output)$|^check_(?:call|output)$/,
    },
    { callee: /^(?:subprocess|sp)\.run$/, line: [0, 'args'], waits: /./ },
    {
      callee: /^run$|\.(?:run|exec_command|execute|sudo|local)$/,
      line: [0, 'args', 'command', 'cmd'],
      careful: true,
    },
  ],
  modules: ['subprocess', 'os', 'asyncio'],
  growing: /^(?:append|extend)$/,
  listQuoting: 'blanks',
};
