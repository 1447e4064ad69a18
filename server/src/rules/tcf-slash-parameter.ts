import { t } from '@vscode/l10n';
import { configurationFile, findProperty } from '../catalog';
import type { CommandLine, Property } from '../language/ast';
import { withoutInvisible } from '../language/characters';
import { insertAt } from '../language/edit';
import { parametersOf, propertiesNamed } from '../language/query';
import { span, type Span } from '../language/span';
import type { Report, Rule, RuleContext } from './rule';
import { propertyBehindSlash } from './support/disguise';
import { sectionOf } from './support/learn';
import { nameSpan, shownName, shownText } from './support/written-name';

const beginning = 'INSTALL=ALL';

/** Whether a property is the `INSTALL=ALL` of the line, with or without the `Install=` of the file before it. */
function isBeginning({ value }: Property): boolean {
  if (value === undefined || value.opaque) return value !== undefined;
  return /^\s*(?:INSTALL=)?ALL\s*$/i.test(withoutInvisible(value.text));
}

/** Whether the name is the `Install=` of the file before an argument, not the property with a choice of features. */
function isKey({ name, value }: Property): boolean {
  return name.key === 'INSTALL' && value?.quotes === undefined && /^\/|=/.test(value?.text ?? '');
}

/** Where `INSTALL=ALL` belongs: at the first argument, or behind the `Install=` of the file. */
function startOf(line: CommandLine): { readonly span: Span; readonly offset: number } | undefined {
  const [first] = line.args;
  if (first === undefined || first.kind === 'stray') return undefined;
  if (first.kind === 'parameter') return { span: nameSpan(first), offset: first.span.start };
  const at = first.name.span;
  if (first.name.key !== 'INSTALL') return { span: at, offset: first.span.start };
  return first.value !== undefined && isKey(first) ? { span: at, offset: first.value.span.start } : undefined;
}

function missingBeginning({ line, complete }: RuleContext): Report | undefined {
  const start = startOf(line);
  // With another choice of features there would be two.
  const chosen = propertiesNamed(line, 'INSTALL').some((property) => !isKey(property));
  if (!complete || start === undefined || propertiesNamed(line, 'INSTALL').some(isBeginning))
    return undefined;
  return {
    span: start.span,
    message: t(
      'The Install= line has no {0}. Begin it with {1}, as in the template.',
      beginning,
      configurationFile.linePrefix,
    ),
    fixes: [
      { title: t('Add {0}', beginning), safe: !chosen, edits: [insertAt(start.offset, `${beginning} `)] },
    ],
  };
}

function slashed(written: string, at: Span): Report {
  return {
    span: at,
    message: t(
      '{0} probably has no effect on the Install= line, which is for properties. Move it to the command line of ccmsetup.exe.',
      written,
    ),
  };
}

/** A line of a configuration file that is not what the template has. */
export const tcfSlashParameter: Rule = {
  slug: 'tcf-slash-parameter',
  severity: 'warning',
  certainty: 'inferred',
  contexts: ['tcf'],
  topic: 'place',
  summary: 'The Install= line of a configuration file has a parameter, or has no INSTALL=ALL.',
  why: "The documentation describes the line as Install=INSTALL=ALL followed by client installation properties. It doesn't mention parameters there, so they probably have no effect.",
  source: sectionOf('/config'),
  falsePositives: "Other sections of the file aren't checked.",
  examples: {
    bad: [
      { text: 'INSTALL=ALL /mp:mp1.fabrikam.com SMSSITECODE=P01', context: 'tcf' },
      {
        text: 'Install=/mp:mp1.fabrikam.com SMSSITECODE=P01',
        context: 'tcf',
        fixed: 'Install=INSTALL=ALL /mp:mp1.fabrikam.com SMSSITECODE=P01',
      },
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
  fix: { summary: 'Adds INSTALL=ALL.', safe: true, changes: 'reading' },
  *check(context) {
    const missing = missingBeginning(context);
    if (missing !== undefined) yield missing;
    const { line } = context;
    for (const { value, name } of propertiesNamed(line, 'INSTALL').filter(isKey)) {
      const [written] = /^\/\w+/.exec(value?.text ?? '') ?? [];
      // Without its slash it would be right.
      if (value === undefined || written === undefined || findProperty(written.slice(1)) !== undefined)
        continue;
      const { start } = value.span;
      yield slashed(shownText(written), value.opaque ? name.span : span(start, start + written.length));
    }
    for (const parameter of parametersOf(line)) {
      if (propertyBehindSlash(parameter) === undefined)
        yield slashed(shownName(line, parameter), nameSpan(parameter));
    }
  },
};
