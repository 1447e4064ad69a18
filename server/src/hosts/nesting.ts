/** Documents inside documents, as deep as anybody writes them. */
import type { Host } from './host';

/** More documents inside one another are no configuration; each of them would be read as often as it is deep. */
const deepest = 4;

/** Makes a host that other hosts ask about what stands in their documents; undefined when that is too deep by now. */
export function limitedNesting(): (host: Host | undefined) => Host | undefined {
  let depth = 0;
  return (host) => {
    if (host === undefined || depth >= deepest) return undefined;
    const find: Host['find'] = (text) => {
      depth++;
      try {
        return host.find(text);
      } finally {
        depth--;
      }
    };
    return { ...host, find };
  };
}
