/** What is told of the growth of times: which documents meet the aims, and why others do not. */
import { largest, lengths, longest, most, type Growth } from './growth';
import { rounded, table } from './table';

/** Milliseconds of a small document below which it is only the first run of code that is measured. */
const least = 50;

const million = 1_000_000;

/** Milliseconds for a million characters in the longest document that was measured. */
export function perMillion({ times }: Growth): number {
  const [length = million, time] = [...times].at(-1) ?? [];
  return time === undefined ? Infinity : time / (length / million);
}

/** The ratios of times, from each length to the next one. */
export function ratiosOf({ times }: Growth): number[] {
  const all = [...times.values()].map((time) => (time === undefined ? Infinity : Math.max(time, least)));
  return all.slice(1).map((time, index) => time / (all[index] ?? NaN));
}

function meets(growth: Growth): boolean {
  // The first run of all code is no part of the growth: the longest document tells the time of a million characters.
  return perMillion(growth) <= most.perMillion && ratiosOf(growth).every((ratio) => ratio <= most.ratio);
}

const seconds = (time: number | undefined): string =>
  time === undefined ? `> ${longest / 1000} s` : `${rounded(time / 1000)} s`;

/** The row of one kind of document. */
export function growthRow(growth: Growth): string[] {
  const { host, input, times } = growth;
  const ratios = ratiosOf(growth).map((ratio) => (Number.isFinite(ratio) ? rounded(ratio) : '–'));
  const cells = [...times].flatMap(([length, time], index) => [
    `${length / million} MB`,
    seconds(time),
    ...(index === 0 ? [] : [`× ${ratios[index - 1]}`]),
  ]);
  return [host, input, ...cells, meets(growth) ? '' : 'missed'];
}

/** Why documents of a kind miss the aims, by what they are called. */
const reasons: readonly (readonly [name: RegExp, reason: string])[] = [
  [
    /mentions|used often|starts|waited for|dashes|surrogates/,
    'nothing but calls: tens of thousands of command lines, a few hundredths of a millisecond each.',
  ],
  [
    /variables|grow|doubl|list|table|splats|functions|calls|scripts/,
    'nothing but statements that are followed: each is read, and its values are put together as far as the limits allow.',
  ],
  [
    /ordinary|names|blocks|documents|ends|sections/,
    'nothing but command lines: as many as are checked have findings, about a third of a millisecond each.',
  ],
];

function reasonOf({ input }: Growth): string {
  return reasons.find(([name]) => name.test(input))?.[1] ?? 'not explained yet.';
}

const slowestFirst = (left: Growth, right: Growth): number => perMillion(right) - perMillion(left);

/** The row of a host: its ordinary document, the slowest one, and the worst ratio. */
function hostRow(host: string, all: readonly Growth[]): string[] {
  const own = all.filter((each) => each.host === host);
  const last = lengths.at(-1) ?? million;
  const [slow] = own.toSorted(
    (left, right) => (right.times.get(last) ?? Infinity) - (left.times.get(last) ?? Infinity),
  );
  const ordinary = own.find(({ input }) => input === 'ordinary');
  const times = (growth: Growth | undefined): string[] =>
    [last, largest].map((length) =>
      growth?.times.has(length) === true ? seconds(growth.times.get(length)) : '–',
    );
  const missed = own.filter((each) => !meets(each)).length;
  return [
    host,
    String(own.length),
    ...times(ordinary),
    slow?.input ?? '–',
    ...times(slow),
    rounded(Math.max(...own.flatMap(ratiosOf))),
    missed === 0 ? 'yes' : `all but ${missed}`,
  ];
}

/** The growth of times, as a section of the page. */
export function growthSection(all: readonly Growth[]): string {
  const hosts = [...new Set(all.map(({ host }) => host))];
  const missed = all.filter((each) => !meets(each)).sort(slowestFirst);
  const missing =
    missed.length === 0
      ? 'All documents meet the aims.'
      : `${missed.length} documents miss an aim:

${table(
  ['Host', 'document', 's a MB', 'ratio', 'why'],
  missed.map((each) => [
    each.host,
    each.input,
    Number.isFinite(perMillion(each)) ? rounded(perMillion(each) / 1000) : seconds(undefined),
    rounded(Math.max(...ratiosOf(each))),
    reasonOf(each),
  ]),
)}`;
  return `## Growth

The computing from opening a document to its diagnostics, on all threads, in a server that has read a shorter document of the same kind
before. Each host has its ordinary documents and those that somebody writes to
make a reader slow, ${all.length} in all, of 0.1 MB and 1 MB; the ordinary one and the two slowest are measured with 10 MB, too. The aims are at most ${most.perMillion / 1000} s for 1 MB, in the longest document, and at most ${most.ratio} times the time for ten times
the length. Times below ${least} ms count as ${least} ms.

${table(
  ['Host', 'documents', 'ordinary, 1 MB', '10 MB', 'slowest', '1 MB', '10 MB', 'worst ratio', 'aims met'],
  hosts.map((host) => hostRow(host, all)),
)}

${missing}
`;
}
