/** Command lines that are too long for their place: which of them the rules about lengths speak of. */
import { lengthLimits, littleRoom, type InstallContext } from '../../server/src/catalog';

const { intune, setupParameters } = lengthLimits;

/** From how many characters of the whole line on a rule can speak. */
const least: Readonly<Record<string, number>> = {
  'setupparameters-length': setupParameters.max + 1,
  'ccmsetupcmd-length': intune.max + 1,
  'ccmsetupcmd-length-total': intune.max + 1,
  'length-budget': littleRoom(intune.max),
};

/** Whether a finding about the length came because a line grew: `after` is longer than `before`, and too long. */
export function isFromGrowth(slug: string, before: string, after: string): boolean {
  return after.length > before.length && after.length >= (least[slug] ?? Infinity);
}

/** How many characters a right line can have in a context. */
export function roomIn(context: InstallContext): number {
  if (context === 'gpoSetupParameters') return setupParameters.max;
  return ['ccmsetupcmd', 'intuneLob', 'intunePolicy'].includes(context) ? intune.max : Infinity;
}
