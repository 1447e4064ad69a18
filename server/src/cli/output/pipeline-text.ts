/**
 * Keeps text from being taken for a command by the agent of a pipeline, which reads every line that a step writes.
 *
 * Azure Pipelines takes `##vso[…]` and `##[…]` anywhere in a line; GitHub Actions takes `##[…]` anywhere, and `::name::` where
 * a line begins, behind white space. A container does not know which agent reads its output, so it is always done.
 */

/** `##` before a word in brackets. */
const agentCommand = /##(?=[a-z]*\[)/gi;
/** Two colons at the beginning of a line, which may have a color before them. */
const lineCommand = /^((?:\s|\u001B\[[\d;]*m)*):(?=:)/gm;

/** A sharp sign, which looks like a number sign and is as wide. */
export const otherNumberSign = '\u266F';
/** A letter that looks like a colon and is as wide. */
export const otherColon = '\uA789';

/** Lines of text for people in which nothing is a command. Each character that is replaced has one as wide in its place. */
export function withoutCommands(text: string): string {
  return text.replace(agentCommand, `#${otherNumberSign}`).replace(lineCommand, `$1${otherColon}`);
}
