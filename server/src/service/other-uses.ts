/** Whether a script uses a variable for more than one thing: then what it holds is for a person to change. */
import type { DocumentEdit } from '../hosts/text/document-edit';
import type { Region } from '../hosts/host';
import { overlaps } from '../language/span';

/** The languages in which `NAME = …` makes a variable. */
const scripts: readonly string[] = [
  'powershell',
  'batch',
  'vbscript',
  'javascript',
  'csharp',
  'python',
  'shell',
];

/** What stands before a value on its line where a variable gets it; the name is not a member of something. */
const assigned =
  /(?:^|[\s;{}&|("$])([A-Za-z_]\w{0,100})(?:\s*:\s*[\w.[\]]{1,40})?\s*[+&.]?=\s*(?:\(|@|\[|[frbu]{1,2}(?=["'])|["'`$]){0,6}$/i;

/** How much of a line is looked at. */
const longestLead = 300;

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** Tells whether a variable that is read in another place as well holds what some edits change. */
export type HasOtherUses = (region: Region, edits: readonly DocumentEdit[]) => boolean;

/** Makes the answer for a document; each variable is looked for once. */
export function otherUses(text: string): HasOtherUses {
  const known = new Map<string, number>();
  /** How often a variable is read, apart from where it is given a value. */
  const readsOf = (name: string): number => {
    let reads = known.get(name);
    if (reads === undefined) {
      reads = 0;
      const assigns = new RegExp(`(?<![\\w.])${name}(?:\\s*:\\s*[\\w.]+)?\\s*[-+&.*]?=(?!=)`, 'i');
      for (const { index } of text.matchAll(new RegExp(`(?<!\\w)${name}(?!\\w)`, 'gi'))) {
        const line = text.slice(lineStart(text, index), index + name.length + 60);
        if (!assigns.test(line.slice(-longestLead))) reads++;
      }
      known.set(name, reads);
    }
    return reads;
  };
  return ({ host, map }, edits) =>
    scripts.includes(host) &&
    map.pieces
      .filter(({ document }) => edits.some(({ span }) => overlaps(span, document)))
      .some(({ document: { start } }) => {
        const lead = text.slice(Math.max(lineStart(text, start), start - longestLead), start);
        const [, name] = assigned.exec(lead) ?? [];
        return name !== undefined && readsOf(name) > 1;
      });
}
