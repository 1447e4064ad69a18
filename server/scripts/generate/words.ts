/** How severity, certainty, places and fixes of rules are told. */
import { contexts } from '../../src/catalog';
import type { Rule } from '../../src/rules/rule';
import type { Certainty } from '../../src/rules/severity';
import { either } from './markdown';

/** How sure a rule is, as the end of a sentence. */
export const certainties: Readonly<Record<Certainty, string>> = {
  certain: 'the documentation states the rule',
  inferred: 'it follows from documented facts, but no page states it',
  folklore: 'people report it, but it is not documented',
};

/** Where a rule speaks. */
export function placesOf({ contexts: places }: Rule): string {
  if (places === undefined) return 'any';
  return either(
    places.map((place) =>
      place === 'ccmsetupcmd' ? `${contexts[place].title} (Intune included)` : contexts[place].title,
    ),
  );
}

/** How grave the findings of a rule are; rules without findings speak in hover. */
export function severityOf({ severity, check, offByDefault }: Rule): string {
  if (check === undefined) return 'none; hover only';
  return offByDefault === true ? `${severity}, off by default` : severity;
}

/** The kind of a rule's fix, for a table. */
export function fixKind({ fix }: Rule): string {
  return fix === undefined ? '' : fix.safe ? 'safe' : 'suggestion';
}
