/**
 * Measures the built server, and the language servers that people have besides.
 *
 * tsx test/bench/main.ts               everything; writes docs/benchmarks.md
 * tsx test/bench/main.ts own|others    the servers
 * tsx test/bench/main.ts files         the command over many files, beside other programs
 * tsx test/bench/main.ts offers        what the servers offer; writes docs/capabilities.md
 * tsx test/bench/main.ts logs          the command on logs of 100 MB, and the server on logs of 5 MB
 * tsx test/bench/main.ts beside        a small document beside one of 5 MB that is opened and edited; writes its part of the page
 * tsx test/bench/main.ts growth        how times grow with documents of all hosts; writes its part of the page
 * tsx test/bench/main.ts growth host… KB…
 *                                      the same of some hosts, or `host:kind of document`, in some lengths, as text
 * tsx test/bench/main.ts many          the memory of the server with many documents, and when they are closed; writes its part of the page
 * tsx test/bench/main.ts site          the playground in Chromium
 * tsx test/bench/main.ts runs host… KB… the same for documents of one sign
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aimTable } from './aims';
import { offerOf } from './capability-offer';
import { capabilityPage } from './capability-page';
import { besideRow, measureBeside } from './beside';
import { emptyNodeTime } from './empty-node';
import { measureFiles } from './files';
import { growths, wantedBy, type Growth } from './growth';
import { runInputs } from './growth-inputs';
import { logRow, measureLogs } from './log';
import { logEditorRow, measureLogEditor } from './log-editor';
import { measureMany } from './many';
import { measure, type Effort, type Result, type Subject } from './measure';
import { installOthers } from './install';
import { growthRow, growthSection } from './growth-page';
import {
  besideSection,
  filesTable,
  manySection,
  page,
  questionTable,
  ratioTable,
  serverTable,
  siteText,
} from './report';
import { withSection } from './section';
import { measureSite } from './site';
import { largeSubjects, otherServers, otherSubjects, ownServer, ownSubjects } from './subjects';

const effort: Effort = { starts: 7, keystrokes: 200, questions: 50, patience: 20_000 };

async function measureAll(subjects: readonly Subject[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const subject of subjects) {
    console.log(`… ${subject.name}`);
    results.push(await measure(subject, effort));
  }
  return results;
}

const docs = join(__dirname, '..', '..', 'docs');

/** Asks the servers what they offer. */
async function compareOffers(): Promise<void> {
  installOthers();
  const others = await Promise.all(
    otherServers().map(async ({ name, command }) => ({ name, offer: await offerOf(command) })),
  );
  writeFileSync(join(docs, 'capabilities.md'), capabilityPage(await offerOf(ownServer), others));
}

const tellGrowth = (each: Growth): void => {
  console.log(growthRow(each).join('\t'));
};

const benchmarks = join(docs, 'benchmarks.md');

function writeSection(section: string): void {
  writeFileSync(benchmarks, withSection(readFileSync(benchmarks, 'utf8'), section));
}

/** Measures how times grow; all of it is written to its part of the page. */
async function compareGrowth(args: readonly string[]): Promise<void> {
  const all = await growths(wantedBy(args), tellGrowth);
  if (args.length === 0) writeSection(growthSection(all));
}

async function main([part = 'all', ...args]: readonly string[]): Promise<void> {
  if (part === 'offers') return compareOffers();
  if (part === 'logs') {
    for (const result of measureLogs()) console.log(logRow(result));
    for (const result of await measureLogEditor()) console.log(logEditorRow(result));
    return;
  }
  if (part === 'many') {
    writeSection(manySection(await measureMany()));
    return;
  }
  if (part === 'beside') {
    writeSection(besideSection(await measureBeside()));
    return;
  }
  if (part === 'site') {
    console.log(siteText(await measureSite(effort.starts)));
    return;
  }
  if (part === 'growth') return compareGrowth(args);
  if (part === 'runs') {
    await growths(wantedBy(args), tellGrowth, runInputs);
    return;
  }
  const all = part === 'all';
  const ours = all || part === 'own';
  const emptyNode = ours || part === 'files' ? await emptyNodeTime(effort.starts) : NaN;
  const own = ours ? await measureAll(ownSubjects()) : [];
  const large = ours ? await measureAll(largeSubjects()) : [];
  if (ours) console.log(`\n${serverTable([...own, ...large])}\n\n${questionTable(own)}\n`);
  if (all || part === 'others' || part === 'files') installOthers();
  const others = all || part === 'others' ? await measureAll(otherSubjects()) : [];
  if (others.length > 0) console.log(`\n${serverTable(others)}\n`);
  if (own.length > 0 && others.length > 0) console.log(`${ratioTable(own, others)}\n`);
  const files =
    all || part === 'files'
      ? await measureFiles(effort.starts, ({ name, files: count, time }) => {
          console.log(`… ${name}, ${count} files: ${Math.round(time)} ms`);
        })
      : [];
  if (files.length > 0) console.log(`\n${filesTable(files)}\n`);
  const beside = all ? await measureBeside() : [];
  for (const result of beside) console.log(besideRow(result));
  const many = all ? await measureMany() : undefined;
  const site = all ? await measureSite(effort.starts) : undefined;
  // It takes longer than all the rest, which fails before it or not at all.
  const growth = all ? await growths(wantedBy([]), tellGrowth) : [];
  const measured = { emptyNode, own, large, others, growth, files, beside, many, site };
  console.log(`\n${aimTable(measured)}\n`);
  if (all) writeFileSync(benchmarks, page(measured));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
