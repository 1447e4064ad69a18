/** What the harness has to know of each host: how an emoji can stand before a document, and what else holds for all of them. */
import type { Host } from '../../../server/src/hosts/host';
import { checkInBlocks } from './powershell-blocks';

/** How a host is tried. */
export interface Subject {
  /** Puts an emoji before what a document holds, on its first line where that is possible; undefined where it is not. */
  readonly behindEmoji: (source: string) => string | undefined;
  /** Checks what holds for every document of the host. */
  readonly also?: (host: Host, source: string) => void;
}

const emoji = '\u{1F600}é';

const prefix =
  (text: string) =>
  (source: string): string =>
    text + source;

/** An entry before the others of an object. */
function inJson(source: string): string | undefined {
  return source.startsWith('{') ? source.replace('{', `{"${emoji}": 1, `) : undefined;
}

/** Anchors before values. */
function inYaml(source: string): string | undefined {
  const marked = source.replace(
    /(: |- )(?=['"]?(?:ccmsetup\.exe|C:\\|\.[\\/]|\/mp|SMSSITECODE=|\{\{)|[|>])/g,
    `$1&${emoji} `,
  );
  return marked === source ? undefined : marked;
}

/** A comment before a document without a declaration. */
function inXml(source: string): string | undefined {
  return source.startsWith('<?') ? undefined : `<!-- ${emoji} -->${source}`;
}

/** Nothing can stand before a statement with a block on its line. */
function inPython(source: string): string {
  return `s = "${emoji}"${/^(?:if|def|class)/.test(source) ? '\n' : '; '}${source}`;
}

const inCode = prefix(`/* ${emoji} */ `);
const inIni = prefix(`; ${emoji}\n`);

const subjects: Readonly<Record<string, Subject>> = {
  powershell: { behindEmoji: prefix(`'${emoji}'; `), also: checkInBlocks },
  batch: { behindEmoji: prefix(`title ${emoji}& `) },
  json: { behindEmoji: inJson },
  yaml: { behindEmoji: inYaml },
  xml: { behindEmoji: inXml },
  ini: { behindEmoji: inIni },
  tcf: { behindEmoji: inIni },
  reg: { behindEmoji: inIni },
  hcl: { behindEmoji: inCode },
  bicep: { behindEmoji: inCode },
  vbscript: { behindEmoji: prefix(`s = "${emoji}" : `) },
  javascript: { behindEmoji: prefix(`var s = "${emoji}"; `) },
  csharp: { behindEmoji: prefix(`var s = "${emoji}"; `) },
  python: { behindEmoji: inPython },
  autoit: { behindEmoji: prefix(`$s = "${emoji}"\n`) },
  kixtart: { behindEmoji: prefix(`$s = "${emoji}"\n`) },
  nsis: { behindEmoji: prefix(`!define S "${emoji}"\n`) },
  inno: { behindEmoji: inIni },
  pascal: { behindEmoji: prefix(`{ ${emoji} } `) },
  ruby: { behindEmoji: prefix(`s = "${emoji}"; `) },
  puppet: { behindEmoji: prefix(`$s = "${emoji}"\n`) },
  go: { behindEmoji: inCode },
  shell: { behindEmoji: prefix(`s="${emoji}"; `) },
  markdown: { behindEmoji: prefix(`${emoji}\n\n`) },
  log: { behindEmoji: prefix(`${emoji} `) },
  text: { behindEmoji: prefix(emoji) },
};

/** How a host is tried, by its id. */
export function subjectOf(id: string): Subject {
  const subject = subjects[id];
  if (subject === undefined) throw new Error(`nothing is known of a host ${id}`);
  return subject;
}
