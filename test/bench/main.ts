/**
 * Measures the built server, and the language servers that people have besides.
 *
 * tsx test/bench/main.ts [all [host]]  everything, growth for all hosts or some; writes docs/benchmarks.md
 * tsx test/bench/main.ts own|others    the servers
 * tsx test/bench/main.ts growth [host] how times grow with documents, for all hosts or some
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { growths } from './growth';
import { measure, type Effort, type Result, type Subject } from './measure';
import { installOthers } from './install';
import { aimTable, growthRow, page, ratioTable, serverTable } from './report';
import { otherSubjects, ownSubjects } from './subjects';

const effort: Effort = { starts: 7, keystrokes: 200, questions: 50, patience: 20_000 };

async function measureAll(subjects: readonly Subject[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const subject of subjects) {
    console.log(`… ${subject.name}`);
    results.push(await measure(subject, effort));
  }
  return results;
}

async function main([part, ...hosts]: readonly string[]): Promise<void> {
  const all = part === undefined || part === 'all';
  const own = all || part === 'own' ? await measureAll(ownSubjects()) : [];
  if (own.length > 0) console.log(`\n${serverTable(own)}\n\n${aimTable(own)}\n`);
  if (all || part === 'others') installOthers();
  const others = all || part === 'others' ? await measureAll(otherSubjects()) : [];
  if (others.length > 0) console.log(`\n${serverTable(others)}\n`);
  if (own.length > 0 && others.length > 0) console.log(`${ratioTable(own, others)}\n`);
  const growth =
    all || part === 'growth'
      ? await growths(hosts, (each) => {
          console.log(growthRow(each).join('\t'));
        })
      : [];
  if (all) writeFileSync(join(__dirname, '..', '..', 'docs', 'benchmarks.md'), page(own, others, growth));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
