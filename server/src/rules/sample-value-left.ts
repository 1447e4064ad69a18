import { t } from '@vscode/l10n';
import { sampleValues, sources } from '../catalog';
import type { Value } from '../language/ast';
import { spanInValue } from '../language/query';
import { sliceSpan, type Span } from '../language/span';
import type { Rule } from './rule';
import { isPublishedToken } from './support/registration-token';
import { shown } from './support/shown';
import { shownName } from './support/written-name';

function escaped(text: string): string {
  return text.replace(/[.\\-]/g, '\\$&');
}

/** A name and the names under it, not a longer one that only contains it. */
function domain(name: string): string {
  return `(?<![\\w-])${escaped(name)}(?![\\w-]|\\.\\w)`;
}

const samples = new RegExp(
  [
    domain(sampleValues.domain),
    domain(sampleValues.cmgHost),
    `(?<!\\d)(?:${sampleValues.cmgNumbers.join('|')})(?!\\d)`,
    `^${sampleValues.deploymentId}$`,
    ...sampleValues.guids.map(escaped),
  ].join('|'),
  'gi',
);

/** Where the sample values of each item of a value are, from the first to the last character. */
function* samplesIn(value: Value): Generator<Span> {
  let offset = 0;
  for (const { text, opaque } of value.items) {
    const start = value.text.indexOf(text, offset);
    offset = start + text.length;
    const found = opaque || text.search(samples) < 0 ? [] : [...text.matchAll(samples)];
    const [first] = found;
    const last = found.at(-1);
    if (first === undefined || last === undefined) continue;
    yield spanInValue(value, start + first.index, start + last.index + last[0].length);
  }
}

/** Values that everybody knows from the samples. */
export const sampleValueLeft: Rule = {
  slug: 'sample-value-left',
  severity: 'hint',
  certainty: 'certain',
  topic: 'text',
  summary:
    'A value comes from an official sample: contoso.com, a sample CMG number, PRI20001, or a sample token.',
  why: "The documentation's samples use these values. They aren't values of your site.",
  source: sources.reference,
  falsePositives: 'Documentation and tests. The rule says nothing in Markdown.',
  examples: {
    bad: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=CONTOSO.CLOUDAPP.NET/CCM_Proxy_MutualAuth/72186325152220500 SMSSITECODE=P01"',
      },
      { text: 'ccmsetup.exe /mp:mp1.contoso.com SMSSITECODE=P01' },
    ],
    good: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
      { text: 'ccmsetup.exe /mp:mp1.notcontoso.com SMSSITECODE=P01' },
    ],
    unknown: [{ text: 'ccmsetup.exe /mp:{{mp}}.contoso.com SMSSITECODE=P01' }],
  },
  *check({ lines, host }) {
    if (host === 'markdown') return;
    for (const line of lines) {
      for (const argument of line.args) {
        if (argument.kind === 'stray' || argument.value === undefined) continue;
        const { value } = argument;
        if (value.inner !== undefined) continue;
        const name = shownName(line, argument);
        if (isPublishedToken(value.text)) {
          yield {
            span: value.content,
            message: t('{0} has the sample token from the documentation. Write your own token.', name),
          };
          continue;
        }
        for (const span of samplesIn(value)) {
          yield {
            span,
            message: t(
              '{0} in {1} is a sample value from the documentation. Write your own value.',
              shown(sliceSpan(line.source, span)),
              name,
            ),
          };
        }
      }
    }
  },
};
