/** Where files really are. */
import { realpath } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Where a local file really is, links followed; undefined for what is not there, or no local file. */
export async function realUri(uri: string): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return pathToFileURL(await realpath(fileURLToPath(uri))).href;
  } catch {
    // Reading it tells what is wrong.
    return undefined;
  }
}
