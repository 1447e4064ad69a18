/** The folders of the packages of which something is in some bundles, by the names of these; in any of them without names. */
export function bundledPackages(names?: readonly string[]): Promise<string[]>;
