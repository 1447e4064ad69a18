import { sampleValues, sources } from '../catalog';
import type { Value } from '../language/ast';
import { spanInValue } from '../language/query';
import type { Span } from '../language/span';
import type { Rule } from './rule';
import { isPublishedToken } from './support/registration-token';

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

/** Where the sample values of each item of a value stand, from the first to the last character. */
function* samplesIn(value: Value): Generator<Span> {
  if (isPublishedToken(value.text)) {
    yield value.content;
    return;
  }
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
    'A value is that of an official sample: contoso.com, a sample CMG number, PRI20001, a sample token.',
  why: 'The samples of the documentation use these values. No site has them.',
  source: sources.reference,
  falsePositives: 'Documentation and tests. In Markdown the rule is silent.',
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
    for (const { args } of lines) {
      for (const argument of args) {
        if (argument.kind === 'stray' || argument.value === undefined) continue;
        if (argument.value.inner !== undefined) continue;
        for (const span of samplesIn(argument.value)) {
          yield {
            span,
            message: 'This value comes from the samples of the documentation. Put your own in its place.',
          };
        }
      }
    }
  },
};
