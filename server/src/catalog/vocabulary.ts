import { findInternalSwitch } from './internal-switches';
import { findParameter, findProperty } from './lookup';
import type { CatalogEntry } from './types';

/** What the parser needs to know about a name. */
interface Word {
  readonly takesValue: CatalogEntry['takesValue'];
  /** Between the items of a list value. */
  readonly separator?: string;
}

/** The names that the language knows, in any letter case; parameter names come without their slash. */
export const vocabulary = {
  /** A parameter, internal switches included. */
  parameter(name: string): Word | undefined {
    return findParameter(`/${name}`) ?? findInternalSwitch(`/${name}`);
  },
  /** A property. */
  property(name: string): Word | undefined {
    return findProperty(name);
  },
};
