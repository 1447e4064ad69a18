/** Puppet: resources with named attributes. */
import { backslashes, verbatim } from '../encodings';
import { backslashEscapes } from '../forms';
import type { Language } from '../language';
import type { LiteralForm } from '../literal-rules';
import type { Group } from '../nodes';
import { lastPath } from '../targets';

const double: LiteralForm = {
  close: /"/y,
  stop: /["\\$]/g,
  multiline: true,
  escape: backslashEscapes('nrts', 'kept'),
  holes: [
    { open: /\$\{/y, close: '}' },
    { open: /\$(?:::)?[a-z]\w{0,100}/y, close: '', named: true },
  ],
  encoding: backslashes('puppetDouble', /"|\$(?=[{:\w])/g),
};
const single: LiteralForm = {
  close: /'/y,
  stop: /['\\]/g,
  multiline: true,
  escape: { pattern: /\\['\\]/y, decode: (written) => written.charAt(1) },
  encoding: verbatim('puppetSingle', /\0/, (text) => text.replace(/['\\]/g, '\\$&')),
};

/** Whether braces hold statements, no attributes: behind the head of a class or a condition, or a label of a case. */
function beginsBlock({ children }: Group, opening: string): boolean {
  if (opening !== '{') return false;
  const last = children.at(-1);
  if (last === undefined || last.kind === 'break') return false;
  if (last.kind === 'sign') return last.text === ':' || last.text === '|';
  for (let index = children.length - 1; index >= Math.max(0, children.length - 40); index--) {
    const node = children[index];
    if (node?.kind === 'break' || (node?.kind === 'group' && node.block)) return false;
    if (
      node?.kind === 'word' &&
      /^(?:class|define|node|if|elsif|else|unless|case|function|plan)$/.test(node.text)
    )
      return true;
  }
  return false;
}

/** The row of Puppet. */
export const puppet: Language = {
  id: 'puppet',
  lineComment: '#',
  comments: [{ firsts: '#', open: /#/y }],
  literals: [
    { firsts: '"', open: /"/y, form: () => double },
    { firsts: "'", open: /'/y, form: () => single },
  ],
  word: /\d[\w.]*|\$?(?:::)?[A-Za-z_]\w*(?:::\w+)*/y,
  signs: /=>|\+>|->|~>|==|!=|<=|>=|=~|!~|<\||\|>/y,
  // `$site`, `${site}`.
  variable: /^\$(?:::)?(.+)$/,
  brackets: '()[]{}',
  lineBreaks: 'blocks',
  structure: 'braces',
  blockWords: {
    conditions: /^(?!)/,
    branches: /^(?:if|elsif|else|unless|case|default)$/,
    loops: /^(?:each|map)$/,
    plains: /^(?:node|class)$/,
  },
  beginsBlock,
  arrowKeys: true,
  operatorWords: /^(?:and|or|in)$/,
  comparisonWords: /^in$/,
  functionWords: /^(?!)/,
  byReference: /^(?!)/,
  loops: /^(?!)/,
  through: /^(?!)/,
  leading: /^(?!)/,
  telling: /^(?:notify|notice|info|warning|err|fail|alert|if|elsif|unless|case)$/,
  messages: /^(?:notice|info|warning|err|fail|debug|alert|crit|emerg)$/,
  target: (left, source) => lastPath(left, source),
  constants: {},
  functions: { join: 'joinList', sprintf: 'printf' },
  methods: {},
  starters: [],
  growing: /^(?!)/,
  listQuoting: 'blanksAndQuotes',
};
