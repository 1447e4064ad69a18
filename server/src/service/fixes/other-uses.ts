/** Whether a script uses a variable for more than one thing: then what it holds is for a person to change. */
import type { DocumentEdit } from '../../hosts/text/document-edit';
import type { Region } from '../../hosts/host';
import { overlaps } from '../../language/span';

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

/** How much of a statement is looked at; nobody gives a variable its value further away from its name. */
const longestLead = 300;

/** The text before an offset back to what begins its line or, with `signs`, its statement. */
function lead(text: string, offset: number, signs: RegExp): string {
  const near = text.slice(Math.max(0, offset - longestLead), offset);
  return near.slice(near.search(signs) + 1);
}

const lines = /[\r\n][^\r\n]*$/;
const condition = /^\s*(?:else\s*)?(?:if|elseif|elif|while|until|case|loop)\b/i;
const statements = /[\r\n;{}&|][^\r\n;{}&|]*$/;

/** Tells whether a variable that is read in another place as well holds what some edits change. */
type HasOtherUses = (region: Region, edits: readonly DocumentEdit[]) => boolean;

/** Makes the answer for a document; each variable is looked for once. */
export function otherUses(text: string): HasOtherUses {
  const known = new Map<string, number>();
  /** How often a variable is read, apart from where it is given a value. */
  const readsOf = (name: string): number => {
    let reads = known.get(name);
    if (reads === undefined) {
      reads = 0;
      const gets = `${name}(?:\\s*:\\s*[\\w.]+)?[^\\S\\r\\n]*[-+&.*]?=(?!=)`;
      const [target, growing] = [new RegExp(`^${gets}`, 'i'), new RegExp(`(?<![\\w.])${gets}`, 'i')];
      for (const { index } of text.matchAll(new RegExp(`(?<!\\w)${name}(?!\\w)`, 'gi'))) {
        const before = lead(text, index, statements);
        const given = target.test(text.slice(index, index + name.length + 60));
        // What a variable adds to itself is no other use; in a condition the sign compares.
        if (condition.test(before) || !(given || growing.test(before))) reads++;
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
        const [, name] = assigned.exec(lead(text, start, lines)) ?? [];
        return name !== undefined && readsOf(name) > 1;
      });
}
