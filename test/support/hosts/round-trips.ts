/** The property of every host: a command line comes back exactly, however it was written into a document. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { entries } from '../../../server/src/catalog/lookup';
import type { Host } from '../../../server/src/hosts/host';
import { choicesOf, repeatable, type Choices } from '../choices';
import { planFor, wishes, writePlan } from '../command-lines';
import { loadedHost } from '../lint';
import { checkMap, checkRoundTrip } from './regions';

/** Writes a text into a document or a part of one, independently of how the hosts read it. */
export type Write = (text: string, choices: Choices) => string;

/** A way to write command lines, and how often it is tried. */
export interface RoundTrip {
  readonly runs: number;
  readonly write: Write;
  /** Takes out of a command line what the place cannot hold, or what is another matter there. */
  readonly prepare?: (line: string) => string;
  /** Whether some stand in prose, where a command line may go on. */
  readonly inProse?: true;
}

/** Checks that a document gives these command lines, without a hole, and that their maps lead there and back. */
export function checkLines(host: Host, source: string, lines: readonly string[], inProse = false): void {
  const { regions } = host.find(source);
  assert.deepEqual(
    regions.map(({ text }) => text),
    lines,
    source,
  );
  for (const region of regions) {
    assert.deepEqual(region.holes, [], source);
    if (!inProse) assert.equal(region.complete, true, source);
    checkMap(region, source);
    checkRoundTrip(region);
  }
}

const marks = ['"', '\\', '\\\\', "'", '\u{1F600}', 'é', '<&>', '\u2028', 'a b', ';', '#', ': ', '/'];

/** A command line that starts ccmsetup.exe, from the catalog and with values of all kinds of characters. */
function commandLine(choices: Choices): string {
  const wish = choices.one(wishes.filter(({ context }) => context === 'manual'));
  const line = writePlan(planFor(choices, wish));
  const more = choices.some(marks, 0, 5).join('');
  // Forms of values that are filled in later are another matter.
  return `${line} SMSCACHEDIR="${more}"`.replace(/[%${}]/g, '_').replace(/\s*[\r\n]\s*/g, ' ');
}

/** Declares a test for each way of a table. */
export function testRoundTrips(id: string, ways: Readonly<Record<string, RoundTrip>>): void {
  const host = loadedHost(id);
  for (const [name, { runs, write, prepare = (line: string) => line, inProse }] of Object.entries(ways))
    it(name, () => {
      fc.assert(
        fc.property(fc.gen(), (generate) => {
          const choices = choicesOf(generate);
          const line = prepare(commandLine(choices));
          checkLines(host, write(line, choices), [line], inProse);
        }),
        repeatable(runs),
      );
    });
}

/**
 * Arguments with names and signs from the catalog and any values.
 *
 * @param flags whether those that take no value get one all the same
 */
export function anyArgument(
  value: fc.Arbitrary<string>,
  flags: 'alone' | 'with values',
): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...entries), value)
    .map(([{ name, kind, takesValue }, text]) =>
      takesValue === 'none' && flags === 'alone' ? name : `${name}${kind === 'parameter' ? ':' : '='}${text}`,
    );
}

/**
 * Writes a text as strings of most languages allow it: each character in any of its forms.
 *
 * @param one writes a character, a code point or a UTF-16 unit as `parts` gives them
 */
export function inForms(
  text: string,
  one: (character: string) => string,
  parts: (text: string) => string[] = (part) => Array.from(part),
): string {
  // The name of the program is what documents are searched for, so nobody escapes its letters.
  return text
    .split(/(ccmsetup)/)
    .map((part) => (part === 'ccmsetup' ? part : parts(part).map(one).join('')))
    .join('');
}
