// The package.json of the npm package. The one in the repository is that of the extension, too, whose entry points and
// contributions mean nothing to npm: `main` would name a file that isn't in the package.

/** What npm, bundlers and readers want to know. */
const kept = [
  ...['name', 'version', 'description', 'keywords', 'homepage', 'bugs', 'repository', 'license'],
  ...['engines', 'bin', 'exports', 'sideEffects'],
];

/** What lies at the top of the package, where tools find it that don't read `exports`, by its place in the repository. */
export const atTop = {
  'dist/catalog.json': 'catalog.json',
  'dist/catalog.schema.json': 'catalog.schema.json',
};

/** Makes it from that of the repository. */
export function npmManifest(manifest) {
  const { require: entry } = manifest.exports['.'];
  const tops = Object.values(atTop).map((file) => [`./${file}`, `./${file}`]);
  const own = Object.fromEntries(kept.map((name) => [name, manifest[name]]));
  return {
    ...own,
    exports: { ...manifest.exports, ...Object.fromEntries(tops) },
    engines: { node: manifest.engines.node },
    type: 'commonjs',
    // For tools that don't read `exports`.
    main: entry.default,
    types: entry.types,
  };
}
