/** The host languages and which file belongs to which. */
import { ccmcmdHost } from './ccmcmd';
import type { Host } from './host';
import { powershellHost } from './powershell';

/** Makes the hosts; each holds the state of its own parser, so make them once per service. */
export function createHosts(): Host[] {
  return [ccmcmdHost(), powershellHost()];
}

/** The host of a VS Code language identifier. */
export function hostForLanguage(hosts: readonly Host[], languageId: string): Host | undefined {
  return hosts.find(({ languageIds }) => languageIds.includes(languageId));
}

/** The host of a file, by the end of its name. */
export function hostForFile(hosts: readonly Host[], fileName: string): Host | undefined {
  const name = fileName.toLowerCase();
  return hosts.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension)));
}
