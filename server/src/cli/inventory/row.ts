/** One command line of the inventory. */
import type { CommandLineReport } from '../linting/report';
import { holeText, type LineFacts } from '../../service/reading/line-facts';

export interface InventoryRow {
  /** As given on the command line. */
  readonly path: string;
  readonly host: string;
  readonly line: CommandLineReport;
  readonly facts: LineFacts;
}

/** A moment in UTC, such as `2026-01-15T08:00:00Z`. */
export function momentText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}

/**
 * Whether a row is about one of some texts: a part of a server, of the address of a CMG, of a site code or of a deployment,
 * in any letter case.
 */
export function isAbout({ facts }: InventoryRow, texts: readonly string[]): boolean {
  const { siteCodes, managementPoints, cmgs, servers, deployments } = facts;
  const said = [...siteCodes, ...managementPoints, ...cmgs, ...servers, ...deployments].map((each) =>
    each.toLowerCase(),
  );
  return texts.some((text) => said.some((each) => each.includes(text.toLowerCase())));
}

/** Whether a part of what a row could be about is known only when the script runs. */
export function isPartlyKnown({ facts }: InventoryRow): boolean {
  const { siteCodes, managementPoints, cmgs, deployments } = facts;
  return [...siteCodes, ...managementPoints, ...cmgs, ...deployments].some((each) => each.includes(holeText));
}
