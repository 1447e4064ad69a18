/** The Markdown host among all others, for its tests. */
import { createHosts } from '../../../server/src/hosts';
import type { Host } from '../../../server/src/hosts/host';

const hosts = createHosts();

/** One of the hosts, by its id. */
export function hostOf(id: string): Host {
  const host = hosts.find((each) => each.id === id);
  if (host === undefined) throw new Error(`there is no host ${id}`);
  return host;
}

/** The Markdown host. */
export const markdown = (): Host => hostOf('markdown');

/** A command line. */
export const whole = 'ccmsetup.exe /mp:mp1 SMSSITECODE=P01';
