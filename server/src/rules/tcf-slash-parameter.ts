import { configurationFile } from '../catalog';
import type { CommandLine, Property } from '../language/ast';
import { withoutInvisible } from '../language/characters';
import { insertAt } from '../language/edit';
import { parametersOf, propertiesNamed } from '../language/query';
import type { Span } from '../language/span';
import type { Report, Rule, RuleContext } from './rule';
import { propertyBehindSlash } from './support/disguise';
import { sectionOf } from './support/learn';

const beginning = 'INSTALL=ALL';

/** Whether a property is the `INSTALL=ALL` of the line, with or without the `Install=` of the file before it. */
function isBeginning({ value }: Property): boolean {
  if (value === undefined || value.opaque) return value !== undefined;
  return /^\s*(?:INSTALL=)?ALL\s*$/i.test(withoutInvisible(value.text));
}

/** Where `INSTALL=ALL` belongs: at the first argument, or behind the `Install=` of the file. */
function startOf(line: CommandLine): { readonly span: Span; readonly offset: number } | undefined {
  const [first] = line.args;
  if (first === undefined || first.kind === 'stray') return undefined;
  const { span } = first.name;
  if (first.kind === 'parameter' || first.name.key !== 'INSTALL') return { span, offset: first.span.start };
  // Another value of INSTALL is a choice of features, not the key of the file before a property.
  const { value } = first;
  const isKey = value !== undefined && value.quotes === undefined && value.text.includes('=');
  return isKey ? { span, offset: value.span.start } : undefined;
}

function missingBeginning({ line, complete }: RuleContext): Report | undefined {
  const start = startOf(line);
  // With another choice of features there would be two.
  const chosen = propertiesNamed(line, 'INSTALL').some(({ value }) => value?.text.includes('=') !== true);
  if (!complete || start === undefined || propertiesNamed(line, 'INSTALL').some(isBeginning))
    return undefined;
  return {
    span: start.span,
    message: `The Install= line begins with ${beginning} in the template (${configurationFile.linePrefix}), which is missing. Add it before the properties.`,
    fixes: [{ title: `Add ${beginning}`, safe: !chosen, edits: [insertAt(start.offset, `${beginning} `)] }],
  };
}

/** A line of a configuration file that is not what the template has. */
export const tcfSlashParameter: Rule = {
  slug: 'tcf-slash-parameter',
  severity: 'warning',
  certainty: 'inferred',
  contexts: ['tcf'],
  topic: 'place',
  summary: 'The Install= line of a configuration file has a parameter, or lacks INSTALL=ALL.',
  why: 'The documentation describes the line as Install=INSTALL=ALL followed by client installation properties. It does not mention parameters there; they probably have no effect.',
  source: sectionOf('/config'),
  falsePositives: 'Other sections of the file are not judged.',
  examples: {
    bad: [
      { text: 'INSTALL=ALL /mp:mp1.fabrikam.com SMSSITECODE=P01', context: 'tcf' },
      { text: 'SMSSITECODE=P01', context: 'tcf', fixed: 'INSTALL=ALL SMSSITECODE=P01' },
      {
        text: 'Install=SMSSITECODE=P01 FSP=fsp1',
        context: 'tcf',
        fixed: 'Install=INSTALL=ALL SMSSITECODE=P01 FSP=fsp1',
      },
    ],
    good: [
      { text: 'INSTALL=ALL SMSSITECODE=P01', context: 'tcf' },
      { text: 'Install=INSTALL=ALL SMSSITECODE=P01', context: 'tcf' },
      { text: 'INSTALL=Core SMSSITECODE=P01', context: 'tcf' },
      { text: 'ccmsetup.exe /config:client.tcf' },
    ],
    unknown: [{ text: '{{begin}} SMSSITECODE=P01', context: 'tcf' }],
  },
  fix: { summary: 'Adds INSTALL=ALL.', safe: true },
  *check(context) {
    const missing = missingBeginning(context);
    if (missing !== undefined) yield missing;
    for (const parameter of parametersOf(context.line)) {
      // Without its slash it would be right.
      if (propertyBehindSlash(parameter) !== undefined) continue;
      const { name } = parameter;
      yield {
        span: name.span,
        message: `The Install= line is documented for properties; /${name.text} probably has no effect there. Give it to ccmsetup.exe itself.`,
      };
    }
  },
};
