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
 * Makes the answer for some new names. A name with a path is that of one CMG; without one it is that of a server, whatever
 * path follows. Where a CMG stands without its path, all that is known of its server must have gone to one other.
 */
export function newNames(renames: readonly Rename[]): NewName {
  const known = new Map(renames.map(({ from, to }) => [keyOfPlace(parseAddress(from)), parseAddress(to)]));
  const hosts = new Map<string, Set<string>>();
  for (const { from, to } of renames) {
    const key = keyOfPlace({ host: parseAddress(from).host, path: '' });
    hosts.set(key, (hosts.get(key) ?? new Set()).add(parseAddress(to).host));
  }
  return ({ host, path }) => {
    const own = { host, path: '' };
    const whole = path === '' ? undefined : known.get(keyOfPlace({ host, path }));
    if (whole !== undefined) return { host: whole.host, path: whole.path };
    const server = known.get(keyOfPlace(own));
    if (server !== undefined) return { host: server.host, path };
    const [only, ...others] = hosts.get(keyOfPlace(own)) ?? [];
    return path === '' && only !== undefined && others.length === 0 ? { host: only, path } : undefined;
  };
}
