/** What stands in the place of a registration token, so that the token itself is in no file. */
import type { Encoding } from '../../hosts/text/offset-map';

/** The token as a `.ccmcmd` file has it: whoever runs the command line fills it in. */
export const ownTokenHole = '${CMG_TOKEN}';

/** Literals in which the variable of the environment is read, by the ids of their encodings. */
const holes: readonly (readonly [literal: RegExp, hole: string])[] = [
  [/^ps(?:Double|HereDouble|Bare)(?:Word|QuotedWord)*$/, '$env:CMG_TOKEN'],
  [/^(?:cmd|psVerbatim$)/, '%CMG_TOKEN%'],
  [/^sh(?:Bare|Double|FilledDocument)(?:Word|QuotedWord)*$/, ownTokenHole],
];

/** What can stand around a script or an argument without changing what a variable looks like in it. */
const transparent = /^(?:argument|again|json|xml\w*|yaml\w*|markdownBlock|psSingle|psHereSingle|shSingle)$/;

/** How a literal of a host reads the token from where it is kept; undefined where it can't. */
export function tokenHoleIn(host: string, { id }: Encoding): string | undefined {
  if (host === 'ccmcmd') return ownTokenHole;
  const [own = '', ...around] = id.split('+');
  if (!around.every((each) => transparent.test(each))) return undefined;
  return holes.find(([literal]) => literal.test(own))?.[1];
}

/** A word that every literal takes as it is. */
const word = 'CMGTOKENHOLE';

/** The same encoding, but the token of a `.ccmcmd` file is written as the place reads it. */
export function withTokenHole(encoding: Encoding, hole: string): Encoding {
  return {
    id: encoding.id,
    encode: (text) => encoding.encode(text.replaceAll(ownTokenHole, word))?.replaceAll(word, () => hole),
  };
}
