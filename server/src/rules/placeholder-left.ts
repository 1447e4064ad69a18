import { findEntry, sources } from '../catalog';
import type { Argument } from '../language/ast';
import { once } from '../language/once';
import type { Report, Rule, RuleContext } from './rule';
import { isFilledIn } from './support/filled-in';
import { placeholdersIn, spacedPlaceholder } from './support/placeholder-text';
import { shownText } from './support/written-name';

function messageFor(argument: Argument): string {
  if (argument.kind === 'stray')
    return 'This is a placeholder. Replace it by what it stands for, or remove it.';
  const name = argument.kind === 'parameter' ? `/${argument.name.key}` : argument.name.key;
  const known = findEntry(name)?.name;
  return `This is a placeholder, not a value. Put the real value${known === undefined ? '' : ` of ${known}`} in its place.`;
}

/** Values that come from a text which the script leaves empty, for people to fill in: told where that text stands. */
function* settingsLeftBlank({ lines, remarks }: RuleContext): Generator<Report> {
  for (const { kind, at, document } of remarks) {
    if (kind !== 'blank' || at === undefined) continue;
    const argument = lines.flatMap(({ args }) => args).find((each) => isEmptyAt(each, at));
    if (argument === undefined || argument.kind === 'stray') continue;
    const name = argument.kind === 'parameter' ? `/${argument.name.key}` : argument.name.key;
    const shownName = findEntry(name)?.name ?? shownText(argument.name.text);
    yield {
      span: argument.span,
      document,
      severity: 'information',
      message: `Nothing is filled in here, so that ${shownName} has no value. Fill in the value, or leave out ${shownName}.`,
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
    'A placeholder for people stands where a value belongs: <site code>, {SiteCode}, YOURSITECODE, CHANGEME, XXX.',
  why: 'The samples of the documentation use such placeholders for values that everybody has to fill in. A text that cannot be a value and only names what belongs there, such as SMSSITECODE=MySiteCode, is taken for one, too. Among values that are filled in, the first one of a command line is a warning: somebody forgot it. The others are information, and so are all of them where nothing is filled in: no real address, site code, identifier or token, and no server in a path. Such a command line is a template. Switches, numbers, folders, SMSSITECODE=AUTO and variables are not counted as filled in. A setting that a script leaves empty is told where it is set, as information.',
  source: sources.coManagementTutorial,
  falsePositives:
    'Templates and documentation, where the placeholder is meant: information where nothing is filled in, a hint in Markdown. Variables such as ${NAME}, %NAME% and {{NAME}} are never reported.',
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
          severity ??= isTemplate() ? 'information' : undefined;
          yield { span, message: messageFor(argument), ...(severity && { severity }) };
          severity ??= 'information';
        }
      }
    }
  },
};
