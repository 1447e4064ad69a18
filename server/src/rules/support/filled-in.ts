/** Whether somebody filled in what every organization has to fill in, so that a placeholder beside it was forgotten. */
import type { CatalogEntry, ValueKind } from '../../catalog';
import type { ListItem } from '../../language/ast';
import { isPlaceholder } from '../../language/placeholder';
import type { RuleContext } from '../rule';
import { hasStandInHost, spacedPlaceholder } from './placeholder-text';

/** Kinds whose values name something of one organization. */
const ownKinds: ReadonlySet<ValueKind> = new Set<ValueKind>([
  'host',
  'host-or-url',
  'management-point',
  'fqdn-or-cmg',
  'domain',
  'url',
  'guid',
  'site-code',
  'deployment-id',
  'token',
  'account',
  'certificate-issuers',
  'key',
]);

/** Kinds whose values do so where they are on a server. */
const pathKinds: ReadonlySet<ValueKind> = new Set<ValueKind>(['folder', 'file']);

/** A path on a server that is not a placeholder. */
function isOnServer(path: string): boolean {
  return /^\\\\[^\\/?.\uFFFC]/.test(path) && !hasStandInHost(path) && !isPlaceholder(path);
}

/** Whether an item is a value of one organization: no variable, no placeholder, and nothing that everybody writes. */
function isOwn({ valueKind, values }: CatalogEntry, { text, opaque }: ListItem): boolean {
  if (opaque || text === '') return false;
  if (pathKinds.has(valueKind)) return isOnServer(text);
  if (!ownKinds.has(valueKind) || /^https?:\/*$/i.test(text)) return false;
  return !values.some(({ value }) => value.toUpperCase() === text.toUpperCase());
}

/**
 * Whether a command line holds a value of one organization: an address, a site code, an identifier, a token, a server in a
 * path. Switches, numbers, folders and values that everybody can write (`SMSSITECODE=AUTO`) are none, and neither are values
 * that only the run knows.
 */
export function isFilledIn({ known, lines }: RuleContext): boolean {
  return (
    known.some(
      ({ entry, argument, line, index }) =>
        argument.value?.items.some((item) => isOwn(entry, item)) === true &&
        spacedPlaceholder(line, index) === undefined,
    ) ||
    lines.some(
      ({ executable, package: file }) => isOnServer(executable?.path ?? '') || isOnServer(file?.path ?? ''),
    )
  );
}
