/** How much of a field with a limit a command line fills, at the end of what is counted. */
import { t } from '@vscode/l10n';
import { catalogContext } from '../../catalog/contexts';
import { littleRoom } from '../../catalog/values/limits';
import { rangePlace } from '../../hosts/text/range-place';
import { wrapperOf } from '../../language/query';
import { grouped } from '../../rules/support/grouped';
import type { AnalysisOptions, AnalyzedLine } from '../analysis';
import { lengthOf } from '../reading/document-status';
import type { Hint } from './hint';

/** What is counted, and who limits it. */
function explained(intune: boolean, atLeast: boolean, used: string, limit: string): string {
  if (intune)
    return atLeast
      ? t('CCMSETUPCMD="…" has at least {0} characters. Intune allows {1}.', used, limit)
      : t('CCMSETUPCMD="…" has {0} characters. Intune allows {1}.', used, limit);
  return atLeast
    ? t('SetupParameters has at least {0} characters. ConfigMgrInstallation.adm allows {1}.', used, limit)
    : t('SetupParameters has {0} characters. ConfigMgrInstallation.adm allows {1}.', used, limit);
}

/** Where what is counted ends in the document: behind the closing quote of a wrapper, else with the command line. */
function endOf({ region, tree }: AnalyzedLine): number {
  const value = wrapperOf(tree)?.value;
  if (value === undefined) return region.call.end;
  return rangePlace(region.map, value.quotes?.close ?? value.span).span.end;
}

/** The length of a command line in a field that has a limit; none elsewhere. */
export function lengthHints(
  line: AnalyzedLine,
  options: Pick<AnalysisOptions, 'configuration' | 'now'>,
): Hint[] {
  const { used, atLeast, limit } = lengthOf(line, options);
  if (limit === undefined) return [];
  const [length, most] = [grouped(used), grouped(limit)];
  const level = used > limit ? 'error' : used >= littleRoom(limit) ? 'warning' : undefined;
  return [
    {
      kind: 'length',
      at: endOf(line),
      side: 'behind',
      label: atLeast ? `≥ ${length} / ${most}` : `${length} / ${most}`,
      tooltip: explained(catalogContext(line.context) === 'ccmsetupcmd', atLeast, length, most),
      weight: used,
      ...(level !== undefined && { level }),
    },
  ];
}
