/** The results as text, for the terminal and for docs/benchmarks.md. */
import { cpus, totalmem } from 'node:os';
import { aimTable, type Measured } from './aims';
import { besideAim, type BesideResult } from './beside';
import type { FilesResult } from './files';
import { growthSection } from './growth-page';
import { cycles, mostOpen, type ManyResult } from './many';
import type { Result } from './measure';
import type { Usage } from './peer';
import type { SiteResult } from './site';
import { rounded, table } from './table';

const mebibyte = 2 ** 20;

/** The times of servers. */
export function serverTable(results: readonly Result[]): string {
  return table(
    [
      'Server or document',
      'KB',
      'start',
      'open',
      'keystroke',
      '95 %',
      'computing',
      'completion',
      'hover',
      'MiB',
      'at rest',
    ],
    results.map((result) => [
      result.name,
      String(Math.round(result.length / 1000)),
      rounded(result.start),
      rounded(result.open),
      rounded(result.keystroke),
      rounded(result.keystroke95),
      rounded(result.keystrokeCpu),
      rounded(result.completion),
      rounded(result.hover),
      rounded(result.rss / mebibyte),
      rounded(result.restingRss / mebibyte),
    ]),
  );
}

/** The times of the other questions at the cursor. */
export function questionTable(results: readonly Result[]): string {
  const methods = [...new Set(results.flatMap(({ answers }) => answers.map(([method]) => method)))];
  return table(
    ['Question', ...results.map(({ name }) => name.split(',')[0] ?? name)],
    methods.map((method) => [
      `\`${method.replace('textDocument/', '')}\``,
      ...results.map(({ answers }) => rounded(new Map(answers).get(method) ?? NaN)),
    ]),
  );
}

const compared = [
  ['start', ({ start }: Result) => start],
  ['open', ({ open }: Result) => open],
  ['keystroke', ({ keystroke }: Result) => keystroke],
  ['computing', ({ keystrokeCpu }: Result) => keystrokeCpu],
  ['memory', ({ rss }: Result) => rss],
  ['at rest', ({ restingRss }: Result) => restingRss],
] as const;

/** How often our numbers go into the smallest of the others. */
export function ratioTable(own: readonly Result[], others: readonly Result[]): string {
  return table(
    ['Document', ...compared.map(([name]) => name)],
    own.map((result) => [
      result.name,
      ...compared.map(([, of]) => `${rounded(Math.min(...others.map(of)) / of(result))}×`),
    ]),
  );
}

const seconds = (time: number): string => `${rounded(time / 1000)} s`;

/** The times over many files. */
export function filesTable(results: readonly FilesResult[]): string {
  return table(
    ['Program', 'files', 'time'],
    results.map(({ name, files, time }) => [
      name.startsWith('rg') ? `\`${name}\`` : name,
      files.toLocaleString('en-US'),
      Number.isNaN(time) ? 'not installed' : seconds(time),
    ]),
  );
}

/** The machine, as far as it matters. */
function machine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} processor cores, ${memory} GiB of memory, ${process.platform} on ${process.arch}, Node.js ${process.versions.node}`;
}

/** What is told of the playground. */
export function siteText({ editable, ready, weight }: SiteResult): string {
  const number = (value: number): string => Math.round(value).toLocaleString('en-US');
  return `In Chromium, with an empty cache, text can be typed ${number(editable)} ms after the page was asked for, and the engine answers after
${number(ready)} ms (the aim is 1,500 ms). On its way are ${number(weight / 1000)} KB (the aim is at most 1,200 KB).`;
}

/** What is told of a small document beside large ones. */
export function besideSection(results: readonly BesideResult[]): string {
  return `## Large documents

A document of 300,000 characters or more is analyzed by a second server. While one of 5 MB is opened and edited 39 times, a small PowerShell
script beside it is edited and asked for a hover again and again. The aim is that the slowest answer takes at most ${besideAim} ms.

${table(
  ['Large document', 'hovers', 'the slowest', 'slowest diagnostics', 'met'],
  results.map(({ name, count, hover, diagnostics }) => [
    name,
    String(count),
    `${rounded(hover)} ms`,
    `${rounded(diagnostics)} ms`,
    Math.max(hover, diagnostics) <= besideAim ? 'yes' : 'no',
  ]),
)}`;
}

/** What is told of many documents. */
export function manySection({ one, open, closed }: ManyResult): string {
  const held = ({ rss, heapUsed }: Usage): string =>
    `${rounded(rss / mebibyte)} MiB (${rounded(heapUsed / mebibyte)} MiB of it are objects)`;
  return `## Many documents

At rest, the server holds ${held(one)} with one script of 10 KB open, ${held(open)} with ${mostOpen} more of them, and
${held(closed)} when these are closed and ${cycles} others were opened, edited and closed.`;
}

/** The page of the documentation. */
export function page(measured: Measured): string {
  const { own, large, others, growth, files, beside, many, site } = measured;
  const date = new Date().toISOString().slice(0, 10);
  return `# Benchmarks

\`npm run bench\` writes this page. It measured on ${date} with ${machine()}. Times are milliseconds, medians unless
they say otherwise; each server is a process of its own that speaks over its pipes.

- _start_: from the start of the process to its answer to \`initialize\`.
- _open_: from opening the document, the first one of the process, to its diagnostics.
- _keystroke_: from typing a letter to the diagnostics of that version; _95 %_ of the keystrokes are faster than the next
  number. Letters are typed into command lines, strings and comments all over the document.
- _computing_: what a keystroke costs on all threads of the server. Some servers wait before they look at a change, the
  one for JSON for half a second and the one for YAML for a fifth; we do not wait.
- _completion_, _hover_: from the question to the answer.
- _MiB_: the memory that the process holds at the end, and _at rest_, when nothing has happened for 15 seconds.

## ccmsetup Tools

${serverTable([...own, ...large])}

What else is asked at the cursor, or of the lines around it, in milliseconds:

${questionTable(own)}

An empty Node process takes ${rounded(measured.emptyNode)} ms in this run. What we want, and the worst of our documents:

${aimTable(measured)}

## Many files

A run over folders of small files, about 1 KB each, from the start of the process to its end. Of ours, 200 have a command line, and
each has a finding; \`rg -il ccmsetup\` only looks for the word. The other linters check as many files of their own language.

${filesTable(files)}

${beside.length === 0 ? '' : `${besideSection(beside)}\n\n`}${many === undefined ? '' : `${manySection(many)}\n\n`}${site === undefined ? '' : `## The playground\n\n${siteText(site)}\n\n`}## Other language servers

On 100 KB of their own languages, in the same run, without the programs that some of them call when they are installed
(ShellCheck).

${serverTable(others)}

How often our numbers go into the smallest of theirs:

${ratioTable(own, others)}

${growthSection(growth)}`;
}
