/** Who may import whom, as data, and the check of it. */
import { isBuiltin } from 'node:module';
import type { Module } from './modules';

/** A part of the program and what it may name. Paths are without extension, those with a `/` at the end are folders. */
interface Layer {
  readonly path: string;
  readonly files: readonly string[];
  /** Of these only types: nothing of them is bundled. */
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
  /** Whether modules of Node may be used. */
  readonly node?: true;
}

const server = 'server/src';
/** Every text that is shown in an editor passes through it. */
const l10n = '@vscode/l10n';
const lspTypes = ['vscode-languageserver-types', 'vscode-languageserver-textdocument'];

/** The table of the architecture. The first layer whose path fits a file is its layer. */
export const layers: readonly Layer[] = [
  { path: `${server}/language/`, files: [`${server}/language/`] },
  {
    path: `${server}/catalog/`,
    files: [`${server}/catalog/`, `${server}/language/span`, `${server}/language/once`],
  },
  {
    path: `${server}/hosts/`,
    files: [`${server}/hosts/`, `${server}/language/`, `${server}/catalog/names`],
    packages: ['htmlparser2', 'jsonc-parser', 'yaml', l10n],
  },
  {
    path: `${server}/rules/`,
    files: [`${server}/rules/`, `${server}/language/`, `${server}/catalog/`],
    packages: ['damerau-levenshtein', 'jwt-decode', '@noble/hashes', l10n],
  },
  {
    path: `${server}/lint/`,
    files: ['lint', 'rules', 'language', 'catalog'].map((name) => `${server}/${name}/`),
    packages: ['jsonc-parser', l10n],
  },
  {
    // The reader of install logs and the diagnosis: text in, plain data out, and no rules. Causes come in the editor's language.
    path: `${server}/log/`,
    files: ['log', 'language', 'catalog'].map((name) => `${server}/${name}/`),
    packages: [l10n],
  },
  {
    path: `${server}/service/`,
    files: ['service', 'log', 'lint', 'rules', 'hosts', 'language', 'catalog'].map(
      (name) => `${server}/${name}/`,
    ),
    packages: [...lspTypes, l10n],
  },
  {
    path: `${server}/lsp/`,
    files: [`${server}/lsp/`, `${server}/service/`, `${server}/agents/index`],
    types: [`${server}/protocol`, `${server}/hosts/host`],
    packages: ['vscode-languageserver', ...lspTypes, l10n],
  },
  {
    path: `${server}/cli/`,
    files: [
      ...['cli', 'service', 'lint', 'hosts', 'language'].map((name) => `${server}/${name}/`),
      `${server}/rules/severity`,
      // Files are read with the same limits as by the server.
      `${server}/node/read-limited`,
      `${server}/node/read-limited-sync`,
    ],
    types: [`${server}/catalog/`, `${server}/log/`],
    packages: ['commander', 'diff', ...lspTypes],
    node: true,
  },
  {
    path: `${server}/library/node/`,
    files: ['library', 'cli', 'service'].map((name) => `${server}/${name}/`),
    packages: lspTypes,
    node: true,
  },
  {
    path: `${server}/library/`,
    files: [
      ...['library', 'service', 'lint', 'language', 'catalog'].map((name) => `${server}/${name}/`),
      `${server}/rules/severity`,
    ],
    types: [`${server}/hosts/host`],
    packages: lspTypes,
  },
  {
    path: `${server}/agents/node/`,
    files: ['agents', 'library', 'cli', 'service'].map((name) => `${server}/${name}/`),
    node: true,
  },
  {
    // The tools for agents: the same functions whether MCP or an editor asks.
    path: `${server}/agents/`,
    files: [
      ...['agents', 'library', 'service', 'catalog'].map((name) => `${server}/${name}/`),
      ...['rules/severity', 'lint/secrets/mask'].map((name) => `${server}/${name}`),
    ],
    types: [`${server}/hosts/host`, `${server}/protocol`],
    packages: lspTypes,
  },
  {
    // In a bundle of its own, which gets the tools from that of the commands.
    path: `${server}/mcp/`,
    files: [`${server}/mcp/`],
    types: [`${server}/agents/`],
    packages: ['@modelcontextprotocol/server'],
    node: true,
  },
  {
    path: `${server}/node/`,
    files: [`${server}/node/`, `${server}/lsp/`],
    packages: ['vscode-languageserver/node'],
    node: true,
  },
  {
    path: `${server}/browser/`,
    files: [`${server}/browser/`, `${server}/lsp/`],
    packages: ['vscode-languageserver/browser'],
  },
  { path: `${server}/protocol`, files: [] },
  {
    path: 'client/src/node/',
    files: ['client/src/node/', 'client/src/client', 'client/src/agents/api'],
    packages: ['vscode', 'vscode-languageclient/node'],
    node: true,
  },
  {
    path: 'client/src/browser/',
    files: ['client/src/client'],
    packages: ['vscode', 'vscode-languageclient/browser'],
  },
  {
    path: 'client/src/',
    files: ['client/src/'],
    types: [`${server}/protocol`],
    packages: ['vscode', 'vscode-languageclient'],
  },
  // The site: its pages are made by Node.js from the same tables and functions as everything else.
  { path: 'site/build', files: ['site/pages/'], node: true },
  {
    path: 'site/pages/',
    files: [
      ...['pages/', 'share/', 'client/search-options', 'engine', 'playground/body'].map(
        (name) => `site/${name}`,
      ),
      ...['service', 'log', 'lint', 'rules', 'hosts', 'catalog'].map((name) => `${server}/${name}/`),
      'server/scripts/generate/markdown',
    ],
    packages: ['esbuild', 'github-slugger', 'marked', 'minisearch', ...lspTypes],
    node: true,
  },
  { path: 'site/client/', files: ['site/client/'], packages: ['minisearch'] },
  {
    // Writes the page when the site is made.
    path: 'site/playground/body',
    files: [`${server}/hosts/served`, `${server}/rules/`],
    node: true,
  },
  {
    // In the browser: the server speaks to it over its protocol alone.
    path: 'site/playground/',
    files: ['site/playground/', 'site/share/'],
    types: [`${server}/protocol`],
    packages: [
      ...['autocomplete', 'commands', 'language', 'legacy-modes', 'lint', 'lsp-client'].map(
        (name) => `@codemirror/${name}`,
      ),
      ...['search', 'state', 'view'].map((name) => `@codemirror/${name}`),
      '@lezer/highlight',
      'marked',
      'vscode-languageserver-types',
    ],
  },
  { path: 'site/share/', files: ['site/share/'], packages: ['fflate'] },
  { path: 'site/engine', files: [] },
];

/** The files that rules share; every other file directly under `rules/` is a rule. */
const sharedByRules = ['index', 'rule', 'severity', 'spelling'];

function fits(path: string, pattern: string): boolean {
  return pattern.endsWith('/') ? path.startsWith(pattern) : path.replace(/(\.d)?\.ts$/, '') === pattern;
}

/** Packages count with their inner paths only where the table names those: `vscode-languageserver/node` is its own entry. */
function isAllowedPackage(specifier: string, allowed: readonly string[]): boolean {
  const entries = /^vscode-language(server|client)\//;
  return allowed.some(
    (name) => specifier === name || (specifier.startsWith(`${name}/`) && !entries.test(specifier)),
  );
}

/** Whether a file is a rule: one object that the registry lists. */
export function isRule(path: string): boolean {
  const [, name] = /^server\/src\/rules\/([^/]+)\.ts$/.exec(path) ?? [];
  return name !== undefined && !sharedByRules.includes(name);
}

/** Every import that the table does not allow, as "file imports what". */
export function forbiddenImports(modules: readonly Module[]): string[] {
  return modules.flatMap(({ path, imports }) => {
    const layer = layers.find((each) => fits(path, each.path));
    if (layer === undefined) return [`${path} is in no layer`];
    return imports.flatMap(({ specifier, target, typeOnly }) => {
      const { files, types = [], packages = [] } = layer;
      const allowed =
        target !== undefined
          ? [...files, ...(typeOnly ? types : [])].some((pattern) => fits(target, pattern))
          : isBuiltin(specifier)
            ? layer.node === true && specifier.startsWith('node:')
            : isAllowedPackage(specifier, packages);
      return allowed ? [] : [`${path} imports ${specifier}${typeOnly ? ' (types)' : ''}`];
    });
  });
}

/** Every import of a rule other than by the registry, so that no rule can lean on another. */
export function importedRules(modules: readonly Module[]): string[] {
  return modules
    .filter(({ path }) => path !== 'server/src/rules/index.ts')
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => target !== undefined && isRule(target))
        .map(({ specifier }) => `${path} imports ${specifier}`),
    );
}
