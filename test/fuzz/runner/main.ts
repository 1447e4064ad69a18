/** `npm run fuzz`: tries the properties of all tests in `test/fuzz` in turn, with growing size, until the time is up. */
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { readOptions, Refusal, usage, type Options } from './options';
import { propertiesIn, type Property } from './properties';
import { byFile, counted, findingsFolder, heading, writeFinding, type Batch } from './report';
import { tryFor } from './try-for';
import { startWatch, type Watch } from './watch';

/** Milliseconds that one property gets before the next one has its turn. */
const turn = 2_000;
const sizes = [1, 2, 4, 8, 16];
const minute = 60_000;

class Search {
  readonly counts = new Map<string, number>();
  readonly failed = new Set<Property>();
  private readonly begin = Date.now();
  private told = this.begin;

  constructor(
    private readonly properties: readonly Property[],
    private readonly options: Options,
    private readonly watch: Watch,
  ) {}

  private left(): number {
    return this.begin + this.options.minutes * minute - Date.now();
  }

  /** One line a minute. */
  private tell(seed: number, size: number): void {
    if (Date.now() - this.told < minute) return;
    this.told = Date.now();
    const passed = Math.round((this.told - this.begin) / minute);
    const total = [...this.counts.values()].reduce((sum, count) => sum + count, 0);
    const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
    const each = counted(byFile(this.properties, this.counts)).join(', ');
    console.log(
      `${passed} min: ${total} inputs, ${this.failed.size} findings, seed ${seed}, size ${size}, ${memory} MB (${each})`,
    );
  }

  private async tryOne(batch: Batch, milliseconds: number): Promise<void> {
    const { property, seed, size } = batch;
    this.watch.begin(`An input took minutes.\n${heading(batch)}`, milliseconds);
    const { inputs, failure } = await tryFor(property.make(size), seed, milliseconds);
    this.counts.set(property.name, (this.counts.get(property.name) ?? 0) + inputs);
    if (failure === undefined) return;
    this.failed.add(property);
    const path = writeFinding(batch, failure);
    console.log(`\nFinding: ${heading(batch)}${path}\n`);
  }

  /** Gives each property its turn, then again with another seed and size. A property that failed is left out. */
  async run(): Promise<void> {
    const first = Math.max(
      0,
      sizes.findIndex((size) => size >= this.options.size),
    );
    for (let round = 0; this.left() > 0 && this.failed.size < this.properties.length; round++) {
      const seed = (this.options.seed + round) % 2 ** 31;
      const size = round === 0 ? this.options.size : sizes[(first + round) % sizes.length]!;
      for (const property of this.properties) {
        if (this.left() <= 0) return;
        if (this.failed.has(property)) continue;
        const alone = this.properties.length === 1;
        await this.tryOne({ property, seed, size }, alone ? this.left() : Math.min(turn, this.left()));
        this.tell(seed, size);
      }
    }
  }
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), randomInt(2 ** 31));
  const all = await propertiesIn(join(__dirname, '..'));
  const { only = '' } = options;
  const properties = all.filter(({ name }) => name.toLowerCase().includes(only.toLowerCase()));
  if (properties.length === 0)
    throw new Refusal(
      `No property has ${JSON.stringify(only)} in its name. There are:\n${all.map(({ name }) => name).join('\n')}`,
    );
  console.log(`${properties.length} properties for ${options.minutes} minutes, seed ${options.seed}`);
  const watch = startWatch(findingsFolder, join(findingsFolder, `endless-${options.seed}.txt`));
  try {
    const search = new Search(properties, options, watch);
    await search.run();
    console.log(`\n${counted(search.counts).join('\n')}`);
    const total = [...search.counts.values()].reduce((sum, count) => sum + count, 0);
    console.log(`\n${total} inputs, ${search.failed.size} findings`);
    if (search.failed.size > 0) process.exitCode = 1;
  } finally {
    await watch.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Refusal ? `${error.message}\n\n${usage}` : error);
  process.exitCode = error instanceof Refusal ? 2 : 1;
});
