/** The types of the server's semantic tokens, and the class that colors each. */

const classes = {
  ccmsetupParameter: 't-parameter',
  ccmsetupProperty: 't-property',
  ccmsetupValue: 't-value',
  ccmsetupEnumMember: 't-enumMember',
  ccmsetupNumber: 't-number',
  ccmsetupSecret: 't-secret',
  ccmsetupHole: 't-hole',
  ccmsetupUnknown: 't-unknown',
  ccmsetupWrapper: 't-wrapper',
  ccmsetupExecutable: 't-executable',
  ccmsetupLogRoot: 'log-root',
  ccmsetupLogSymptom: 'log-symptom',
  ccmsetupLogSoft: 'log-soft',
  ccmsetupLogHarmless: 'log-harmless',
  ccmsetupLogKnown: 'log-known',
} as const;

export const tokenTypes: readonly string[] = Object.keys(classes);
export const tokenModifiers = ['deprecated'] as const;

const classOfType = new Map<string, string>(Object.entries(classes));

/** The class of a token type; undefined for one that isn't colored. */
export function tokenClass(type: string | undefined): string | undefined {
  return type === undefined ? undefined : classOfType.get(type);
}
