/** The messages of findings without what only the document around them shows to be a secret, for all versions of it. */
import type { Span } from '../../language/span';
import type { Finding } from '../../lint/finding';
import { aroundPlace, withoutSecretOf } from '../../lint/secrets/in-place';

/** Gives the message of a finding that stands in a range of a text. */
export type PlaceMask = (finding: Finding, text: string, at: Span) => string;

/** Makes one that remembers what it has looked at: most of a document stays as it is. */
export function createPlaceMask(): PlaceMask {
  const known = new WeakMap<Finding, { readonly around: string; readonly message: string }>();
  return (finding, text, at) => {
    const around = aroundPlace(text, at);
    const before = known.get(finding);
    if (before?.around === around) return before.message;
    const message = withoutSecretOf(finding.message, text, at);
    known.set(finding, { around, message });
    return message;
  };
}
