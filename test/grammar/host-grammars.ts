/** Small grammars of other languages, with the scopes that VS Code's own have. */
import { parseRawGrammar, type IRawGrammar } from 'vscode-textmate';

function grammar(scopeName: string, patterns: readonly object[]): IRawGrammar {
  return parseRawGrammar(JSON.stringify({ scopeName, patterns }), `${scopeName}.json`);
}

const escape = { match: '`.', name: 'constant.character.escape.powershell' };
const variable = { match: '\\$\\w+', name: 'variable.other.readwrite.powershell' };

/** By the name of the language. */
export const hostGrammars: Readonly<Record<string, IRawGrammar>> = {
  powershell: grammar('source.powershell', [
    { begin: '<#', end: '#>', name: 'comment.block.powershell' },
    { match: '#.*$', name: 'comment.line.powershell' },
    { begin: '"', end: '"', name: 'string.quoted.double.powershell', patterns: [escape, variable] },
    { begin: "'", end: "'", name: 'string.quoted.single.powershell' },
    variable,
    { match: '\\b(?:if|else)\\b', name: 'keyword.control.powershell' },
    { match: '\\b[\\w-]+\\.(?:exe|cmd)\\b', name: 'support.function.powershell' },
    { match: '-\\w+', name: 'keyword.operator.powershell' },
  ]),
  batch: grammar('source.batchfile', [
    { match: '(?i)^\\s*(?:rem\\b|::).*$', name: 'comment.line.batchfile' },
    { match: '%\\w+%|%~?\\w*\\d', name: 'variable.other.readwrite.batchfile' },
    { begin: '"', end: '"|$', name: 'string.quoted.double.batchfile' },
    { match: '(?i)\\b(?:set|if|start)\\b', name: 'keyword.command.batchfile' },
    { match: '\\^', name: 'constant.character.escape.batchfile' },
    { match: '=', name: 'keyword.operator.assignment.batchfile' },
  ]),
  json: grammar('source.json', [
    { match: '//.*$', name: 'comment.line.double-slash.js' },
    {
      begin: '"',
      end: '"',
      name: 'string.quoted.double.json',
      patterns: [{ match: '\\\\(?:["\\\\/bfnrt]|u[\\da-fA-F]{4})', name: 'constant.character.escape.json' }],
    },
    { match: '\\b(?:true|false|null)\\b', name: 'constant.language.json' },
  ]),
  yaml: grammar('source.yaml', [
    { match: '(?:^|\\s)#.*$', name: 'comment.line.number-sign.yaml' },
    { match: '[\\w-]+(?=:\\s)', name: 'entity.name.tag.yaml' },
    { begin: '"', end: '"', name: 'string.quoted.double.yaml' },
    { begin: '(?<=:\\s)[^\\s"#]', end: '(?=\\s+#|$)', name: 'string.unquoted.plain.out.yaml' },
  ]),
  xml: grammar('text.xml', [
    { begin: '<!--', end: '-->', name: 'comment.block.xml' },
    {
      begin: '</?\\w+',
      end: '>',
      name: 'meta.tag.xml',
      patterns: [
        {
          begin: '"',
          end: '"',
          name: 'string.quoted.double.xml',
          patterns: [{ match: '&\\w+;', name: 'constant.character.entity.xml' }],
        },
      ],
    },
  ]),
  markdown: grammar('text.html.markdown', [
    { match: '`[^`]+`', name: 'markup.inline.raw.string.markdown' },
    { begin: '^```', end: '^```', name: 'markup.fenced_code.block.markdown' },
  ]),
};
