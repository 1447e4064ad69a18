/** Addresses of management points and cloud management gateways, taken apart. */
import { cmgDomains, cmgPathSegment, olderCmgPathSegment, type CmgDomain } from '../../catalog';
import { withoutInvisible } from '../../language/characters';

/** The parts of an address; joined, they are the text without blanks around it. Parts that are not there are empty. */
export interface Address {
  /** `https://` as written; a doubled one whole. */
  readonly scheme: string;
  /** The name, and the password, that somebody signs in with, with the at sign. */
  readonly userInfo: string;
  /** Host name or IP address. */
  readonly host: string;
  /** With its colon. */
  readonly port: string;
  /** From the first slash behind the host. */
  readonly path: string;
}

/** Two at signs stand around the name of a placeholder. */
const signIn = String.raw`(?:[^/@]+@(?![^/]*@))?`;
const parts = new RegExp(String.raw`^((?:[a-z][a-z0-9+.-]*://)*)(${signIn})([^/:]*)(:\d+)?(.*)$`, 'is');
const front = new RegExp(String.raw`^(?:[a-z][a-z0-9+.-]*://)*${signIn}`, 'i');

/** Takes an address apart. Total: what is no address has all of its text in the host and the path. */
export function parseAddress(text: string): Address {
  const found = parts.exec(withoutInvisible(text).trim()) ?? [];
  const [, scheme = '', userInfo = '', host = '', port = '', path = ''] = found;
  return { scheme, userInfo, host, port, path };
}

/** An address without the scheme in front, and without the name of somebody who signs in. */
export function withoutScheme(text: string): string {
  return text.replace(front, '');
}

/** The Azure domain that a host name belongs to, if it is one of those that CMGs have. */
export function cmgDomainOf(host: string): CmgDomain | undefined {
  const name = host.toLowerCase();
  return cmgDomains.find(({ suffix }) => name.endsWith(suffix) && name.length > suffix.length);
}

/** Segments of a path that a CMG address has, or that are meant as one. */
export interface CmgPath {
  /** The first segment, such as `CCM_Proxy_MutualAuth`. */
  readonly segment: string;
  /** What follows it, the number of the CMG as a rule. Empty when nothing does. */
  readonly id: string;
  /** What follows the number: nothing, as a rule. */
  readonly rest: string;
}

const known = [cmgPathSegment, olderCmgPathSegment].map((segment) => segment.toLowerCase());

/** The path of a CMG address, in any letter case; undefined for other paths. */
export function cmgPathOf({ path }: Address): CmgPath | undefined {
  const [, segment = '', id = '', rest = ''] = /^\/([^/]*)(?:\/([^/]*)(.*))?$/s.exec(path) ?? [];
  return known.includes(segment.toLowerCase()) ? { segment, id, rest } : undefined;
}

/**
 * Whether an address is that of a CMG, by its path or by its domain. It is still meant as one where something is wrong with
 * it: a broken scheme, a drive or a backslash in front.
 */
export function isCmg(address: Address): boolean {
  if (cmgPathOf(address) !== undefined || cmgDomainOf(address.host) !== undefined) return true;
  const { host, port, path } = address;
  return `${host}${port}${path}`
    .split(/[\\/:]+/)
    .some((part) => known.includes(part.toLowerCase()) || cmgDomainOf(part) !== undefined);
}
