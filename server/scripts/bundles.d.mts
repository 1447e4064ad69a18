import type { BuildOptions } from 'esbuild';

export const bundles: readonly BuildOptions[];
export function rulePages(): Record<string, string>;
export const testBundles: readonly BuildOptions[];
