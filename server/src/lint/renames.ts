/** Reads `site.renamed`: which names have a new one, and what cannot be meant. */
import { t } from '@vscode/l10n';
import type { Node } from 'jsonc-parser';
import type { Rename } from '../rules/rule';
import { parseAddress } from '../rules/support/cmg-address';
import { keyOfPlace, newNames, type NewName } from '../rules/support/renames';

/** A new name with the places that say so. */
export interface WrittenRename extends Rename {
  readonly key: Node;
  readonly value: Node;
}

type Report = (node: Node, message: string) => void;

/** The new names that can be meant: what goes through several names leads to the last one. */
export function renamesOf(written: readonly WrittenRename[], report: Report): Rename[] {
  const seen = new Set<string>();
  const usable = written.filter(({ from, to, key, value }) => {
    const name = keyOf(from);
    if (seen.has(name)) report(key, t('"{0}" appears more than once. The first one counts.', from));
    else if (name === keyOf(to)) report(value, t('"{0}" is the old name itself. Write the new one.', to));
    else if (hasPath(from) !== hasPath(to))
      report(value, t('Write both names with the path of a CMG, or both without one.'));
    else return seen.add(name);
    return false;
  });
  const next = newNames(usable);
  return usable.flatMap(({ from, to, value }): Rename[] => {
    const way = wayFrom(from, to, next);
    const last = way.at(-1) ?? to;
    if (way.slice(0, -1).some((name) => keyOf(name) === keyOf(last))) {
      const names = way.map((name) => `"${name}"`).join(' → ');
      report(value, t("These names lead in a circle, so they aren't used: {0}.", names));
      return [];
    }
    if (last !== to) report(value, t('"{0}" has a new name, too. Write "{1}".', to, last));
    return [{ from, to: last }];
  });
}

/** The names that one leads to, itself first; the last one is the second of its kind where they lead in a circle. */
function wayFrom(from: string, to: string, next: NewName): string[] {
  const way = [from, to];
  const seen = new Set(way.map(keyOf));
  for (;;) {
    const { host, path } = parseAddress(way.at(-1) ?? to);
    const following = next({ host, path });
    if (following === undefined) return way;
    const name = following.host + following.path;
    way.push(name);
    if (seen.has(keyOf(name))) return way;
    seen.add(keyOf(name));
  }
}

function keyOf(name: string): string {
  return keyOfPlace(parseAddress(name));
}

function hasPath(name: string): boolean {
  return parseAddress(name).path !== '';
}
