import { t } from '@vscode/l10n';
import { findConfusedParameter, sources } from '../catalog';
import { parametersOf } from '../language/query';
import type { Rule } from './rule';
import { silentSwitchMessage } from './support/borrowed-switch';
import { ccmsetupLines } from './support/ccmsetup-lines';
import { removeArgument } from './support/remove-argument';
import { nameSpan, shownName } from './support/written-name';

/** Switches for silence and waiting, which other installers have. */
export const silentSwitch: Rule = {
  slug: 'silent-switch',
  severity: 'hint',
  certainty: 'inferred',
  contexts: ['manual'],
  topic: 'structure',
  summary: 'ccmsetup.exe gets a switch of msiexec or another installer, such as /quiet or /norestart.',
  why: "The reference page doesn't list such switches for ccmsetup.exe. They belong to msiexec and other installers.",
  source: sources.reference,
  falsePositives: "Command lines of msiexec aren't checked, because these switches are right there.",
  examples: {
    bad: [
      { text: 'ccmsetup.exe /quiet /mp:mp1.fabrikam.com SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com /norestart SMSSITECODE=P01' },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01' },
      {
        text: 'msiexec /i ccmsetup.msi /qn /norestart CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
    ],
    unknown: [{ text: 'ccmsetup.exe /q{{more}} SMSSITECODE=P01' }],
  },
  fix: { summary: 'Removes the switch.', safe: false, changes: 'removal' },
  *check({ lines }) {
    for (const each of ccmsetupLines(lines)) {
      for (const parameter of parametersOf(each)) {
        const confusion = parameter.name.opaque ? undefined : findConfusedParameter(parameter.name.key);
        if (confusion?.silentSwitch === undefined) continue;
        const name = shownName(each, parameter);
        yield {
          span: nameSpan(parameter),
          message: silentSwitchMessage(name, confusion.silentSwitch),
          fixes: [{ title: t('Remove {0}', name), safe: false, edits: [removeArgument(each, parameter)] }],
        };
      }
    }
  },
};
