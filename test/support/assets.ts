/** Reads the parser binaries for tests. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const folder = path.join(__dirname, '../../node_modules/@vscode/tree-sitter-wasm/wasm');

/** The bytes of a parser binary, by its file name. */
export async function loadAsset(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(path.join(folder, name)));
}
