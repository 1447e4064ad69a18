import { t } from '@vscode/l10n';
import { isMsiexecFlag, sources } from '../catalog';
import type { Argument, CommandLine } from '../language/ast';
import { insertAt } from '../language/edit';
import { wrapperOf } from '../language/query';
import { sliceSpan, type Span } from '../language/span';
import type { Fix, Rule } from './rule';
import { isBareWord } from './support/bare-word';
import { shown } from './support/shown';

/** A path of a log, as people put it without the option that it belongs to. */
const logPath = /^"?(?:[A-Za-z]:|\\\\|%\w+%|\.)?[^"]*\.(?:log|txt)"?$/i;
const logOption = /^L(?:OG|[*IWEARUCMOPVX+!]*)$/;

/** A text that belongs to nothing. */
interface Bare {
  readonly text: string;
  readonly span: Span;
}

/** Whether what stands behind an argument can be its value. */
function canHaveValue(argument: Argument | undefined): boolean {
  return (
    argument?.kind === 'parameter' && argument.value === undefined && !isMsiexecFlag(`/${argument.name.key}`)
  );
}

/** The texts that belong to nothing; of several in a row the first. */
function bareTexts({ args, source }: CommandLine): Bare[] {
  return args.flatMap((argument, index): Bare[] => {
    const text = sliceSpan(source, argument.span);
    const bare =
      argument.kind === 'stray' ? !argument.opaque && !/\.msi"?$/i.test(text) : isBareWord(argument);
    const before = args[index - 1];
    return bare && before?.kind !== 'stray' && !canHaveValue(before) ? [{ text, span: argument.span }] : [];
  });
}

function asLog(line: CommandLine, { span: at, text }: Bare): Fix[] {
  const logs = line.args.some((each) => each.kind === 'parameter' && logOption.test(each.name.key));
  if (logs || !logPath.test(text)) return [];
  return [{ title: t('Add /l*v before the path'), safe: false, edits: [insertAt(at.start, '/l*v ')] }];
}

/** A path or a word that msiexec cannot take for anything. */
export const msiexecBareText: Rule = {
  slug: 'msiexec-bare-text',
  severity: 'warning',
  certainty: 'inferred',
  topic: 'structure',
  summary: "A path or word on the command line of msiexec doesn't belong to an option.",
  why: "The documentation of msiexec has options, each followed by its value, and properties. The path of a log follows /l*v. What msiexec does with any other path isn't documented.",
  source: sources.windowsInstaller,
  examples: {
    bad: [
      {
        text: 'msiexec /i ccmsetup.msi /qn C:\\Temp\\ccmsetup.log CCMSETUPCMD="SMSMP=mp1.fabrikam.com SMSSITECODE=P01"',
        fixed:
          'msiexec /i ccmsetup.msi /qn /l*v C:\\Temp\\ccmsetup.log CCMSETUPCMD="SMSMP=mp1.fabrikam.com SMSSITECODE=P01"',
      },
      { text: 'msiexec /i ccmsetup.msi silent CCMSETUPCMD="SMSMP=mp1.fabrikam.com SMSSITECODE=P01"' },
    ],
    good: [
      {
        text: 'msiexec /i ccmsetup.msi /qn /l*v C:\\Temp\\ccmsetup.log CCMSETUPCMD="/mp:mp1.fabrikam.com SMSMP=mp1.fabrikam.com SMSSITECODE=P01" /norestart',
      },
      { text: 'msiexec /x "C:\\Client Files\\ccmsetup.msi" /qn' },
    ],
    unknown: [
      { text: 'msiexec /i ccmsetup.msi {{more}} CCMSETUPCMD="SMSMP=mp1.fabrikam.com SMSSITECODE=P01"' },
      { text: 'msiexec /i ccmsetup.msi {{log}}.log CCMSETUPCMD="SMSMP=mp1.fabrikam.com SMSSITECODE=P01"' },
    ],
  },
  fix: { summary: 'Adds /l*v before the path of a log.', safe: false, changes: 'reading' },
  yieldsTo: [
    'placeholder-left',
    'unquoted-space',
    'unicode-dash',
    'powershell-semicolon',
    'cmd-special-characters',
    'literal-backtick',
    'single-quoted-value',
    'nested-quote-not-doubled',
    'smart-quotes',
    'invisible-character',
    'unbalanced-quote',
  ],
  *check({ line }) {
    if (line.form !== 'msi' || !/^msiexec(?:\.exe)?$/.test(line.executable?.fileName ?? '')) return;
    if (line.package?.fileName !== 'ccmsetup.msi' && wrapperOf(line) === undefined) return;
    for (const bare of bareTexts(line)) {
      const path = /[\\/]/.test(bare.text) || logPath.test(bare.text);
      const name = shown(bare.text.replace(/"/g, ''));
      yield {
        span: bare.span,
        message: path
          ? t(
              "{0} doesn't belong to an option of msiexec. If it's the log file, write /l*v before it. Otherwise, remove it.",
              name,
            )
          : t(
              "{0} isn't an option of msiexec or a property. Remove it, or put the value that it belongs to in quotation marks.",
              name,
            ),
        fixes: asLog(line, bare),
      };
    }
  },
};
