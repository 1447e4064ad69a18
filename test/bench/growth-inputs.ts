/** Documents of any length: ordinary ones, and those that make a careless reader slow. */
import { batchSample, ccmcmdSample, jsonSample, powershellSample } from './own-samples';
import { repeated } from './sample';

/** A kind of document. */
export interface Input {
  readonly name: string;
  /** The document, of about so many characters. */
  readonly text: (length: number) => string;
}

const line = 'ccmsetup.exe /mp:mp.contoso.com /logon SMSSITECODE=P01';

/** How a host language writes a value in which the command line stands, and what nests in it. */
interface Frame {
  readonly before: string;
  readonly after: string;
  readonly open: string;
  readonly close: string;
  readonly escape: string;
  readonly variable: string;
}

const plain: Frame = { before: '', after: '', open: '(', close: ')', escape: '\\', variable: '%a' };

const frames: Readonly<Record<string, Partial<Frame>>> = {
  powershell: { before: '$a = "', after: '"', open: '$(', escape: '`', variable: '$a' },
  batch: { escape: '^', variable: '%a%' },
  json: { before: '{"installCommandLine": "', after: '"}', open: '[', close: ']', variable: '\\u0022' },
  yaml: { before: 'command: "', after: '"', open: '[', close: ']', variable: '{{' },
  xml: { before: '<Command>', after: '</Command>', open: '<a>', close: '</a>', variable: '&amp;' },
  ini: { before: '[a]\ncommand=' },
  tcf: { before: '[Client Install]\nInstall=' },
  reg: {
    before: 'Windows Registry Editor Version 5.00\n[HKEY_LOCAL_MACHINE\\a]\n"SetupParameters"="',
    after: '"',
  },
  markdown: { before: '```\n', after: '\n```', open: '> ', close: '', variable: '`' },
};

const ordinary: Readonly<Record<string, (length: number) => string>> = {
  ccmcmd: (length) => ccmcmdSample(length).text,
  powershell: (length) => powershellSample(length, length / 2000).text,
  batch: (length) => batchSample(length, length / 2000).text,
  json: (length) => jsonSample(length, length / 6000).text,
  yaml: (length) =>
    repeated(length, (index) => `- name: step ${index}\n  win_command: ${line}\n  tags: [a, b]\n`),
  xml: (length) =>
    `<steps>\n${repeated(length, (index) => `<step name="s${index}"><Command>${line}</Command></step>\n`)}</steps>\n`,
};

/** The inputs for a host. */
export function inputsFor(host: string): Input[] {
  const { before, after, open, close, escape, variable }: Frame = { ...plain, ...frames[host] };
  const filled = (unit: string) => (length: number) =>
    `${before}${line}${after}\n${unit.repeat(Math.ceil(length / unit.length))}`;
  const inValue = (unit: string) => (length: number) =>
    `${before}${line} ${unit.repeat(Math.ceil(length / unit.length))}${after}\n`;
  const usual =
    ordinary[host] ??
    ((length: number) => repeated(length, (index) => `${before}${line} ${index}${after}\n`));
  return [
    { name: 'ordinary', text: usual },
    { name: 'quotes', text: filled('"') },
    { name: 'single quotes', text: filled("'") },
    { name: 'quotes, one a line', text: filled('"\n') },
    { name: 'quotes in a value', text: inValue('\\"') },
    { name: 'one line', text: inValue(`${line} `) },
    { name: 'one word', text: inValue('a') },
    { name: 'blanks', text: inValue(' ') },
    { name: 'empty lines', text: filled('\n') },
    { name: 'nesting, never closed', text: filled(open) },
    {
      name: 'nesting',
      text: (length) => {
        const depth = Math.floor(length / (open.length + close.length));
        return `${before}${line}${after}\n${open.repeat(depth)}${close.repeat(depth)}\n`;
      },
    },
    { name: 'escapes', text: filled(escape) },
    { name: 'escapes in a value', text: inValue(escape) },
    { name: 'variables', text: filled(variable) },
    { name: 'variables in a value', text: inValue(variable) },
    { name: 'mentions', text: filled('ccmsetup.exe\n') },
    { name: 'mentions in a value', text: inValue('ccmsetup.exe ') },
    { name: 'signs', text: filled('=/:;,|&<>@#!') },
  ];
}
