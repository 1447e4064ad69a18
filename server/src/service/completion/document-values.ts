/** The values that a file uses already, to be offered again. Secrets are none of them. */
import { foldName, keyOfName } from '../../catalog/name';
import type { CatalogEntry, ValueKind } from '../../catalog/types';
import { cmgPathSegment } from '../../catalog/values/cmg-address';
import { deploymentIdPattern, siteCodePattern } from '../../catalog/values/identifiers';
import { isStandIn } from '../../catalog/values/stand-ins';
import { toDocument } from '../../hosts/text/offset-map';
import type { Value } from '../../language/ast';
import { upperAscii } from '../../language/characters';
import { allLines } from '../../language/query';
import { touches } from '../../language/span';
import { secretSpans } from '../../lint/secrets/find';
import type { Analysis, AnalyzedLine } from '../analysis';
import { entryOf } from '../entry-of';
import type { KnownValues } from './site-choices';

/** Kinds whose values are the same for everybody, secret, or a command line of their own. */
const leftOut: ReadonlySet<ValueKind> = new Set<ValueKind>([
  'none',
  'boolean',
  'bit',
  'enum',
  'config-source-letters',
  'token',
  'command-line',
]);

/** What values of some kinds look like; one that looks different is a mistake. */
const forms: Partial<Record<ValueKind, RegExp>> = {
  'site-code': siteCodePattern,
  'deployment-id': deploymentIdPattern,
  guid: /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i,
  integer: /^\d+$/,
};

/** Arguments that take the addresses of each other. */
const addresses: readonly string[] = ['/mp', 'SMSMP', 'SMSMPLIST', 'CCMHOSTNAME'];

/** More of one name would hide the others. */
const mostOfName = 20;
/** Longer ones are no addresses, folders or identifiers. In characters. */
const longest = 260;

/** What no value has, and what would show one as another. */
const odd = /["\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** The values of a file by the name of their argument, in upper case. */
export type FileValues = ReadonlyMap<string, readonly string[]>;

function isOffered(entry: CatalogEntry, text: string): boolean {
  if (text === '' || text.length > longest || odd.test(text)) return false;
  if (entry.values.some(({ value }) => upperAscii(value) === upperAscii(text))) return false;
  const form = forms[entry.valueKind];
  if (isStandIn(entry.valueKind, text) || (form !== undefined && !form.test(text))) return false;
  return secretSpans(text).length === 0;
}

/** The parts of a value that are values: of a list each. */
function partsOf(value: Value, { separator }: CatalogEntry): { text: string; opaque: boolean }[] {
  return separator === ';' ? [...value.items] : [value];
}

/**
 * The values that a document has for an argument, or for another one that takes the same; those of one command line first.
 *
 * @param name the catalog name of the argument
 * @param first the command line at the cursor
 * @param cursor the offset in the document of what is being typed, which is no value yet
 */
export function valuesIn({ lines }: Analysis, name: string, first: AnalyzedLine, cursor: number): FileValues {
  const values = new Map<string, string[]>();
  const keys = new Set((addresses.includes(name) ? addresses : [name]).map(keyOfName));
  for (const analyzed of [first, ...lines.filter((line) => line !== first)]) {
    const { region, tree } = analyzed;
    if (region.inert) continue;
    for (const argument of allLines(tree).flatMap(({ args }) => args)) {
      if (argument.kind === 'stray' || argument.value === undefined || !keys.has(argument.name.key)) continue;
      const entry = entryOf(argument);
      if (entry === undefined || entry.secret || leftOut.has(entry.valueKind)) continue;
      const known = values.get(foldName(entry.name)) ?? [];
      if (known.length >= mostOfName) continue;
      const fresh = partsOf(argument.value, entry)
        .filter(({ text, opaque }) => !opaque && !known.includes(text) && isOffered(entry, text))
        .map(({ text }) => text);
      if (fresh.length === 0 || touches(toDocument(region.map, argument.value.content), cursor)) continue;
      values.set(foldName(entry.name), [...known, ...fresh]);
    }
  }
  return values;
}

function isOverCmg(address: string): boolean {
  return upperAscii(address).includes(upperAscii(cmgPathSegment));
}

/** The same values by what they are, so that one argument can take those of another. */
export function knownIn(values: FileValues): KnownValues {
  const of = (...names: string[]): string[] => names.flatMap((name) => values.get(foldName(name)) ?? []);
  return {
    siteCodes: of('SMSSITECODE'),
    managementPoints: of('/mp', 'SMSMP', 'SMSMPLIST').filter((address) => !isOverCmg(address)),
    cmg: of('CCMHOSTNAME', '/mp').filter(isOverCmg),
    tenantIds: of('AADTENANTID'),
    clientAppIds: of('AADCLIENTAPPID'),
    resourceUris: of('AADRESOURCEURI'),
    fallbackStatusPoints: of('FSP'),
  };
}
