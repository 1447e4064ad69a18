/** The grammars that color command lines in the documents of other languages, before the language server runs. */
import { parameterNames, propertyNames } from '../../src/catalog/names';

/** The scopes of what is colored. */
const scopes = {
  executable: 'entity.name.function.executable.ccmsetup',
  wrapper: 'keyword.control.ccmsetupcmd.ccmsetup',
  parameter: 'keyword.other.parameter.ccmsetup',
  property: 'support.variable.property.ccmsetup',
};

/** So far the rest of a line is looked at, in characters. */
const farthest = 500;
/** Where the name of a program begins, also behind a variable such as `%~dp0`. */
const program = '(?<![A-Za-z_.-])';
/** What is started: the program, the package, or CCMSETUPCMD; a folder or a log of that name is none. */
const started = `(?:^|[^A-Za-z_.-])ccmsetup(?:\\.exe|\\.msi|cmd)?(?:\\\\?["'\`]|[\\s,;)=&<]|$)`;
/** Whether something of that stands on the line, before the place or behind it. */
const onLine = `(?:(?<=${started}.{0,${farthest}})|(?=.{0,${farthest}}${started}))`;
/** No part of a longer name, and no variable. */
const begins = '(?<![\\w$%{@.-])';
const assigned = '(?==(?!=))';

function anyOf(words: readonly string[]): string {
  // The longest first: one may begin another.
  return `(?:${[...words].sort((one, other) => other.length - one.length || (one < other ? -1 : 1)).join('|')})`;
}

const properties = propertyNames.filter((name) => name !== 'ccmsetupcmd');
/** Names that nothing else has, so that a string which gives them a value is a part of a command line. */
const telling = properties.filter((name) => /^(?:sms|ccm|aad)/.test(name));

/** The scopes of the grammars in VS Code and in extensions that are in use for our languages. */
export const injectedInto: readonly string[] = [
  'source.powershell',
  'source.batchfile',
  'source.json',
  'source.json.comments',
  'source.yaml',
  'source.ansible',
  'text.xml',
  'text.xml.xsl',
  'source.ini',
  'source.inno',
  'source.reg',
  'source.asp.vb.net',
  'source.vbs',
  'source.js',
  'source.js.jsx',
  'source.ts',
  'source.tsx',
  'source.cs',
  'source.python',
  'source.autoit',
  'source.nsis',
  'source.pascal',
  'source.ruby',
  'source.puppet',
  'source.go',
  'source.shell',
  'text.html.markdown',
  'source.hcl',
  'source.hcl.terraform',
  'source.bicep',
  'text.log',
];

/**
 * Where names are colored that stand beside a program: in strings, and outside of them where commands and texts have no
 * quotes around them. Elsewhere a name could take the place of what opens a string.
 */
const places = [
  'string',
  'source.powershell',
  'source.batchfile',
  'source.ini',
  'text.xml',
  'text.log',
  'markup.fenced_code',
];

function grammar(scopeName: string, selectors: readonly string[], patterns: readonly object[]): string {
  const injectionSelector = selectors.map((selector) => `L:${selector} -comment`).join(', ');
  return `${JSON.stringify({ scopeName, injectionSelector, patterns }, null, 2)}\n`;
}

/** The grammars by their paths. Each pattern takes a name alone, so that what the language makes of the rest stays. */
export function injectionGrammars(): Map<string, string> {
  const lines = grammar('ccmsetup.injection', places, [
    {
      match: `(?i)${program}(?:(ccmsetup\\.(?:exe|msi))(?![\\w./\\\\-])|(CCMSETUPCMD)${assigned})`,
      captures: { 1: { name: scopes.executable }, 2: { name: scopes.wrapper } },
    },
    {
      match: `(?i)(?<=[\\s"'\`;,(>]|^)(?=/${anyOf(parameterNames)}(?:[:=\\s"'\`,;)&<\\\\]|$))${onLine}/\\w+`,
      name: scopes.parameter,
    },
    {
      match: `(?i)${begins}(?=${anyOf(properties)}${assigned})${onLine}\\w+`,
      name: scopes.property,
    },
  ]);
  const strings = grammar(
    'ccmsetup.strings.injection',
    ['string'],
    [{ match: `(?i)${begins}${anyOf(telling)}${assigned}`, name: scopes.property }],
  );
  return new Map([
    ['syntaxes/ccmsetup.injection.tmLanguage.json', lines],
    ['syntaxes/ccmsetup.strings.injection.tmLanguage.json', strings],
  ]);
}
