/** What a report of a bug says of versions and settings: nothing of a document, and nothing that tells whose it is. */

/** What is known when somebody reports a bug. */
export interface Circumstances {
  readonly extension: string;
  /** Undefined when no server was started. */
  readonly server: string | undefined;
  readonly vscode: string;
  /** Such as `desktop`, `web` or what a vendor calls its own. */
  readonly app: string;
  /** `Node.js` or `web worker`. */
  readonly host: string;
  /** The operating system, where the host can know it. */
  readonly platform: string | undefined;
  /** Such as `ssh-remote`; undefined when nothing is remote. */
  readonly remote: string | undefined;
  readonly language: string;
  /** Whether the active document has a configuration file. */
  readonly configurationFile: boolean;
  /** The settings that are not as they come, by their names without `ccmsetup.`. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The names of the rules: another one could be anything. */
  readonly rules: ReadonlySet<string>;
}

const levels = new Set<unknown>(['off', 'error', 'warning', 'information', 'hint']);

/** Settings whose values are words of ours, and the patterns of these words. */
const plain = new Map([
  ['enable', '^(?:true|false)$'],
  ['extends', '^(?:recommended|strict)$'],
  ['targetVersion', '^\\d{4}$'],
  ['trace.server', '^(?:off|messages|verbose)$'],
]);

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A setting in words. Patterns, and the values of a site, are counted and not told. */
function settingText(name: string, value: unknown, { rules }: Circumstances): string {
  const words = plain.get(name);
  if (words !== undefined) return new RegExp(words).test(String(value)) ? String(value) : 'not valid';
  const entries = entriesOf(value);
  if (name !== 'rules')
    return `${counted(entries.length, name === 'site' ? 'value' : 'pattern', name === 'site' ? 'values' : 'patterns')}, not shown`;
  const known = entries.filter(([rule, level]) => rules.has(rule) && levels.has(level));
  const others = entries.length - known.length;
  return [
    ...known.map(([rule, level]) => `${rule} ${String(level)}`),
    ...(others > 0 ? [counted(others, 'entry that is not valid', 'entries that are not valid')] : []),
  ].join(', ');
}

/** The report: lines of English, in characters that an address can hold. */
export function reportText(known: Circumstances): string {
  const { extension, server, vscode, app, host, platform, remote, language, settings } = known;
  const told = Object.entries(settings).map(
    ([name, value]) => `- ccmsetup.${name}: ${settingText(name, value, known)}`,
  );
  return [
    `ccmsetup Tools: ${extension}`,
    `Server: ${server ?? 'not started'}`,
    `VS Code: ${vscode} (${app}, ${language})`,
    `Extension host: ${host}${platform === undefined ? '' : `, ${platform}`}`,
    `Remote: ${remote ?? 'none'}`,
    `Configuration file: ${known.configurationFile ? 'yes' : 'no'}`,
    told.length === 0 ? 'Settings: none changed' : 'Settings:',
    ...told,
  ].join('\n');
}
