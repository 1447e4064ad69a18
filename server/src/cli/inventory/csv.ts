/** The inventory as CSV (RFC 4180), for spreadsheets. */
import { visible } from '../output/visible';
import { momentText, type InventoryRow } from './row';

const head = [
  ...['path', 'line', 'column', 'host', 'context', 'form', 'complete', 'commentedOut'],
  ...['siteCodes', 'managementPoints', 'cmgs', 'servers', 'deployments'],
  ...['token', 'tokenExpires', 'length', 'lengthIsMinimum', 'limit', 'text'],
];

/**
 * One field. A spreadsheet takes a text that begins with one of `=`, `+`, `-` and `@` for a formula, and runs it: such a
 * text gets an apostrophe in front.
 */
function field(value: string | number | boolean): string {
  const text = visible(String(value));
  const safe = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]|^\s|\s$|^'/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function record(values: readonly (string | number | boolean)[]): string {
  return `${values.map(field).join(',')}\r\n`;
}

function rowOf({ path, host, line, facts }: InventoryRow): string {
  const { siteCodes, managementPoints, cmgs, servers, deployments, token, length } = facts;
  const list = (values: readonly string[]): string => values.join(' ');
  return record([
    ...[path, line.line, line.column, host, line.context, line.form, line.complete, line.inert],
    ...[list(siteCodes), list(managementPoints), list(cmgs), list(servers), list(deployments)],
    token !== undefined,
    token?.expires === undefined ? '' : momentText(token.expires),
    ...[length.used, length.atLeast, length.limit ?? '', line.text],
  ]);
}

/** The whole file. */
export function inventoryCsv(rows: readonly InventoryRow[]): string {
  return record(head) + rows.map(rowOf).join('');
}
