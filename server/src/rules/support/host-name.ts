/** Names of servers by themselves. */

/** Longer names, and longer labels of one, are none in DNS. */
const longest = 253;
const longestLabel = 63;

const letter = String.raw`[\p{L}\p{N}_]`;
const label = String.raw`${letter}(?:(?:${letter}|-)*${letter})?`;
const hostName = new RegExp(String.raw`^${label}(?:\.${label})*$`, 'u');

/** Whether a text has the form of a host name or an IPv4 address, without a scheme, a port, a path or a final dot. */
export function isHostName(text: string): boolean {
  return (
    text.length <= longest &&
    hostName.test(text) &&
    text.split('.').every(({ length }) => length <= longestLabel)
  );
}
