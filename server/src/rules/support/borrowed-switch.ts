/** Switches of msiexec and other installers that people give to ccmsetup.exe. */
import { t } from '@vscode/l10n';
import type { Confusion } from '../../catalog';

/**
 * What a message says of a switch that other installers have.
 *
 * @param asks what the switch asks them for
 */
export function silentSwitchMessage(name: string, asks: NonNullable<Confusion['silentSwitch']>): string {
  switch (asks) {
    case 'no-restart':
      return t(
        "{0} isn't documented for ccmsetup.exe. Remove it: ccmsetup.exe doesn't restart without /forcereboot or CCMALLOWSILENTREBOOT.",
        name,
      );
    case 'waiting':
      return t(
        "{0} isn't documented for ccmsetup.exe. Remove it, and let the program that starts ccmsetup.exe do the waiting.",
        name,
      );
    case 'silence':
      return t(
        "{0} isn't documented for ccmsetup.exe; it belongs to msiexec and other installers. Remove it.",
        name,
      );
  }
}
