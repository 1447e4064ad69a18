/**
 * Whether to print in colour: on a terminal that can, unless NO_COLOR is set (https://no-color.org). FORCE_COLOR decides
 * before both, as it does for Node itself.
 */
export function wantsColour(env: Readonly<Record<string, string | undefined>>, terminal: boolean): boolean {
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
  return terminal && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
}
