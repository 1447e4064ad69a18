import { t } from '@vscode/l10n';
import { findParameter, sources } from '../catalog';
import type { CommandLine, Parameter, Property } from '../language/ast';
import { insertAt } from '../language/edit';
import type { Fix, Report, Rule } from './rule';
import { isForCcmsetup } from './support/ccmsetup-lines';
import { parameterKey } from './support/disguise';
import { isEachOnce } from './support/line-index';
import { removeArgument } from './support/remove-argument';
import { nameSpan, shownName } from './support/written-name';

/** A list in the first parameter, for a name that takes one. */
function join(line: CommandLine, first: Parameter | Property, again: Parameter | Property): Fix[] {
  const separator = findParameter(again.name.key)?.separator;
  if (separator === undefined || first.value === undefined || again.value === undefined) return [];
  const at = first.value.content.end;
  return [
    {
      title: t('Join the values with {0}', separator),
      safe: false,
      edits: [insertAt(at, separator, again.value.content), removeArgument(line, again)],
    },
  ];
}

function report(line: CommandLine, first: Parameter | Property, again: Parameter | Property): Report {
  const name = shownName(line, again);
  const joined = join(line, first, again);
  return {
    span: nameSpan(again),
    message:
      joined.length > 0
        ? t(
            "{0} is given more than once, and which one counts isn't documented. Write one {0} with semicolons between the values.",
            name,
          )
        : t("{0} is given more than once, and which one counts isn't documented. Keep one.", name),
    related: [{ span: nameSpan(first), message: t('The first {0} is here.', shownName(line, first)) }],
    fixes: [
      ...joined,
      { title: t('Remove this {0}', name), safe: false, edits: [removeArgument(line, again)] },
    ],
  };
}

/** A parameter that is given twice. */
export const duplicateParameter: Rule = {
  slug: 'duplicate-parameter',
  severity: 'warning',
  certainty: 'inferred',
  topic: 'structure',
  summary: 'A parameter is given more than once.',
  why: "The documentation says only of /source that you can repeat it. Which of two others counts isn't documented.",
  source: sources.reference,
  falsePositives:
    'None known. If several management points are meant, write one /mp with semicolons between them.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe /retry:5 /mp:mp1.fabrikam.com /retry:10 SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com /MP:mp2.fabrikam.com SMSSITECODE=P01' },
    ],
    good: [
      {
        text: 'ccmsetup.exe /source:\\\\server1.fabrikam.com\\Client /source:\\\\server2.fabrikam.com\\Client SMSSITECODE=P01',
      },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com;mp2.fabrikam.com SMSSITECODE=P01' },
    ],
    unknown: [{ text: 'ccmsetup.exe /mp:mp1.fabrikam.com /m{{name}}:mp2.fabrikam.com SMSSITECODE=P01' }],
  },
  fix: { summary: 'Joins the values of a list, or removes one of the two.', safe: false, changes: 'removal' },
  yieldsTo: ['silent-switch'],
  *check({ lines, named }) {
    if (isEachOnce(named)) return;
    for (const each of lines) {
      const seen = new Map<string, Parameter | Property>();
      for (const argument of each.args) {
        const key = parameterKey(argument);
        if (key === undefined || argument.kind === 'stray') continue;
        if (argument.kind === 'parameter' && !isForCcmsetup(each, argument)) continue;
        const first = seen.get(key);
        if (first === undefined) seen.set(key, argument);
        else if (findParameter(key)?.repeatable !== true) yield report(each, first, argument);
      }
    }
  },
};
