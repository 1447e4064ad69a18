/** Documents of any length: ordinary ones, and those that make a careless reader slow. */
import { frameOf, line } from './growth-frames';
import { attacksOn, runs, runsOf } from './growth-attacks';
import { repeated } from './sample';

/** A kind of document. */
export interface Input {
  readonly name: string;
  /** The document, of about so many characters. */
  readonly text: (length: number) => string;
}

/** The inputs for a host. */
export function inputsFor(host: string): Input[] {
  const { before, after, open, close, escape, variable, ordinary, hostile = {} } = frameOf(host);
  const filled = (unit: string) => (length: number) =>
    `${before}${line}${after}\n${unit.repeat(Math.ceil(length / unit.length))}`;
  const inValue = (unit: string) => (length: number) =>
    `${before}${line} ${unit.repeat(Math.ceil(length / unit.length))}${after}\n`;
  const usual =
    ordinary ?? ((length: number) => repeated(length, (index) => `${before}${line} ${index}${after}\n`));
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
    ...Object.entries({ ...hostile, ...attacksOn(host) }).map(([name, text]) => ({ name, text })),
  ];
}

/** Runs of one sign: too many for the table of a page, and the same for all hosts. */
export function runInputs(): Input[] {
  return runs.flatMap((sign) => Object.entries(runsOf(sign)).map(([name, text]) => ({ name, text })));
}
