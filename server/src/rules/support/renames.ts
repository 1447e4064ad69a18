/** Servers that have a new name. */
import type { Rename } from '../rule';
import { parseAddress, type Address } from './cmg-address';

/** A server, and the path of a CMG where there is one. */
export type Place = Pick<Address, 'host' | 'path'>;

/** Gives the new name of a server; undefined for one that has none. */
export type NewName = (place: Place) => Place | undefined;

/** An address as it is compared: letter case, a final dot and a final slash say nothing. */
export function keyOfPlace({ host, path }: Place): string {
  return (host.replace(/\.$/, '') + path.replace(/\/$/, '')).toLowerCase();
}

/**
 * Makes the answer for some new names. A name with a path is that of one CMG, and of no address without it; a name without
 * one is that of a server, whatever path follows.
 */
export function newNames(renames: readonly Rename[]): NewName {
  const known = new Map(renames.map(({ from, to }) => [keyOfPlace(parseAddress(from)), parseAddress(to)]));
  return ({ host, path }) => {
    const whole = known.get(keyOfPlace({ host, path }));
    if (whole !== undefined && whole.path !== '') return { host: whole.host, path: whole.path };
    const server = known.get(keyOfPlace({ host, path: '' }));
    return server && { host: server.host, path };
  };
}
