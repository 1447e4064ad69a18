// What esbuild.mjs builds: the bundles that ship, the pages of the rules,
// and the bundles of the tests that run inside a VS Code extension host.
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = new URL('../../', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
/** What stands in the sources for a value of the build. */
const values = { CCMSETUP_VERSION: JSON.stringify(version) };

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: fileURLToPath(root),
  bundle: true,
  minify: true,
  sourcemap: true,
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
  define: values,
};
/** @type {import('esbuild').BuildOptions} */
const node = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  // What these packages mean for browsers is the same code as modules, of which only what we use gets into the bundle.
  alias: {
    yaml: fileURLToPath(new URL('node_modules/yaml/browser/index.js', root)),
    '@vscode/l10n': fileURLToPath(new URL('node_modules/@vscode/l10n/dist/browser.js', root)),
  },
};
/** @type {import('esbuild').BuildOptions} */
const browser = {
  ...shared,
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  define: { ...values, 'process.platform': '"web"' },
};

/**
 * Parts of Node.js that take long to load, and that most runs have no use for: a server doesn't make names for pipes, and a
 * linter starts git and threads when somebody asks. Together they take a tenth of our start, so each waits for its first use.
 */
const late = {
  name: 'late',
  setup(build) {
    const filter = /^(?:node:)?(?:crypto|child_process|fs\/promises|v8|worker_threads)$/;
    build.onResolve({ filter }, ({ path, namespace }) =>
      namespace === 'late' ? undefined : { path: path.replace('node:', ''), namespace: 'late' },
    );
    build.onLoad({ filter: /./, namespace: 'late' }, async ({ path }) => {
      const names = Object.keys(await import(`node:${path}`)).filter((name) => name !== 'default');
      const load = `() => require('node:${path}')`;
      return {
        contents: `const load = ${load};
          for (const name of ${JSON.stringify(names)})
            Object.defineProperty(exports, name, { enumerable: true, get: () => load()[name] });`,
      };
    });
  },
};

/**
 * Leaves out of each rule what only its page and the tests need: its examples, its reason in full and when it is wrong. The
 * pages ship in a file of their own.
 */
const withoutPages = {
  name: 'without-pages',
  setup(build) {
    build.onLoad({ filter: /[\\/]server[\\/]src[\\/]rules[\\/][\w-]+\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const parts = [];
      let from = 0;
      const cut = (node) => {
        if (
          ts.isPropertyAssignment(node) &&
          isOfRule(node) &&
          /^(?:examples|why|falsePositives)$/.test(node.name.text)
        ) {
          parts.push(text.slice(from, node.getStart()));
          from = node.end + (text[node.end] === ',' ? 1 : 0);
        } else ts.forEachChild(node, cut);
      };
      cut(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
      return { contents: parts.join('') + text.slice(from), loader: 'ts' };
    });
  },
};

/**
 * Leaves out the validator of JSON schemas that the library of the protocol brings along, a third of the bundle: it's for
 * what a server asks its user, and ours asks nothing. What the tools take is checked by the tools.
 */
const withoutValidator = {
  name: 'without-validator',
  setup(build) {
    build.onLoad(
      { filter: /[\\/]@modelcontextprotocol[\\/]server[\\/]dist[\\/]ajvProvider-\w+\.mjs$/ },
      () => ({
        contents: `export class AjvJsonSchemaValidator {
        getValidator() { throw new Error('this server validates no answers of users'); }
      }
      export { AjvJsonSchemaValidator as n };`,
      }),
    );
  },
};

/** Whether a property is one of an object that is declared as a rule. */
function isOfRule({ parent }) {
  const { parent: declaration } = parent;
  return ts.isVariableDeclaration(declaration) && declaration.type?.getText() === 'Rule';
}

/** A bundle for Node.js with a few lines of its own as its entry. */
function entry(folder, contents, outfile) {
  const stdin = { contents, resolveDir: fileURLToPath(new URL(folder, root)) };
  return { ...node, stdin, outfile };
}

/**
 * One script that runs in Node.js and in a web worker: it takes the half that fits where it is, and leaves the other alone.
 * Almost all of the code is common to both, so that shipping it once saves a third of the package.
 */
function universal(folder, contents, outfile) {
  // The protocol's library offers each half under the condition that it is for.
  return { ...entry(folder, contents, outfile), conditions: ['node', 'browser'] };
}
const inNode = 'globalThis.process?.versions?.node !== undefined';

/** The pages of the rules by their slugs, and their index as "README": one file is packed to a third of what many would be. */
export function rulePages() {
  const folder = new URL('docs/rules/', root);
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -'.md'.length), readFileSync(new URL(name, folder), 'utf8')]),
  );
}

/** What the library exports: what server/src/library/api.d.ts declares. A test compares them. */
const libraryNames = [
  'buildCommandLine',
  'catalog',
  'diagnoseLog',
  'explain',
  'fixText',
  'formatText',
  'lintFiles',
  'lintText',
  'parseCommandLine',
];

/** The bundles that ship. */
export const bundles = [
  {
    ...universal(
      'client/src',
      `exports.activate = (context) =>
        (${inNode} ? require('./node/main') : require('./browser/main')).activate(context);`,
      'dist/client.js',
    ),
    external: ['vscode'],
  },
  {
    ...universal(
      'server/src',
      `if (${inNode}) {
        if (require.main === module) require('./node/main');
        else {
          exports.agents = () => require('./agents/node/world');
          exports.second = () => require('./node/second').serveSecond();
        }
      } else require('./browser/main');`,
      'dist/server.js',
    ),
    plugins: [late, withoutPages],
    banner: { js: '#!/usr/bin/env node' },
  },
  // The npm package has the commands alone: one bundle for both, of which the server's command takes its half.
  {
    ...entry(
      'server/src',
      `if (require.main === module) require('./cli/main');
      exports.serve = () => require('./node/main');
      exports.second = () => require('./node/second').serveSecond();
      exports.thread = () => require('./cli/serve-thread').serveThread(__dirname);
      exports.library = () => require('./library/node/library');
      exports.agents = () => require('./agents/node/world');`,
      'dist/cli.js',
    ),
    plugins: [late, withoutPages],
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...entry('server/src', `require('./cli.js').serve();`, 'dist/language-server.js'),
    sourcemap: false,
    external: ['./cli.js'],
    banner: { js: '#!/usr/bin/env node' },
  },
  // The protocol of agents is a bundle of its own: whoever lints doesn't load it.
  {
    ...entry(
      'server/src',
      `const { start } = require('./mcp/main');
      if (require.main === module) start(require('./cli.js').agents());
      else exports.start = start;`,
      'dist/mcp.js',
    ),
    plugins: [withoutValidator],
    external: ['./cli.js'],
    banner: { js: '#!/usr/bin/env node' },
  },
  // The extension has no commands, but the same tools in its server.
  {
    ...entry(
      'server/src',
      `require('./mcp.js').start(require('./server.js').agents());`,
      'dist/mcp-vscode.js',
    ),
    sourcemap: false,
    external: ['./mcp.js', './server.js'],
  },
  // The library in Node.js is a part of the same bundle, for `require` and for `import`.
  {
    ...entry(
      'server/src',
      `const library = require('./cli.js').library();
      ${libraryNames.map((name) => `exports.${name} = library.${name};`).join('\n')}`,
      'dist/library.js',
    ),
    sourcemap: false,
    external: ['./cli.js'],
  },
  {
    ...entry(
      'server/src',
      `import commands from './cli.js';
      export const { ${libraryNames.join(', ')} } = commands.library();`,
      'dist/library.mjs',
    ),
    format: 'esm',
    sourcemap: false,
    external: ['./cli.js'],
  },
  // In browsers it is a script of its own, without the commands and without Node.js.
  {
    ...browser,
    entryPoints: ['server/src/library/browser.ts'],
    outfile: 'dist/library.browser.mjs',
    format: 'esm',
    plugins: [withoutPages],
  },
];

/** The declarations of the library: each way to load it has a file of its own, of the same text. */
export const declarations = {
  source: 'server/src/library/api.d.ts',
  outfiles: ['dist/library.d.ts', 'dist/library.d.mts'],
};
/** The bundles of the tests that run in VS Code. Tests are all side effects, whatever package.json says of the library. */
export const testBundles = [
  // Mocha looks for the files of its parallel mode when that starts; nobody starts it here.
  {
    ...node,
    minify: false,
    ignoreAnnotations: true,
    entryPoints: ['test/vscode/index.node.ts'],
    outfile: 'out/vscode-tests/node.js',
    external: ['vscode'],
    logOverride: { 'require-resolve-not-external': 'silent' },
  },
  // Mocha's build for browsers takes any `module` it sees for its own, so the bundle exports itself after it.
  {
    ...browser,
    minify: false,
    ignoreAnnotations: true,
    entryPoints: ['test/vscode/index.browser.ts'],
    outfile: 'out/vscode-tests/browser.js',
    external: ['vscode'],
    format: 'iife',
    globalName: 'suites',
    footer: { js: 'module.exports = suites;' },
  },
];
