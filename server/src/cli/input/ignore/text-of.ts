/** Reads the files that say what is ignored. */
import type { Io } from '../../io';
import { systemCode } from '../../problem';
import { decode } from '../decode';

/** Far more than anybody writes. */
const largest = 2 ** 20;

/** What this needs of the outside. */
export type IgnoreIo = Pick<Io, 'read' | 'exists' | 'env' | 'home'>;

/** The text of a file; undefined where there is none that can be read. */
export function textOf(path: string, { read }: Pick<Io, 'read'>): string | undefined {
  try {
    const bytes = read(path, largest);
    return typeof bytes === 'string' ? undefined : decode(bytes);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}
