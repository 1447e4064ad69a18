/** The host languages and which document belongs to which. */
import { batchHost } from './batch/batch';
import { bicep } from './data/blocks/bicep/bicep';
import { ccmcmdHost } from './ccmcmd/ccmcmd';
import { hcl } from './data/blocks/hcl/hcl';
import { dataHost } from './data/find';
import type { Host } from './host';
import { iniHost, tcfHost } from './data/ini/ini';
import { innoHost } from './data/inno/inno';
import { json } from './data/json/json';
import { jsonValue } from './data/json/values';
import { logHost } from './log/log';
import { markdownHost } from './markdown/markdown';
import { limitedNesting } from './nesting';
import { textHost } from './plain-text/plain-text';
import { powershellHost } from './powershell/powershell';
import { regHost } from './data/reg/reg';
import { scriptHosts } from './script-strings/script-strings';
import { xml } from './data/xml/xml';
import { yaml } from './data/yaml/yaml';

/** Makes the hosts, in the order of their table; each holds the state of its own parser, so make them once per service. */
export function createHosts(): Host[] {
  const limited = limitedNesting();
  const nested = (languageId: string): Host | undefined =>
    limited(hosts.find(({ languageIds }) => languageIds.includes(languageId)));
  const hosts: Host[] = [
    ccmcmdHost(),
    powershellHost({
      nested,
      named: (fileName) => limited(hostOf(hosts, undefined, fileName)),
      json: jsonValue,
    }),
    batchHost({ nested }),
    dataHost(json, { nested }),
    dataHost(yaml, { nested }),
    dataHost(xml, { nested }),
    iniHost({ nested }),
    tcfHost(),
    innoHost({ nested }),
    regHost({ nested }),
    ...scriptHosts({ nested }),
    markdownHost({ nested }),
    dataHost(hcl, { nested }),
    dataHost(bicep, { nested }),
    logHost(),
    textHost({ nested }),
  ];
  return hosts;
}

/** What VS Code calls a document that it knows nothing about. */
const plainText = 'plaintext';

/**
 * The host of a document.
 *
 * @param languageId its VS Code language identifier; undefined when only its name is known
 * @param fileName its name or path
 * @returns undefined for a format we do not know
 */
export function hostOf(
  hosts: readonly Host[],
  languageId: string | undefined,
  fileName: string,
): Host | undefined {
  const name = fileName.toLowerCase();
  const named = ({ extensions }: Host): boolean => extensions.some((extension) => name.endsWith(extension));
  const speaking =
    languageId === undefined ? [] : hosts.filter(({ languageIds }) => languageIds.includes(languageId));
  const byName = speaking.find(named);
  if (byName !== undefined) return byName;
  // The reader's choice of a language counts more than a name, but plain text is what there is without a choice.
  return languageId === plainText ? (hosts.find(named) ?? speaking[0]) : (speaking[0] ?? hosts.find(named));
}
