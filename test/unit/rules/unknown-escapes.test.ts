import assert from 'node:assert/strict';
import { analyzeText, loadedHost } from '../../support/lint';
import { testRules, type RuleTable, type Said } from '../../support/rule-tables';

const told = (escape: string, ...fixed: readonly string[]): Said => ({
  at: escape,
  says: `"${escape}" isn't a valid escape sequence, so programs probably can't read the file. Write each backslash twice, as in "C:\\\\Temp".`,
  fixed,
});

const line = 'C:\\Temp\\ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01';
const right = line.replaceAll('\\', '\\\\');

/** Documents with a string in double quotes, by host. */
const documents: readonly (readonly [host: string, write: (text: string) => string])[] = [
  ['json', (text) => `{ "installCommandLine": "${text}" }`],
  ['json', (text) => `{ "a": { "args": ["x"] }, "command": "${text}" }`],
  ['yaml', (text) => `- win_command: "${text}"\n`],
  ['markdown', (text) => `\`\`\`json\n{ "installCommandLine": "${text}" }\n\`\`\`\n`],
  ['powershell', (text) => `@'\n{ "installCommandLine": "${text}" }\n'@ | Set-Content a.json`],
];
const warned = (host: string, said: Said): Said =>
  host === 'markdown' ? { ...said, severity: 'warning' } : said;

const table: RuleTable = {
  'unknown-escape': [
    ...documents.map(
      ([host, write]) => [{ host, text: write(line) }, warned(host, told('\\T', write(right)))] as const,
    ),
    // Once one is none, no other is meant: neither a tab nor a line feed.
    [
      { host: 'json', text: '{ "command": "C:\\temp\\new\\ccmsetup.exe /logon" }' },
      told('\\c', '{ "command": "C:\\\\temp\\\\new\\\\ccmsetup.exe /logon" }'),
    ],
    [
      { host: 'json', text: '{ "command": "C:\\users\\ccmsetup.exe /logon" }' },
      told('\\u', '{ "command": "C:\\\\users\\\\ccmsetup.exe /logon" }'),
    ],
    // Where one is written right, the others are, too, as far as they can be.
    [
      { host: 'json', text: '{ "command": "C:\\\\Temp\\ccmsetup.exe\\t/logon" }' },
      told('\\c', '{ "command": "C:\\\\Temp\\\\ccmsetup.exe\\t/logon" }'),
    ],
    // One list, one remark; and one at the place of each of two command lines.
    [
      {
        host: 'json',
        text: '{ "args": ["D:\\Temp\\ccmsetup.exe", "/source:D:\\Source", "SMSSITECODE=P01"] }',
      },
      told('\\T', '{ "args": ["D:\\\\Temp\\\\ccmsetup.exe", "/source:D:\\\\Source", "SMSSITECODE=P01"] }'),
    ],
    // What is written right beside it may be a path to a server: nobody knows how many are meant.
    [{ host: 'json', text: '{ "command": "\\\\srv\\share\\ccmsetup.exe /logon" }' }, told('\\s')],
    ...documents.map(([host, write]) => [{ host, text: write(right) }] as const),
    ...documents.map(
      ([host, write]) => [{ host, text: write('ccmsetup.exe\\t/mp:mp1\\u0020FSP=a') }] as const,
    ),
    [{ host: 'yaml', text: `- win_command: '${line}'` }],
    [{ host: 'yaml', text: `- win_command: ${line}` }],
    [{ host: 'yaml', text: '- win_command: "ccmsetup.exe\\x20/logon\\_SMSSITECODE=P01"' }],
    [{ host: 'json', text: `// { "command": "${line}" }\n{}` }],
    [{ host: 'json', text: '{ "pattern": "^\\d+ ccmsetup\\.exe /mp:\\S+ SMSSITECODE=\\w+$" }' }],
    [{ host: 'json', text: '{ "command": "C:\\Temp\\ccmsetup.exe /logon' }],
    [{ host: 'json', text: '{ "command": "C:\\Temp\\ccmsetup.exe /logon\\" }' }],
  ],
};

describe('escapes that a language does not know', () => {
  testRules(table);

  for (const [host, write] of documents)
    it(`keep no command line from being read in ${host}`, () => {
      const [first, ...others] = analyzeText(write(line), loadedHost(host)).lines;
      assert.equal(first?.region.text, line);
      assert.deepEqual(others, []);
    });

  it('are shown where they are commented out', () => {
    const [first] = analyzeText(`// { "command": "${line}" }\n{}`, loadedHost('json')).lines;
    assert.equal(first?.region.text, line);
    assert.ok(first.region.inert);
  });

  it('leave other findings where they are', () => {
    const text = '{ "command": "C:\\Temp\\ccmsetup.exe SMSCACHEDIR=\\"D:\\Cache\\" SMSSITECODE:P01" }';
    const found = analyzeText(text, loadedHost('json')).findings.find(
      ({ rule }) => rule === 'property-with-colon',
    );
    assert.equal(found && text.slice(found.span.start, found.span.end), ':');
    assert.equal(found?.fixes.length, 1);
  });
});
