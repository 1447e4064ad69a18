/** Builds the site into `dist/site`. With `--serve`, it serves the site on this machine and opens it; `--port` chooses the port. */
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { open, serve } from './pages/serve';
import { makeSite } from './pages/site';
import { writeSite } from './pages/write';

const root = join(__dirname, '..');
const folder = join(root, 'dist', 'site');

const help = `Builds the site into dist/site.

Usage: npm run site -- [--serve] [--port PORT]

  --serve      serve the site on this machine, and open it in the browser
  --port PORT  serve it on this port; 4173 by default, and 0 takes any that's free
  --help       show this`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      serve: { type: 'boolean', default: false },
      port: { type: 'string', default: '4173' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  const site = await makeSite(root);
  await writeSite(site, folder);
  console.log(
    `${site.pages.length} pages in ${relative(process.cwd(), folder)}. Open index.html in a browser.`,
  );
  if (!values.serve) return;
  const { address } = await serve(folder, Number(values.port));
  console.log(`The site is at ${address}. Press Ctrl+C to stop.`);
  open(address);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
