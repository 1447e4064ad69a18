/** Colours text with a grammar by the engine that VS Code uses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import {
  INITIAL,
  parseRawGrammar,
  Registry,
  type IGrammar,
  type IRawGrammar,
  type RegistryOptions,
} from 'vscode-textmate';

const root = join(__dirname, '..', '..');

/** A stretch of one line whose characters have the same scopes. */
export interface ScopedText {
  readonly text: string;
  /** UTF-16 offset in the line. */
  readonly start: number;
  /** From the outermost to the innermost, without the root scope of the language. */
  readonly scopes: readonly string[];
}

/** One line of the source, without its line end, and what stands in it. */
export interface ScopedLine {
  readonly text: string;
  readonly tokens: readonly ScopedText[];
}

/** Reads a file of the project's `syntaxes` folder. */
export function readSyntaxFile(name: string): string {
  return readFileSync(join(root, 'syntaxes', name), 'utf8');
}

async function grammarOf(
  scopeName: string,
  load: RegistryOptions['loadGrammar'],
  injections: readonly string[] = [],
): Promise<IGrammar> {
  // A second call gives the engine that is there already.
  await loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: load,
    getInjections: (scope) => (scope === scopeName ? [...injections] : []),
  });
  const grammar = await registry.loadGrammar(scopeName);
  if (grammar === null) throw new Error(`No grammar has the scope name ${scopeName}.`);
  return grammar;
}

function syntax(name: string): Promise<IRawGrammar> {
  return Promise.resolve(parseRawGrammar(readSyntaxFile(name), name));
}

/** Loads the `.ccmcmd` grammar that ships; rejects when it or one of its patterns is malformed. */
export function loadGrammar(): Promise<IGrammar> {
  return grammarOf('source.ccmcmd', () => syntax('ccmcmd.tmLanguage.json'));
}

/** Loads the grammar of install logs, with that of the command lines in them. */
export function loadLogGrammar(): Promise<IGrammar> {
  return grammarOf('source.ccmsetup-log', (scopeName) =>
    syntax(`${scopeName.replace(/^source\./, '')}.tmLanguage.json`),
  );
}

/** The grammars that ship for the documents of other languages. */
export const injections: readonly string[] = ['ccmsetup.injection', 'ccmsetup.strings.injection'];

/** Loads the grammar of another language, with what is injected into it or without. */
export function loadHostGrammar(host: IRawGrammar, injected: boolean): Promise<IGrammar> {
  return grammarOf(
    host.scopeName,
    (scopeName) =>
      scopeName === host.scopeName ? Promise.resolve(host) : syntax(`${scopeName}.tmLanguage.json`),
    injected ? injections : [],
  );
}

/**
 * Colours a text line by line, as an editor does.
 *
 * @param lineEnd What separates lines; a `\r` that it leaves behind is given to the grammar.
 */
export function tokenize(grammar: IGrammar, source: string, lineEnd: RegExp = /\r\n|\r|\n/): ScopedLine[] {
  let state = INITIAL;
  return source.split(lineEnd).map((text) => {
    const result = grammar.tokenizeLine(text, state);
    state = result.ruleStack;
    const tokens: ScopedText[] = [];
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      const own = scopes.slice(1);
      const part = text.slice(startIndex, endIndex);
      const last = tokens.at(-1);
      if (part === '') continue;
      if (last !== undefined && last.scopes.join() === own.join()) {
        tokens[tokens.length - 1] = { ...last, text: last.text + part };
      } else tokens.push({ text: part, start: startIndex, scopes: own });
    }
    return { text, tokens };
  });
}
