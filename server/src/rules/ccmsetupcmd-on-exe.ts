import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import type { Argument, CommandLine, Property } from '../language/ast';
import { remove, type Edit } from '../language/edit';
import { wrapperOf } from '../language/query';
import { span } from '../language/span';
import type { Fix, Rule } from './rule';
import { quotesWholeValues, unwrapped } from './support/unwrap';
import { nameSpan } from './support/written-name';

/** Whether the inner arguments can stand where CCMSETUPCMD stands without a new question of order or repetition. */
function fitsIn({ args }: CommandLine, wrapper: Property, inner: CommandLine): boolean {
  const identity = (argument: Argument): string =>
    argument.kind === 'stray' ? '' : `${argument.kind} ${argument.name.key}`;
  const names = new Set(inner.args.map(identity));
  return (
    quotesWholeValues(inner) &&
    args.at(-1) === wrapper &&
    args.every((other) => other === wrapper || (other.kind === 'parameter' && !names.has(identity(other))))
  );
}

function unwrap(line: CommandLine, wrapper: Property): Fix[] {
  const { value, span: whole } = wrapper;
  const inner = value?.inner;
  const first = inner?.args[0];
  const last = inner?.args.at(-1);
  const start = inner?.executable?.span.start ?? first?.span.start;
  const end = last?.span.end ?? inner?.executable?.span.end;
  const quotes = value?.quotes ?? wrapper.quotes;
  if (inner === undefined || start === undefined || end === undefined) return [];
  if (quotes === undefined ? inner.source.slice(start, end).includes('"') : quotes.close === undefined)
    return [];
  const edits: Edit[] = [
    remove(span(whole.start, start)),
    ...unwrapped(inner),
    ...(end < whole.end ? [remove(span(end, whole.end))] : []),
  ];
  return [
    { title: t('Remove CCMSETUPCMD="…" around the arguments'), safe: fitsIn(line, wrapper, inner), edits },
  ];
}

/** CCMSETUPCMD as an argument of ccmsetup.exe. */
export const ccmsetupcmdOnExe: Rule = {
  slug: 'ccmsetupcmd-on-exe',
  severity: 'error',
  certainty: 'certain',
  contexts: ['manual', 'packageProgram'],
  topic: 'structure',
  summary: 'ccmsetup.exe gets CCMSETUPCMD, although it is a property of ccmsetup.msi.',
  why: 'ccmsetup.msi uses CCMSETUPCMD to pass arguments on to ccmsetup.exe. ccmsetup.exe takes the arguments themselves.',
  source: { title: sources.reference.title, url: `${sources.reference.url}#ccmsetupcmd` },
  falsePositives: 'None known.',
  examples: {
    bad: [
      {
        text: 'ccmsetup.exe CCMSETUPCMD="/mp:mp1.fabrikam.com SMSSITECODE=P01"',
        fixed: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01',
      },
      {
        text: 'ccmsetup.exe /logon CCMSETUPCMD="/mp:mp1.fabrikam.com SMSCACHEDIR=""C:\\My Cache"" SMSSITECODE={{site}}"',
        fixed: 'ccmsetup.exe /logon /mp:mp1.fabrikam.com SMSCACHEDIR="C:\\My Cache" SMSSITECODE={{site}}',
      },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01' },
      {
        text: 'ccmsetup.msi CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
    ],
    unknown: [
      {
        text: '{{program}} CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
    ],
  },
  fix: {
    summary: 'Removes CCMSETUPCMD and its quotation marks. Doubled quotation marks inside become single.',
    safe: true,
    changes: 'order',
  },
  names: ['CCMSETUPCMD'],
  *check({ line }) {
    if (line.form !== 'exe') return;
    const wrapper = wrapperOf(line);
    if (wrapper === undefined) return;
    yield {
      span: nameSpan(wrapper),
      message: t(
        'CCMSETUPCMD is only for ccmsetup.msi. For ccmsetup.exe, write the arguments without CCMSETUPCMD="…".',
      ),
      fixes: unwrap(line, wrapper),
    };
  },
};
