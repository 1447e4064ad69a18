/** Finds the command line that a log recorded in other files. */
import { vocabulary } from '../../catalog/vocabulary';
import { holeCharacter } from '../../language/holes';
import { parse } from '../../language/parser';
import { ccmsetupLine } from '../../language/query';
import type { Span } from '../../language/span';
import { argumentsOf } from '../../log';
import type { Analysis } from '../analysis';

/** What ccmsetup or the site adds. */
const added = new Set(['/RUNSERVICE', '/RETRYWINTASK']);
/** What stands for a secret. */
const hidden = /\*{4,}/;

/** Whether a value is what a written one came to; a hole in it stands for anything. */
function fits(written: string, recorded: string): boolean {
  if (hidden.test(recorded)) return true;
  const plain = (text: string): string => text.replaceAll('"', '').trim();
  const parts = plain(written).split(holeCharacter);
  if (parts.length === 1) return plain(written) === plain(recorded);
  let at = 0;
  return parts.every((part) => {
    const found = plain(recorded).indexOf(part, at);
    at = found + part.length;
    return found >= 0;
  });
}

/**
 * Where a recorded command line stands in a document: with the same arguments in any order, what ccmsetup adds left aside.
 *
 * @param recorded the text of the record, with or without its secrets
 * @param analysis of the document
 * @returns the places of the command lines
 */
export function originsOf(recorded: string, { lines }: Analysis): readonly Span[] {
  const wanted = new Map(
    [...argumentsOf(parse(recorded, { vocabulary, holes: [] }))].filter(([name]) => !added.has(name)),
  );
  if (wanted.size === 0) return [];
  return lines.flatMap(({ region, tree }) => {
    const own = [...argumentsOf(ccmsetupLine(tree))].filter(([name]) => !added.has(name));
    const isSame =
      own.length === wanted.size && own.every(([name, value]) => fits(value, wanted.get(name) ?? '\n'));
    return isSame ? [region.call] : [];
  });
}
