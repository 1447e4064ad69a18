/** Tells a comment that speaks of a command line from one that is a command line. */
import type { Atom } from '../text/text';

/** A line is not looked at further, on both sides of where a command line begins. */
const longestLine = 2000;

const program = /(?:ccmsetup(?:\.exe|\.msi)?|client\.msi|msiexec(?:\.exe)?)["']?/i;

/** Quoted values and placeholders: what stands in them is no sentence. */
const values = /"[^"]*"|'[^']*'|<[^<>]{1,80}>/g;

/** Where a command ends in one language or another, or a comment of its own begins. */
const commandEnd = /[|&;<>(){}`#\uFFFC]|(?:^|\s)(?:\/\/|\*\/|--|::|rem\b)/i;

const wordEnd = '(?=[\\s,.:;!?]|$)';

/** What goes on behind an argument as only sentences do. */
const sentences: readonly RegExp[] = [
  // Its sign, and another word that is no drive: `/uninstall, wait`.
  new RegExp(`\\S[,.:!?]\\s+[a-z](?!:[\\\\/])[a-z'-]*${wordEnd}`, 'i'),
  // Words without any sign of an argument: `/noservice is started by`.
  new RegExp(`(?:^|\\s)[a-z\\u00DF-\\u00FF']{2,}[,.]?\\s+[a-z\\u00DF-\\u00FF']{2,}${wordEnd}`),
  new RegExp(
    `\\s(?:after|again|and|are|because|before|but|can|first|for|from|if|in|is|must|on|or|should|so|to|via|was|when|will|with|without)${wordEnd}`,
    'i',
  ),
];

/** Words before a program that no command has. */
const spoken =
  /(?:^|\s)(?:and|after|before|by|can|here|is|must|now|or|our|should|that|the|this|to|using|via|we|when|will|with|your|calls|executes|invokes|runs|starts)\s+["']?$/i;

function quotesIn(text: string): number {
  return text.split(/["']/).length - 1;
}

/**
 * Whether a command line that begins at an offset of a comment is a part of a sentence: `Start ccmsetup.exe /uninstall,
 * wait for 30 seconds`. In a literal of commented-out code it is none.
 */
export function isSpoken(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - longestLine), at);
  const before = near.slice(Math.max(near.lastIndexOf('\n'), near.lastIndexOf('\r')) + 1);
  if (quotesIn(before) % 2 === 1) return false;
  const [line = ''] = text.slice(at, at + longestLine).split(/[\r\n]/, 1);
  const name = program.exec(line);
  const written = line.slice(name === null ? 0 : name.index + name[0].length).replace(values, '""');
  const rest = written.slice(0, commandEnd.exec(written)?.index);
  return spoken.test(before) || sentences.some((sentence) => sentence.test(rest));
}

/** The same for a command line that is made of stretches of the comment. */
export function isSpokenAt(text: string, atoms: readonly Atom[]): boolean {
  const first = atoms.find(({ kind }) => kind !== 'inserted');
  return first !== undefined && isSpoken(text, first.document.start);
}
