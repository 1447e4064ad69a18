import { findInternalSwitch } from './internal-switches';
import { entries, findParameter, findProperty } from './lookup';
import type { CatalogEntry } from './types';
import { isStandIn } from './values/stand-ins';

/** What the parser needs to know about a name. */
interface Word {
  readonly takesValue: CatalogEntry['takesValue'];
  /** Between the items of a list value. */
  readonly separator?: string;
  /** Whether a text is no value, but names what belongs there. */
  readonly isStandIn?: (text: string) => boolean;
}

/** The words of entries, made once. */
const words: ReadonlyMap<CatalogEntry, Word> = new Map(
  entries.map((entry) => [
    entry,
    {
      takesValue: entry.takesValue,
      ...(entry.separator && { separator: entry.separator }),
      isStandIn: (text: string) => isStandIn(entry.valueKind, text),
    },
  ]),
);

function wordOf(entry: CatalogEntry | undefined): Word | undefined {
  return entry && words.get(entry);
}

/** The names that the language knows, in any letter case; parameter names come without their slash. */
export const vocabulary = {
  /** A parameter, internal switches included. */
  parameter(name: string): Word | undefined {
    return wordOf(findParameter(`/${name}`)) ?? findInternalSwitch(`/${name}`);
  },
  /** A property. */
  property(name: string): Word | undefined {
    return wordOf(findProperty(name));
  },
};
