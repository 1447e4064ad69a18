import { t } from '@vscode/l10n';
import { certificateAttributes, findParameter, findProperty, foldName, sources } from '../catalog';
import type { Argument, CommandLine, Parameter, Property, Value } from '../language/ast';
import { replace } from '../language/edit';
import { printValue } from '../language/printer';
import { sliceSpan, span } from '../language/span';
import type { Rule } from './rule';
import { isForCcmsetup } from './support/ccmsetup-lines';
import { propertyKey } from './support/disguise';
import { shownName } from './support/written-name';

const pathKinds: ReadonlySet<string> = new Set(['folder', 'file', 'account']);
const subjectKinds: ReadonlySet<string> = new Set(['certificate-selection', 'certificate-issuers']);
const attributeNames: ReadonlySet<string> = new Set(
  certificateAttributes.flatMap(({ names, oid }) => [...names, oid].map(foldName)),
);

/** Whether an argument can be the rest of the value before it. */
function canGoOn(next: Argument | undefined): boolean {
  return next?.kind === 'stray' || (next?.kind === 'property' && attributeNames.has(next.name.key));
}

/** An argument whose value is a path or a subject without quotes, and which of the two. */
function openValue(
  line: CommandLine,
  argument: Argument,
  next: Argument | undefined,
): { argument: Parameter | Property; value: Value; subject: boolean } | undefined {
  if (argument.kind === 'stray' || argument.quotes !== undefined || !canGoOn(next)) return undefined;
  const { value, name } = argument;
  if (value === undefined || value.opaque || value.text === '' || value.text.endsWith(',')) return undefined;
  if (sliceSpan(line.source, value.span).includes('"') || value.quotes !== undefined) return undefined;
  if (argument.kind === 'parameter' && !isForCcmsetup(line, argument)) return undefined;
  // A name in the wrong dress has the same kind of value.
  const known = propertyKey(argument) === undefined ? findParameter(name.key) : findProperty(name.key);
  const kind = known?.valueKind;
  if (kind === undefined) return undefined;
  const subject = subjectKinds.has(kind);
  return subject || pathKinds.has(kind) ? { argument, value, subject } : undefined;
}

/** The arguments from `from` on that are the rest of a value with blanks; undefined when one of them cannot be known. */
function restOf({ args }: CommandLine, from: number, subject: boolean): readonly Argument[] | undefined {
  let end = from;
  for (let next = args[end]; next !== undefined; next = args[++end]) {
    if (next.kind === 'stray') {
      if (next.opaque || next.text.includes('"')) return undefined;
    } else if (!subject || next.kind !== 'property' || !attributeNames.has(next.name.key)) {
      break;
    } else if (next.value?.opaque === true || next.value?.quotes !== undefined) {
      return undefined;
    }
  }
  return args.slice(from, end);
}

/** A path or a subject with spaces and without quotes. */
export const unquotedSpace: Rule = {
  slug: 'unquoted-space',
  severity: 'error',
  certainty: 'certain',
  topic: 'structure',
  summary: "A path or a certificate subject contains a space and isn't in quotation marks.",
  why: 'The documentation asks for quotation marks around values with spaces. Without them, the value ends at the space.',
  source: sources.reference,
  falsePositives: 'Text after a path that is meant for the script, not for ccmsetup.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSCACHEDIR=C:\\My Cache' },
      { text: 'ccmsetup.exe /source:\\\\server1.fabrikam.com\\Client Files /logon SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMCERTISSUERS=CN=Fabrikam | CN=Fabrikam2' },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSCACHEDIR="C:\\My Cache"' },
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSCACHEDIR=C:\\MyCache CCMALLOWSILENTREBOOT SMSSITECODE=P01',
      },
    ],
    unknown: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSCACHEDIR={{folder}} Cache' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSCACHEDIR=C:\\My {{folder}}' },
    ],
  },
  fix: {
    summary: 'Puts everything up to the next argument in quotation marks, which may be more than you want.',
    safe: false,
    changes: 'reading',
  },
  yieldsTo: ['placeholder-left'],
  *check({ lines }) {
    for (const each of lines) {
      for (const [index, candidate] of each.args.entries()) {
        const found = openValue(each, candidate, each.args[index + 1]);
        if (found === undefined) continue;
        const { argument, value, subject } = found;
        const rest = restOf(each, index + 1, subject);
        const first = rest?.[0];
        const last = rest?.at(-1);
        if (first === undefined || last === undefined) continue;
        const whole = span(value.span.start, last.span.end);
        const quoted = printValue(sliceSpan(each.source, whole), each.style, true);
        const name = shownName(each, argument);
        yield {
          span: span(first.span.start, last.span.end),
          message: t(
            'The value of {0} ends at its first space. Put the whole value in quotation marks.',
            name,
          ),
          related: [{ span: value.span, message: t('The value of {0} ends here.', name) }],
          fixes: [
            {
              title: t('Put the whole value in quotation marks'),
              safe: false,
              edits: [replace(whole, quoted)],
            },
          ],
        };
      }
    }
  },
};
