import { findConfusedParameter, sources } from '../catalog';
import { parametersOf } from '../language/query';
import type { Rule } from './rule';
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
  summary:
    'A switch of msiexec or another installer, such as /quiet or /norestart, is given to ccmsetup.exe.',
  why: 'The reference page does not list such switches for ccmsetup.exe; they belong to msiexec and to other installers.',
  source: sources.reference,
  falsePositives: 'Lines of msiexec, where these switches are right, are left alone.',
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
          message: `${name} is not documented for ccmsetup.exe. ${confusion.reason}`,
          fixes: [{ title: `Remove ${name}`, safe: false, edits: [removeArgument(each, parameter)] }],
        };
      }
    }
  },
};
