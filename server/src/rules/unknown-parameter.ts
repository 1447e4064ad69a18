import { t } from '@vscode/l10n';
import {
  findConfusedParameter,
  findInternalSwitch,
  findParameter,
  sources,
  type Confusion,
} from '../catalog';
import type { CommandLine, Parameter } from '../language/ast';
import { replace } from '../language/edit';
import { parametersOf } from '../language/query';
import { span } from '../language/span';
import type { Fix, Rule } from './rule';
import { remembering } from './spelling';
import { silentSwitchMessage } from './support/borrowed-switch';
import { ccmsetupLines } from './support/ccmsetup-lines';
import { likelyParameters } from './support/likely-names';
import { remedy } from './support/remedy';
import { nameSpan, shownName } from './support/written-name';

/** A suggestion to write a catalog name instead; a property only where a value can go with it. */
function rename(parameter: Parameter, name: string): Fix[] {
  const { name: written, separator, value, prefix } = parameter;
  if (name.startsWith('/')) {
    return [{ title: t('Change to {0}', name), safe: false, edits: [replace(written.span, name.slice(1))] }];
  }
  if (separator === undefined || value === undefined) return [];
  const range = span(prefix.start, value.span.start);
  return [{ title: t('Change to {0}', `${name}=`), safe: false, edits: [replace(range, `${name}=`)] }];
}

function advice(
  line: CommandLine,
  parameter: Parameter,
  likely: (name: string) => readonly string[],
): { message: string; fixes: Fix[] } {
  const shown = shownName(line, parameter);
  const confusion = findConfusedParameter(parameter.name.key);
  const meant = confusion?.meant ?? likely(parameter.name.key);
  const [first] = meant;
  return {
    message: first === undefined ? needless(shown, confusion) : renamed(shown, parameter, first, confusion),
    fixes: meant.flatMap((name) => rename(parameter, name)),
  };
}

/** What is said where nothing is meant that ccmsetup has. */
function needless(shown: string, confusion: Confusion | undefined): string {
  if (confusion === undefined)
    return t("{0} isn't a documented parameter of ccmsetup.exe. Check the name.", shown);
  return confusion.silentSwitch === undefined
    ? t(
        "{0} isn't a documented parameter of ccmsetup.exe. Remove it; ccmsetup.exe installs the client without it.",
        shown,
      )
    : silentSwitchMessage(shown, confusion.silentSwitch);
}

/** What is said where it is clear what is meant. */
function renamed(
  shown: string,
  { value }: Parameter,
  first: string,
  confusion: Confusion | undefined,
): string {
  const [, other] = confusion?.meant ?? [];
  // The only name that is taken for two is that of the management points.
  if (other !== undefined)
    return t(
      "{0} isn't a parameter. Write {1} for the download sources, or {2} for the client's management points.",
      shown,
      `${first}:`,
      `${other}=`,
    );
  return first.startsWith('/')
    ? t("{0} isn't a documented parameter of ccmsetup.exe. You probably mean {1}.", shown, first)
    : t(
        "{0} isn't a documented parameter of ccmsetup.exe. You probably mean the property {1}.",
        shown,
        remedy(`${first}=`, value) ?? `${first}=`,
      );
}

/** A switch that no page knows. */
export const unknownParameter: Rule = {
  slug: 'unknown-parameter',
  severity: 'warning',
  certainty: 'inferred',
  topic: 'structure',
  summary: "A parameter of ccmsetup.exe isn't documented.",
  why: "The reference page lists the parameters of ccmsetup.exe. What ccmsetup does with others isn't documented.",
  source: sources.reference,
  falsePositives:
    "A new release may have parameters that aren't known here. The rule undocumented-item reports those that ccmsetup and the site use themselves.",
  examples: {
    bad: [
      { text: 'ccmsetup.exe /usePKI SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /force /mp:mp1.fabrikam.com SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com /sitecode:P01' },
      { text: 'ccmsetup.exe /install /mp:mp1.fabrikam.com SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /sorce:\\\\server1.fabrikam.com\\Client SMSSITECODE=P01' },
    ],
    good: [
      { text: 'ccmsetup.exe /UsePKICert /forceinstall SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /USEPKICERT /Mp:mp1.fabrikam.com SMSSITECODE=P01' },
      {
        text: 'msiexec.exe /i ccmsetup.msi /qn /l*v C:\\ccmsetup.log CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
    ],
    unknown: [{ text: 'ccmsetup.exe /{{switch}} SMSSITECODE=P01' }],
  },
  fix: { summary: 'Changes the name to a similar documented one.', safe: false, changes: 'writing' },
  yieldsTo: ['silent-switch', 'slash-before-property', 'msiexec-in-intune-field', 'tcf-slash-parameter'],
  *check({ lines }) {
    const likely = remembering(likelyParameters);
    for (const each of ccmsetupLines(lines)) {
      for (const parameter of parametersOf(each)) {
        const { key, opaque } = parameter.name;
        if (opaque || findParameter(key) !== undefined || findInternalSwitch(key) !== undefined) continue;
        yield { span: nameSpan(parameter), ...advice(each, parameter, likely) };
      }
    }
  },
};
