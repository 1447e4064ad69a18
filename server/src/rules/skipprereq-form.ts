import { t } from '@vscode/l10n';
import { isKnownPrerequisite, sources } from '../catalog';
import type { Value } from '../language/ast';
import { withoutInvisible } from '../language/characters';
import { replace } from '../language/edit';
import { isCut, spanInValue } from '../language/query';
import type { Report, Rule } from './rule';
import { given } from './support/given';
import type { KnownValue } from './support/known-value';
import { sectionOf } from './support/learn';
import { piecesOf } from './support/pieces';
import { plainText } from './support/remedy';
import { shown } from './support/shown';

/** Commas between file names, with the blanks behind them. */
function commas(value: Value): Report | undefined {
  if (value.opaque || isCut(value)) return undefined;
  const places = [...value.text.matchAll(/(?<=[^\s,;]),[ \t]*(?=[^\s,;])/g)].map((match) =>
    spanInValue(value, match.index, match.index + match[0].length),
  );
  const [first] = places;
  if (first === undefined) return undefined;
  return {
    span: first,
    message: t('/skipprereq takes semicolons between file names, not commas. Write ; instead.'),
    fixes: [
      {
        title: t('Replace the commas with semicolons'),
        safe: true,
        edits: places.map((place) => replace(place, ';')),
      },
    ],
  };
}

/** What is wrong with one file name. */
function problem({ text, span }: KnownValue): Report | undefined {
  const fileName = withoutInvisible(text);
  if (/[\\/]/.test(fileName)) {
    const alone = fileName.replace(/^.*[\\/]/, '');
    const right = isKnownPrerequisite(alone) ? alone : plainText(alone);
    return {
      span,
      message:
        right === undefined
          ? t(
              '{0} is a path, but /skipprereq takes only file names. Write the file name alone.',
              shown(fileName),
            )
          : t('{0} is a path, but /skipprereq takes only file names. Write {1}.', shown(fileName), right),
      fixes:
        right === undefined
          ? []
          : [{ title: t('Change to {0}', right), safe: false, edits: [replace(span, right)] }],
    };
  }
  if (!/\.[^.\s]+$/.test(fileName)) {
    return {
      span,
      message: t(
        '{0} has no file name extension. Write the whole name in /skipprereq, such as vcredist_x64.exe.',
        shown(fileName),
      ),
    };
  }
  if (isKnownPrerequisite(fileName)) return undefined;
  return {
    span,
    severity: 'hint',
    message: t(
      "{0} in /skipprereq isn't a documented prerequisite, though older versions had others. Check the file name.",
      shown(fileName),
    ),
  };
}

/** A value of /skipprereq that is not a list of file names. */
export const skipprereqForm: Rule = {
  slug: 'skipprereq-form',
  severity: 'warning',
  certainty: 'certain',
  topic: 'values',
  summary: '/skipprereq has commas between file names, a path, or a name without an extension.',
  why: `The documentation asks for file names with their extensions, separated by semicolons. A name that isn't in "${sources.clientPrerequisites.title}" is reported as a hint.`,
  source: sectionOf('/skipprereq'),
  falsePositives: "Prerequisites of older versions, which the current documentation doesn't list.",
  examples: {
    bad: [
      {
        text: 'ccmsetup.exe /skipprereq:vcredist_x64.exe,wimgapi.msi SMSSITECODE=P01',
        fixed: 'ccmsetup.exe /skipprereq:vcredist_x64.exe;wimgapi.msi SMSSITECODE=P01',
      },
      {
        text: 'ccmsetup.exe /skipprereq:"vcredist_x64.exe, wimgapi.msi" SMSSITECODE=P01',
        fixed: 'ccmsetup.exe /skipprereq:"vcredist_x64.exe;wimgapi.msi" SMSSITECODE=P01',
      },
      { text: 'ccmsetup.exe /skipprereq:i386\\vcredist_x86.exe SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /skipprereq:wimgapi SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /skipprereq:silverlight.exe SMSSITECODE=P01' },
    ],
    good: [
      { text: 'ccmsetup.exe /skipprereq:vcredist_x64.exe;MicrosoftPolicyPlatformSetup.msi SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /skipprereq:"WIMGAPI.MSI" SMSSITECODE=P01' },
    ],
    unknown: [
      { text: 'ccmsetup.exe /skipprereq:{{file}} SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /skipprereq:{{file}},wimgapi SMSSITECODE=P01' },
    ],
  },
  fix: {
    summary: 'Replaces commas with semicolons. A file name without its path is only a suggestion.',
    safe: true,
    changes: 'writing',
  },
  names: ['/skipprereq'],
  *check(context) {
    for (const { value } of given(context, '/skipprereq')) {
      if (value === undefined) continue;
      const separators = commas(value);
      if (separators !== undefined) yield separators;
      for (const piece of piecesOf(value, /[;,]/g)) {
        const found = problem(piece);
        if (found !== undefined) yield found;
      }
    }
  },
};
