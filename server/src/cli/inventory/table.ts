/** The inventory as a table, for people. */
import type { LineLength } from '../../service/reading/document-status';
import { tableOf } from '../output/table';
import type { InventoryRow } from './row';

const head = ['PLACE', 'CONTEXT', 'SITE', 'MANAGEMENT POINTS', 'CMG', 'DEPLOYMENT', 'TOKEN', 'LENGTH'];

function tokenText({ token }: InventoryRow['facts'], now: number): string {
  if (token === undefined) return '';
  if (token.expires === undefined) return 'yes';
  const day = new Date(token.expires).toISOString().slice(0, 10);
  return token.expires <= now ? `expired ${day}` : `until ${day}`;
}

function lengthText({ used, atLeast, limit }: LineLength): string {
  const number = (count: number): string => count.toLocaleString('en-US');
  const length = `${atLeast ? '\u2265 ' : ''}${number(used)}`;
  return limit === undefined ? length : `${length} of ${number(limit)}`;
}

function hostOf(address: string): string {
  return address.replace(/\/.*/s, '');
}

function rowOf({ path, line, facts }: InventoryRow, now: number): string[] {
  const { siteCodes, managementPoints, cmgs, deployments } = facts;
  const more = [...(line.inert ? ['commented out'] : []), ...(line.complete ? [] : ['not all known'])];
  return [
    `${path}:${line.line}:${line.column}`,
    line.context + (more.length === 0 ? '' : ` (${more.join(', ')})`),
    // The path of a CMG's address is long and always the same.
    ...[siteCodes, managementPoints, cmgs.map(hostOf), deployments].map((values) => values.join(' ')),
    tokenText(facts, now),
    lengthText(facts.length),
  ];
}

/**
 * The table with a line below that counts.
 *
 * @param columns the width of the terminal, where there is one
 * @param now milliseconds since 1970
 * @param unknown how many command lines were left out of which nobody knows whether they belong to the rows
 */
export function inventoryTable(
  rows: readonly InventoryRow[],
  files: number,
  columns: number | undefined,
  now: number,
  unknown: number,
): string {
  const counted = (count: number, noun: string): string =>
    `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
  const more =
    unknown === 0
      ? ''
      : `; ${counted(unknown, 'other')} with values that are known only when the script runs`;
  const below = `${counted(rows.length, 'command line')} in ${counted(files, 'file')}${more}\n`;
  if (rows.length === 0) return below;
  return `${tableOf(
    head,
    rows.map((row) => rowOf(row, now)),
    columns,
  )}\n${below}`;
}
