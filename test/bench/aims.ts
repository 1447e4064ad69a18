/** What we want of the server, and whether it is so. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { besideAim, type BesideResult } from './beside';
import { names, type FilesResult } from './files';
import { most, type Growth } from './growth';
import { perMillion, ratiosOf } from './growth-page';
import type { Result } from './measure';
import type { ManyResult } from './many';
import type { SiteResult } from './site';
import { rounded, table } from './table';

/** All that one run has measured. */
export interface Measured {
  /** Milliseconds that Node takes to start and end without any work. */
  readonly emptyNode: number;
  /** Our server on the documents that people have. */
  readonly own: readonly Result[];
  /** Our server on documents of 1 MB. */
  readonly large: readonly Result[];
  readonly others: readonly Result[];
  readonly growth: readonly Growth[];
  /** The command over folders of many files, and others. */
  readonly files: readonly FilesResult[];
  /** A small document beside large ones. */
  readonly beside: readonly BesideResult[];
  readonly many: ManyResult | undefined;
  readonly site: SiteResult | undefined;
}

/** An aim: a number that is at most another one. */
interface Aim {
  readonly name: string;
  readonly unit: string;
  /** NaN when this run has not measured it. */
  readonly value: number;
  readonly most: number;
  /** The same as a ratio within the run. */
  readonly ratio: string;
  /** Why it is not met, for as long as it is not. */
  readonly reason?: string;
}

const mebibyte = 2 ** 20;
const kilobyte = 1000;

/** The largest bundles that an editor loads, in KB. */
const bundles = [
  ['server.js', 1450],
  ['client.js', 520],
] as const;

const worst = (results: readonly Result[], of: (result: Result) => number): number =>
  results.length === 0 ? NaN : Math.max(...results.map(of));

const times = (part: number, whole: number, what: string): string =>
  Number.isFinite(part / whole) ? `${rounded(part / whole)} × ${what}` : '–';

const manyFiles =
  'a third of the time is the start of the program, 0.35 s; the command lines take less than a tenth, and the rest is reading the files in code that V8 has not compiled yet. ripgrep has nothing to compile, and reads in several threads.';

/** Why an aim is missed, by its name: what would have to be otherwise. */
const reasons: Readonly<Record<string, string>> = {
  start: 'it is at the limit. Compiling 1 MB of JavaScript and the library of the protocol take the 60 ms.',
  'start, beside the fastest other':
    'the server for Dockerfiles has one language; ours compiles the code of all formats and rules at the start.',
  'open PowerShell, batch, JSON':
    'the first document runs code that V8 has not compiled yet; of PowerShell it runs the most.',
  'open `.ccmcmd`':
    '778 command lines meet all rules in code that is interpreted at first, about a third of a millisecond each.',
  keystroke:
    'a `.ccmcmd` file of nothing but command lines has 1,137 findings, 427 KB that are written, sent and read for each version; its analysis is 1.5 ms of the time.',
  'keystroke, a part of the fastest other':
    'half of a keystroke is the way of the messages, which is the same for all servers; scripts are nine times faster, JSON more than thirty times.',
  'keystroke, PowerShell, 1 MB, 500 command lines':
    'its 884 findings are 355 KB that are written, sent and read for each version; the analysis is about 12 ms of the time.',
  '`dist/server.js`':
    'the tools for agents are 26 KB of it, and taking names and secrets out of a text that is shared is 20 KB.',
  '10,000 files': manyFiles,
  '10,000 files, beside ripgrep': manyFiles,
  'memory at rest': 'trees and findings of each command line are kept, and Node has more than half of it.',
  'memory while typing':
    "V8's space for new objects grows to 32 MiB while somebody types and is given back at rest; only a flag at the start of Node would bound it.",
  'growth, a million characters': 'see below, for each document that misses it.',
  'growth, ten times the length': 'see below, for each document that misses it.',
};

/** All aims. */
export function aimsOf({ emptyNode, own, large, others, growth, files, beside }: Measured): Aim[] {
  const best = (of: (result: Result) => number): number =>
    others.length === 0 ? NaN : Math.min(...others.map(of));
  const only = (pattern: RegExp): readonly Result[] => own.filter(({ name }) => pattern.test(name));
  const scripts = only(/^(?:PowerShell|batch|JSON)/);
  const start = worst(own, (each) => each.start);
  const bestStart = best((each) => each.start);
  const keystroke = worst(own, (each) => each.keystroke);
  const bestKeystroke = best((each) => each.keystroke);
  const limits = (name: string, unit: string, most: number, of: (result: Result) => number): Aim => ({
    ...{ name, unit, most, value: worst(own, of) },
    ratio: times(worst(own, of), best(of), 'the best other'),
  });
  const slowest = worst(own, ({ answers }) => Math.max(...answers.map(([, time]) => time)));
  const folder = join(__dirname, '..', '..', 'dist');
  const built = readdirSync(folder);
  const aims: Aim[] = [
    {
      ...{ name: 'start', unit: 'ms', value: start, most: emptyNode + 60 },
      ratio: times(start, emptyNode, 'an empty Node'),
    },
    {
      ...{ name: 'start, beside the fastest other', unit: 'ms', value: start, most: bestStart },
      ratio: times(start, bestStart, 'the best other'),
    },
    {
      ...{
        name: 'open PowerShell, batch, JSON',
        unit: 'ms',
        value: worst(scripts, (each) => each.open),
        most: 60,
      },
      ratio: times(
        worst(scripts, (each) => each.open),
        best((each) => each.open),
        'the best other',
      ),
    },
    {
      ...{ name: 'open `.ccmcmd`', unit: 'ms', value: worst(only(/ccmcmd/), (each) => each.open), most: 200 },
      ratio: times(
        worst(only(/ccmcmd/), (each) => each.open),
        best((each) => each.open),
        'the best other',
      ),
    },
    limits('keystroke', 'ms', 5, (each) => each.keystroke),
    limits('keystroke, 95 %', 'ms', 15, (each) => each.keystroke95),
    {
      ...{
        name: 'keystroke, a part of the fastest other',
        unit: 'of 1',
        value: keystroke / bestKeystroke,
        most: 1 / 12,
      },
      ratio: `${rounded(bestKeystroke / keystroke)} × faster`,
    },
    ...large.map(({ name, keystroke: time }): Aim => ({
      ...{ name: `keystroke, ${name}`, unit: 'ms', value: time, most: 20 },
      ratio: times(
        time,
        own.find((each) => each.name.split(',')[0] === name.split(',')[0])?.keystroke ?? NaN,
        'the small one',
      ),
    })),
    limits('completion', 'ms', 2, (each) => each.completion),
    limits('hover', 'ms', 2, (each) => each.hover),
    {
      ...{ name: 'slowest other question at the cursor', unit: 'ms', value: slowest, most: 2 },
      ratio: times(
        slowest,
        worst(own, (each) => each.hover),
        'hover',
      ),
    },
    limits('memory at rest', 'MiB', 70, (each) => each.restingRss / mebibyte),
    limits('memory while typing', 'MiB', 110, (each) => each.rss / mebibyte),
    ...bundles.map(([name, most]): Aim => {
      const size = built.includes(name) ? statSync(join(folder, name)).size / kilobyte : NaN;
      return {
        name: `\`dist/${name}\``,
        unit: 'KB',
        value: size,
        most,
        ratio: times(size, most, 'the aim'),
      };
    }),
    ...filesAims(files, emptyNode),
    ...growthAims(growth),
    ...besideAims(beside),
  ];
  return aims.map((aim) => {
    const reason = reasons[aim.name];
    return reason === undefined ? aim : { ...aim, reason };
  });
}

/** How long the command takes over many files, beside a search for a word. */
function filesAims(files: readonly FilesResult[], emptyNode: number): Aim[] {
  const time = (name: string, count: number): number =>
    files.find((each) => each.name === name && each.files === count)?.time ?? NaN;
  const [few, many] = [10_000, 100_000];
  const own = time(names.lint, few);
  const search = time(names.search, few);
  return [
    { name: '10,000 files', unit: 'ms', value: own, most: 1000, ratio: times(own, search, 'ripgrep') },
    {
      ...{ name: '10,000 files, beside ripgrep', unit: 'ms', value: own },
      most: 6 * search + emptyNode,
      ratio: times(own, search, 'ripgrep'),
    },
    {
      ...{ name: '100,000 files', unit: 'ms', value: time(names.lint, many), most: 8000 },
      ratio: times(time(names.lint, many), time(names.search, many), 'ripgrep'),
    },
  ];
}

/** The slowest answers about a small document beside each large one. */
function besideAims(beside: readonly BesideResult[]): Aim[] {
  return beside.map(({ name, hover, diagnostics }): Aim => ({
    ...{ name: `beside 5 MB of ${name}`, unit: 'ms', value: Math.max(hover, diagnostics), most: besideAim },
    ratio: times(diagnostics, hover, 'hover'),
  }));
}

/** The worst growth of all hosts. */
function growthAims(growth: readonly Growth[]): Aim[] {
  const counted = growth.filter(({ times }) => times.size > 1);
  if (counted.length === 0) return [];
  return [
    {
      name: 'growth, a million characters',
      unit: 'ms',
      value: Math.max(...counted.map(perMillion)),
      most: most.perMillion,
      ratio: '–',
    },
    {
      name: 'growth, ten times the length',
      unit: '×',
      value: Math.max(...counted.flatMap(ratiosOf)),
      most: most.ratio,
      ratio: 'itself',
    },
  ];
}

/** The aims with what was measured, and below them why some are missed. */
export function aimTable(measured: Measured): string {
  const all = aimsOf(measured).filter(({ value }) => !Number.isNaN(value));
  const rows = all.map(({ name, unit, value, most, ratio }) => [
    name,
    `${rounded(most)} ${unit}`,
    `${rounded(value)} ${unit}`,
    ratio,
    value <= most ? 'yes' : 'no',
  ]);
  const missed = all
    .filter(({ value, most }) => !(value <= most))
    .map(({ name, reason }) => `- _${name}_: ${reason ?? 'not explained yet.'}`);
  const below = missed.length === 0 ? '' : `\n\nWhy not:\n\n${missed.join('\n')}`;
  return table(['Aim', 'at most', 'worst', 'ratio', 'met'], rows) + below;
}
