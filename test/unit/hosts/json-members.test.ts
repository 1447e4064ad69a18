import { testFollowing } from '../../support/hosts/following';

const line = 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01';
const filler = Array.from(
  { length: 60 },
  (_, index) => `{ "app": "${'x'.repeat(80)}${String(index)}" }`,
).join(',\n');

describe('a long JSON document of which members are known is read like a new one', () => {
  testFollowing('json', [
    {
      name: 'text before a member',
      document: `[${filler},\n{ "run": "${line}" }]`,
      from: 'x0',
      to: 'and more',
    },
    {
      name: 'the field beside a member that says what it is for',
      document: `{ "apps": [${filler}], "name": "InstallationProperty", "value": { "value": "/mp:a SMSSITECODE=P01" } }`,
      from: 'InstallationProperty',
      to: 'Description',
    },
    {
      name: 'text before a command with a line break, and one with a title in the place of the program',
      document: `[${filler},\n{ "run": "cmd /c ccmsetup.exe /logon\\nFSP=a" }, { "run": "cmd /c start \\"C:\\\\S\\\\ccmsetup.exe\\" /logon" }]`,
      from: 'x0',
      to: 'and more',
    },
    {
      name: 'the settings that a batch script leaves empty',
      document: `{ "apps": [${filler}], "shell": "cmd", "steps": { "script": "set A=\\nccmsetup.exe SMSSITECODE=%A%" } }`,
      from: 'x0',
      to: 'and more',
    },
    {
      name: 'the name of a member',
      document: `{ "apps": [${filler}], "description": { "run": "${line}" } }`,
      from: 'description',
      to: 'commands',
    },
    {
      name: 'the shell beside a member',
      document: `{ "apps": [${filler}], "shell": "cmd", "steps": { "script": "set A=P01\\nccmsetup.exe SMSSITECODE=%A%" } }`,
      from: 'cmd',
      to: 'pwsh',
    },
    {
      name: 'how far its name is away, where comments can stand above it',
      document: `{ // why\n"apps": [${filler}], "task": ["${line}", "${line}"] }`,
      from: '"task":',
      to: '"task":   ',
    },
    {
      name: 'a bracket that closes more than a member',
      document: `{ "apps": [${filler}], "task": { "run": "${line}" } }`,
      from: '"app"',
      to: ']',
    },
    {
      name: 'a quote that swallows members',
      document: `[\n${filler},\n{ "run": "${line}" }, { "run": "${line}" }]`,
      from: '}, {',
      to: '}, " {',
    },
    {
      name: 'a comment that is opened before members',
      document: `[\n${filler},\n{ "run": "${line}" }, /* { "run": "${line}" } */ { "run": "${line}" }]`,
      from: '"x',
      to: '/* "x',
    },
    {
      name: 'the only words that make a member worth a look',
      document: `[${filler}, { "arguments": "/logon", "program": "ccmsetup.exe" }]`,
      from: 'ccmsetup',
      to: 'setup',
    },
  ]);
});
