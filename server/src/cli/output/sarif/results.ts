/** The results of a SARIF log. */
import type { FileReport, FindingReport, FixReport, Place } from '../../linting/report';
import type { Located } from '../one-line';
import { isWhole, repositoryPath, uriOf, type Folders } from '../paths';
import { messageText } from './message';
import { sarifLevels } from './rules';

/** The name that stands for the folder of the repository. */
export const rootName = 'SRCROOT';

type Suppressed = FileReport['suppressed'][number];

function artifactOf(path: string, folders: Folders): object {
  const found = repositoryPath(path, folders);
  return isWhole(found) ? { uri: uriOf(found) } : { uri: uriOf(found), uriBaseId: rootName };
}

function regionOf({ line, column, endLine, endColumn }: Place): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function fixOf({ title, edits }: FixReport, artifactLocation: object): object {
  return {
    description: { text: messageText(title) },
    artifactChanges: [
      {
        artifactLocation,
        replacements: edits.map((edit) => ({
          deletedRegion: regionOf(edit),
          ...(edit.text !== '' && { insertedContent: { text: edit.text } }),
        })),
      },
    ],
  };
}

function relatedOf({ related }: FindingReport, artifactLocation: object): object[] {
  // The whole range: these lines need not be in a change.
  return related.map((other, index) => ({
    id: index + 1,
    message: { text: messageText(other.message) },
    physicalLocation: { artifactLocation, region: regionOf(other) },
  }));
}

function suppressionsOf(finding: FindingReport | Suppressed): object {
  if (!('by' in finding)) return {};
  const { by, reason } = finding;
  return {
    suppressions: [
      {
        kind: by === 'comment' ? 'inSource' : 'external',
        status: 'accepted',
        ...(reason !== undefined && { justification: messageText(reason) }),
      },
    ],
  };
}

/**
 * A finding as a result.
 *
 * @param ids the rules of the log in their order
 */
export function resultOf(
  { path, finding, place }: Located<FindingReport | Suppressed>,
  ids: readonly string[],
  folders: Folders,
): object {
  const artifactLocation = artifactOf(path, folders);
  // GitHub wants the hash and the number of the line among those that have it; ours is unique.
  const partialFingerprints = { primaryLocationLineHash: `${finding.fingerprint}:1` };
  const related = relatedOf(finding, artifactLocation);
  const fixes = finding.fixes.filter(({ secret }) => !secret);
  return {
    ruleId: finding.rule,
    ruleIndex: ids.indexOf(finding.rule),
    level: sarifLevels[finding.severity],
    message: { text: messageText(finding.message) },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(place) } }],
    ...(related.length > 0 && { relatedLocations: related }),
    partialFingerprints,
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(fix, artifactLocation)) }),
    ...suppressionsOf(finding),
    ...(finding.changed !== undefined && { properties: { changed: finding.changed } }),
  };
}
