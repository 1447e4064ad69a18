import { findConfusedParameter, findInternalSwitch, findParameter, sources } from '../catalog';
import type { CommandLine, Parameter } from '../language/ast';
import { replace } from '../language/edit';
import { parametersOf } from '../language/query';
import { span } from '../language/span';
import type { Fix, Rule } from './rule';
import { remembering } from './spelling';
import { ccmsetupLines } from './support/ccmsetup-lines';
import { likelyParameters } from './support/likely-names';
import { listing } from './support/phrases';
import { nameSpan, shownName } from './support/written-name';

/** A suggestion to write a catalog name instead; a property only where a value can go with it. */
function rename(parameter: Parameter, name: string): Fix[] {
  const { name: written, separator, value, prefix } = parameter;
  if (name.startsWith('/')) {
    return [{ title: `Change to ${name}`, safe: false, edits: [replace(written.span, name.slice(1))] }];
  }
  if (separator === undefined || value === undefined) return [];
  const range = span(prefix.start, value.span.start);
  return [{ title: `Change to ${name}=`, safe: false, edits: [replace(range, `${name}=`)] }];
}

function advice(
  line: CommandLine,
  parameter: Parameter,
  likely: (name: string) => readonly string[],
): { message: string; fixes: Fix[] } {
  const head = `${shownName(line, parameter)} is not among the documented parameters of ccmsetup.exe.`;
  const confusion = findConfusedParameter(parameter.name.key);
  const meant = confusion?.meant ?? likely(parameter.name.key);
  const fixes = meant.flatMap((name) => rename(parameter, name));
  const [first] = meant;
  if (first === undefined) {
    const reason =
      confusion?.reason ?? 'What ccmsetup does with other switches is not documented; check the name.';
    return { message: `${head} ${reason}`, fixes };
  }
  const written = meant.map((name) => (name.startsWith('/') ? name : `${name}=`));
  const told = confusion !== undefined && (meant.length > 1 || !first.startsWith('/'));
  const probably = confusion === undefined ? (written[0] ?? '') : listing(written, 'or');
  return { message: `${head} ${told ? `${confusion.reason} ` : ''}${probably} is probably meant.`, fixes };
}

/** A switch that no page knows. */
export const unknownParameter: Rule = {
  slug: 'unknown-parameter',
  severity: 'warning',
  certainty: 'inferred',
  topic: 'structure',
  summary: 'A switch is not a documented parameter of ccmsetup.exe.',
  why: 'The reference page lists the parameters of ccmsetup.exe. What ccmsetup does with other switches is not documented.',
  source: sources.reference,
  falsePositives:
    'A new release may bring parameters that are not known here. Switches that ccmsetup and the site use themselves are left to undocumented-item.',
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
  fix: { summary: 'Changes the name to a documented one that is near it.', safe: false, changes: 'writing' },
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
