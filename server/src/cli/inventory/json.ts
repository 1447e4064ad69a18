/** The inventory as JSON, for programs: names and order of the keys are a contract. */
import { jsonText } from '../output/json-text';
import { momentText, type InventoryRow } from './row';

function rowOf({ path, host, line, facts }: InventoryRow): object {
  const { siteCodes, managementPoints, cmgs, servers, deployments, token, length } = facts;
  const { context, form, complete, inert, text } = line;
  return {
    ...{ path, host, line: line.line, column: line.column, endLine: line.endLine, endColumn: line.endColumn },
    ...{ form, context, complete, inert },
    ...{ siteCodes, managementPoints, cmgs, servers, deployments },
    token:
      token === undefined
        ? null
        : { expires: token.expires === undefined ? null : momentText(token.expires) },
    length: { used: length.used, atLeast: length.atLeast, limit: length.limit ?? null },
    text,
  };
}

/** @param files how many files were read */
export function inventoryJson(rows: readonly InventoryRow[], files: number): string {
  const report = {
    version: 1,
    commandLines: rows.map(rowOf),
    summary: { files, commandLines: rows.length },
  };
  return jsonText(report);
}
