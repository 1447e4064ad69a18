import { t } from '@vscode/l10n';
import { findEntry, sources } from '../catalog';
import type { Argument, Parameter, Property } from '../language/ast';
import { once } from '../language/once';
import { sliceSpan } from '../language/span';
import type { Report, Rule, RuleContext } from './rule';
import { isFilledIn } from './support/filled-in';
import { placeholdersIn, spacedPlaceholder } from './support/placeholder-text';
import { shown } from './support/shown';
import { shownText } from './support/written-name';

/** The name of an argument as the documentation has it, or else as it is written. */
function nameOf({ kind, name }: Parameter | Property): string {
  return findEntry(kind === 'parameter' ? `/${name.key}` : name.key)?.name ?? shownText(name.text);
}

function messageFor(argument: Argument, placeholder: string): string {
  return argument.kind === 'stray'
    ? t('{0} is a placeholder. Replace it with the real text, or remove it.', placeholder)
    : t('{0} in {1} is a placeholder. Replace it with the real value.', placeholder, nameOf(argument));
}

/** Values that come from a text which the script leaves empty, for people to fill in: told where that text stands. */
function* settingsLeftBlank({ lines, remarks }: RuleContext): Generator<Report> {
  for (const { kind, at, document } of remarks) {
    if (kind !== 'blank' || at === undefined) continue;
    const argument = lines.flatMap(({ args }) => args).find((each) => isEmptyAt(each, at));
    if (argument === undefined || argument.kind === 'stray') continue;
    yield {
      span: argument.span,
      document,
      severity: 'information',
      message: t(
        '{0} has no value, because this text is empty. Fill in the value, or remove {0}.',
        nameOf(argument),
      ),
    };
  }
}

/** Whether the value of an argument would stand at an offset of the text, and is not there. */
function isEmptyAt(argument: Argument, at: number): boolean {
  if (argument.kind === 'stray' || argument.separator === undefined) return false;
  const { separator, value, span } = argument;
  const end = value?.span.end ?? span.end;
  if (at < separator.span.end || at > end) return false;
  return value === undefined || (!value.hole && /^(?:https?:\/\/)?$/i.test(value.text.trim()));
}

/** Placeholders of a sample that nobody replaced. */
export const placeholderLeft: Rule = {
  slug: 'placeholder-left',
  severity: 'warning',
  certainty: 'certain',
  topic: 'text',
  summary:
    'A placeholder was never replaced with a value: <site code>, {SiteCode}, YOURSITECODE, CHANGEME, or XXX.',
  why: "The documentation's samples use such placeholders for values that you fill in. Text that only names what belongs there and can't be a value, such as SMSSITECODE=MySiteCode, counts as a placeholder, too. Among values that are filled in, the first placeholder of a command line is a warning, because somebody forgot it. The others are information. A command line with nothing filled in is a template, so all its placeholders are information: it has no real address, site code, ID, or token, and no server in a path. Switches, numbers, folders, SMSSITECODE=AUTO, and variables don't count as filled in. A setting that a script leaves empty is reported as information where it is set.",
  source: sources.coManagementTutorial,
  falsePositives:
    'Templates and documentation, where the placeholder is intended: information if nothing is filled in, and a hint in Markdown. Variables such as ${NAME}, %NAME%, and {{NAME}} are never reported.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=<your site code>' },
      { text: 'CCMSETUPCMD="CCMHOSTNAME=CMG-NAME-GOES-HERE SMSSITECODE=P01"' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=XXX' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=YOURSITECODE' },
      { text: 'ccmsetup.exe "/mp:Management Point FQDN" SMSSITECODE=__SITE__' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 FSP=CHANGEME' },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSCACHEDIR="C:\\[Cache] XXX"' },
      { text: 'ccmsetup.exe /mp:server.fabrikam.com SMSSITECODE=YOU FSP=here-fsp' },
    ],
    unknown: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE={{site}} FSP=%FSP%' },
      { text: 'ccmsetup.exe /mp:$mp SMSSITECODE=${site}' },
    ],
  },
  *check(context) {
    const { lines, host } = context;
    yield* settingsLeftBlank(context);
    // Among values that are filled in it was forgotten, and one warning says that; where nothing is, it is a template.
    let severity: Report['severity'] = host === 'markdown' ? 'hint' : undefined;
    const isTemplate = once(() => !isFilledIn(context));
    for (const line of lines) {
      for (const [index, argument] of line.args.entries()) {
        const spaced = spacedPlaceholder(line, index);
        for (const span of spaced === undefined ? placeholdersIn(argument) : [spaced]) {
          const placeholder = shown(sliceSpan(line.source, span));
          severity ??= isTemplate() ? 'information' : undefined;
          yield { span, message: messageFor(argument, placeholder), ...(severity && { severity }) };
          severity ??= 'information';
        }
      }
    }
  },
};
