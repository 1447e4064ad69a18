import type { BuildOptions } from 'esbuild';

export const bundles: readonly BuildOptions[];
export function rulePages(): Record<string, string>;
export const testBundles: readonly BuildOptions[];
/** The declarations of the library: each way to load it has a file of its own, of the same text. */
export const declarations: { readonly source: string; readonly outfiles: readonly string[] };
