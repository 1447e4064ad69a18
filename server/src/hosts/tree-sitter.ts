/** Loads tree-sitter and its grammars from bytes, so that it works the same in node and in a web worker. */
import { Language, Parser } from '@vscode/tree-sitter-wasm';
import type { LoadAsset } from './host';

/**
 * Makes a parser of a language.
 *
 * @param loadAsset reads the files of `@vscode/tree-sitter-wasm`
 * @param grammar the name of the grammar, such as `powershell`
 * @returns a parser, which lives as long as its host; it rejects when an asset cannot be had or is no grammar
 */
export async function loadParser(loadAsset: LoadAsset, grammar: string): Promise<Parser> {
  const [wasmBinary, language] = await Promise.all([
    loadAsset('tree-sitter.wasm'),
    loadAsset(`tree-sitter-${grammar}.wasm`),
  ]);
  // The declaration knows only `locateFile`, but Emscripten, which gets the options, also takes the binary itself.
  const options = { locateFile: (file: string) => file, wasmBinary };
  await Parser.init(options);
  return new Parser().setLanguage(await Language.load(language));
}
