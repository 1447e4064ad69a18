// Packs a gzip file anew, as small as deflate can: some 4 percent smaller, for seconds of work.
import { readFile, writeFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import zopfli from '@gfx/zopfli';

/** Replaces a file with a smaller one of the same content. */
export async function regzip(path) {
  const content = gunzipSync(await readFile(path));
  await writeFile(path, await zopfli.gzipAsync(content, { numiterations: 15 }));
}
