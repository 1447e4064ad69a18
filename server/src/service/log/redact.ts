/** Takes names of hosts and users out of texts that go to a ticket or a forum. Tokens are out already. */
import type { LogReport } from './reported';

/** Replaces the names in a text; the same name gets the same stand-in. */
export type Redact = (text: string) => string;

/** Names that are known from elsewhere, such as the device's own. */
export interface KnownNames {
  readonly hosts: readonly string[];
  readonly users: readonly string[];
}

/** Dotted names that are files. */
const fileName =
  /\.(?:exe|msi|msp|mst|log|lo_|cab|cpp|h|c|cs|tcf|xml|cer|pfx|pem|zip|dll|ps1|psm1|cmd|bat|vbs|txt|json|ini|svc|mof|sdf|asp|aspx|md)$/i;
const dotted =
  /(?<![\w.-])(?:[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?\.){1,9}[a-z][a-z\d-]{1,61}(?![\w-]|\.[a-z\d])/gi;
const share = /(?<=\\\\)[\w.$-]+(?=\\)/g;
/** Who signs in to a server, what is left of the password, and the server. */
const signIn =
  /(?<=:\/\/|(?:\/mp:|\b(?:SMSMP|SMSMPLIST|CCMHOSTNAME)=)"?(?:[^\s"]{1,400};)?)([^\s/:"'<>\\,;@]*)(:[^\s/"'<>@;]*)?@([^\s/:"'<>\\,;*@?#&]+)/gi;
const inAddress = /(?<=:\/\/)[^\s/:"'<>\\,;*@?#&]+/g;
/** The values of arguments that name servers, of which some may have no dot. */
const argument =
  /(?<=(?:\/mp:|\b(?:SMSMP|SMSMPLIST|FSP|CCMHOSTNAME|DNSSUFFIX)=)"?(?:[^\s"]{1,400}[;*])?)(?!https?:|\*)[^\s"/:;*\\@?#&]+/gi;
const certificate = /(?<=\bCCMCERTSEL="?Subject(?:Str)?:)[^\s"]+/gi;
const administrators = /(?<=\bCCMADMINS="?(?:[^\s"]{1,400};)?)[^\s";\\]+(?=[\s";]|$)/gi;
const address = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.])/g;
const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const account =
  /(?<![\w\\.:-])(?!(?:NT AUTHORITY|BUILTIN|root|HKLM|HKCU|HKEY_\w+|Software|Microsoft|bin|i386|x64|x86|Logs|Client)\\)[A-Za-z][\w.-]{0,30}\\[\w.$-]{1,40}(?![\w\\])/g;
const profile = /(?<=[\\/](?:Users|home|Documents and Settings)[\\/])(?!Public\b|Default\b)[^\\/\s"'|<>]+/gi;
const sid = /S-1-5-21(?:-\d+){3,5}/g;
const subject = /(?<=issued to ')[^']+/g;
const clientId = /GUID:[\dA-F-]{36}/gi;
const device = /(?<=^\[)[\w-]{1,63}(?=\] Running on)/g;
const runsAs = /(?<=Running as user ")(?!SYSTEM")[^"]+/g;

const isMask = /^\**$/;
const isStandIn = /^(?:HOST|USER|CLIENT)-\d+$/;

/** A version is none of a network. */
function isVersion(text: string): boolean {
  return text.split('.').some((part) => Number(part) > 255);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/**
 * A function that redacts the texts of one diagnosis. It learns names as it reads: give it all texts once before the texts that
 * are shown, so that a name which only a later one tells is out of the earlier ones, too.
 */
export function redactor({ hosts, users }: KnownNames): Redact {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  const standIn = (kind: string, name: string): string => {
    if (isStandIn.test(name)) return name;
    const key = `${kind} ${name.toLowerCase()}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    names.set(key, `${kind}-${count}`);
    // Elsewhere the user of a domain may stand without it.
    const [, own] = kind === 'USER' ? (/\\([\w.-]{3,})$/.exec(name) ?? []) : [];
    if (own !== undefined) names.set(`${kind} ${own.toLowerCase()}`, `${kind}-${count}`);
    return `${kind}-${count}`;
  };
  const listed = (kind: string, all: readonly string[]): ((text: string) => string) => {
    // The longest first, so that a part of a name is not taken for another.
    const known = [...new Set(all)].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
    if (known.length === 0) return (text) => text;
    const pattern = new RegExp(`(?<![\\w.-])(?:${known.map(escaped).join('|')})(?![\\w-])`, 'gi');
    return (text) => text.replace(pattern, (name) => standIn(kind, name));
  };
  /** What was learned from the texts so far: a name that is out in one place is out in all. */
  let known: { readonly size: number; readonly replace: (text: string) => string } | undefined;
  const learned = (text: string): string => {
    if (known?.size !== names.size) {
      const all = [...names.keys()].map((key) => key.split(/ (.*)/s, 2));
      const of = (kind: string): string[] => all.flatMap(([own, name = '']) => (own === kind ? [name] : []));
      const each = ['HOST', 'USER', 'CLIENT'].map((kind) => listed(kind, of(kind)));
      known = { size: names.size, replace: (whole) => each.reduce((left, replace) => replace(left), whole) };
    }
    return known.replace(text);
  };
  const ownHosts = listed('HOST', hosts);
  const ownUsers = listed('USER', users);
  const host = (name: string): string => standIn('HOST', name);
  const signedIn = (_: string, user: string, password: string | undefined, server: string): string =>
    `${isMask.test(user) ? user : standIn('USER', user)}${password ?? ''}@${host(server)}`;
  return (text) => {
    const named = learned(ownHosts(ownUsers(text)))
      .replace(signIn, signedIn)
      .replace(mail, (name) => standIn('USER', name))
      .replace(runsAs, (name) => standIn('USER', name))
      .replace(account, (name) => (/^HOST-\d+\\/.test(name) ? name : standIn('USER', name)))
      .replace(profile, (name) => standIn('USER', name))
      .replace(sid, (name) => standIn('USER', name))
      .replace(clientId, (name) => standIn('CLIENT', name))
      .replace(administrators, (name) => standIn('USER', name))
      .replace(argument, host)
      .replace(certificate, host)
      .replace(inAddress, host)
      .replace(share, host)
      .replace(subject, host)
      .replace(device, host)
      .replace(address, (name) => (isVersion(name) ? name : host(name)));
    return named.replace(dotted, (name) => (fileName.test(name) ? name : host(name)));
  };
}

/** The names of the devices and of the people that some reports tell. */
export function namesIn(reports: readonly LogReport[]): KnownNames {
  const runs = reports.flatMap((report) => report.runs);
  return {
    hosts: runs.flatMap(({ device }) => device ?? []),
    users: runs.flatMap(({ account }) => (account === undefined || account === 'SYSTEM' ? [] : [account])),
  };
}

/** A redactor that knows the names of the devices and of the people that some reports tell. */
export function redactorFor(reports: readonly LogReport[]): Redact {
  return redactor(namesIn(reports));
}
