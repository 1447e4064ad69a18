/** What the parts of a command line and the messages of a log are, for editors that color them. */

/**
 * The kinds of parts, each with the type that `package.json` contributes for it, and the standard type that takes its place
 * in editors that know no other; what has none is left alone there.
 */
export const tokenKinds = {
  parameter: { own: 'ccmsetupParameter', standard: 'keyword' },
  property: { own: 'ccmsetupProperty', standard: 'property' },
  value: { own: 'ccmsetupValue', standard: 'string' },
  enumMember: { own: 'ccmsetupEnumMember', standard: 'enumMember' },
  number: { own: 'ccmsetupNumber', standard: 'number' },
  secret: { own: 'ccmsetupSecret', standard: 'string' },
  hole: { own: 'ccmsetupHole', standard: 'variable' },
  unknown: { own: 'ccmsetupUnknown', standard: undefined },
  wrapper: { own: 'ccmsetupWrapper', standard: 'macro' },
  executable: { own: 'ccmsetupExecutable', standard: 'function' },
  logRoot: { own: 'ccmsetupLogRoot', standard: 'macro' },
  logSymptom: { own: 'ccmsetupLogSymptom', standard: undefined },
  logSoft: { own: 'ccmsetupLogSoft', standard: undefined },
  logHarmless: { own: 'ccmsetupLogHarmless', standard: 'comment' },
  logKnown: { own: 'ccmsetupLogKnown', standard: undefined },
} as const satisfies Record<string, { own: string; standard: string | undefined }>;

export type TokenKind = keyof typeof tokenKinds;

/** The token types and modifiers that a client knows. */
export interface TokenCapabilities {
  readonly tokenTypes: readonly string[];
  readonly tokenModifiers: readonly string[];
}

/** What the numbers of tokens mean. */
export interface TokenLegend {
  readonly tokenTypes: string[];
  readonly tokenModifiers: string[];
  /** The number of a kind; undefined for one that the client doesn't color. */
  readonly numberOf: ReadonlyMap<TokenKind, number>;
  /** The bit of names from older versions; 0 for a client that doesn't show them. */
  readonly deprecated: number;
}

/** The modifier of names that the documentation has no more. */
const deprecated = 'deprecated';

/** The legend for a client. */
export function legendFor({ tokenTypes, tokenModifiers }: TokenCapabilities): TokenLegend {
  const known = new Set(tokenTypes);
  const types: string[] = [];
  const numberOf = new Map<TokenKind, number>();
  for (const [kind, { own, standard }] of Object.entries(tokenKinds)) {
    const type = [own, standard].find((each) => each !== undefined && known.has(each));
    if (type === undefined) continue;
    if (!types.includes(type)) types.push(type);
    numberOf.set(kind as TokenKind, types.indexOf(type));
  }
  const shown = tokenModifiers.includes(deprecated);
  return {
    tokenTypes: types,
    tokenModifiers: shown ? [deprecated] : [],
    numberOf,
    deprecated: shown ? 1 : 0,
  };
}
