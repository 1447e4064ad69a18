/** Command lines that were found, and the places they stand in. */
import type { Remark } from '../../language/remark';
import type { PlaceContext } from '../host';
import type { Text } from '../text/values';
import type { Place } from './lines';
import { contextOfName, holdsLine } from '../commands/names';
import { holdsMessage } from './names';

/** A command line that was found. */
export interface Found {
  readonly text: Text;
  readonly context?: PlaceContext | undefined;
  /** What the script does with it. */
  readonly remarks?: readonly Remark[] | undefined;
}

/** The place that a key, a variable or an argument with this name is; the name is in lower case. */
export function placeOf(name: string): Exclude<Place, 'used'> {
  if (holdsMessage(name)) return 'silent';
  return holdsLine(name) ? 'feeds' : 'any';
}

/** The context that a key settles. */
export function contextOf(key: string): PlaceContext | undefined {
  return contextOfName(key.toLowerCase());
}
