/** The servers and site codes that a command line names, each with its place in its text. */
import { automaticSiteCode, siteCodePattern } from '../../catalog/values/identifiers';
import type { CommandLine } from '../../language/ast';
import { upperAscii } from '../../language/characters';
import { allLines, argumentsNamed, spanInValue } from '../../language/query';
import type { Span } from '../../language/span';
import { serversIn } from '../navigation/servers';

/** A name in a command line. */
export interface NamedPlace {
  readonly kind: 'host' | 'siteCode';
  /** Of one kind it is equal for all places of the same thing. */
  readonly key: string;
  readonly at: Span;
}

/** Gives the names in a command line. */
export type NamesOf = (tree: CommandLine) => readonly NamedPlace[];

function siteCodesIn(tree: CommandLine): NamedPlace[] {
  return allLines(tree).flatMap((line) =>
    [...argumentsNamed(line, 'SMSSITECODE'), ...argumentsNamed(line, '/SMSSITECODE')].flatMap(({ value }) => {
      const code = value?.text.trim() ?? '';
      const key = upperAscii(code);
      if (value === undefined || !siteCodePattern.test(code) || key === automaticSiteCode) return [];
      const start = value.text.indexOf(code);
      return { kind: 'siteCode', key, at: spanInValue(value, start, start + code.length) };
    }),
  );
}

/** Makes one that looks each command line up once: most of a document stays as it is. */
export function createNames(): NamesOf {
  const known = new WeakMap<CommandLine, readonly NamedPlace[]>();
  return (tree) => {
    let names = known.get(tree);
    if (names === undefined) {
      names = [
        ...serversIn(tree).map(({ key, host }): NamedPlace => ({ kind: 'host', key, at: host })),
        ...siteCodesIn(tree),
      ];
      known.set(tree, names);
    }
    return names;
  };
}
