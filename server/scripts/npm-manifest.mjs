// The package.json of the npm package. The one in the repository is that of the extension, too, whose entry points and
// contributions mean nothing to npm: `main` would name a file that isn't in the package.

/** What npm, bundlers and readers want to know. */
const kept = [
  ...['name', 'version', 'description', 'keywords', 'homepage', 'bugs', 'repository', 'license'],
  ...['engines', 'bin', 'exports', 'sideEffects'],
];

/** Makes it from that of the repository. */
export function npmManifest(manifest) {
  const { require: entry } = manifest.exports['.'];
  const own = Object.fromEntries(kept.map((name) => [name, manifest[name]]));
  return {
    ...own,
    engines: { node: manifest.engines.node },
    type: 'commonjs',
    // For tools that don't read `exports`.
    main: entry.default,
    types: entry.types,
  };
}
