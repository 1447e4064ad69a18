/** Takes secrets out of the texts of a log. */
import { maskText } from '../../lint/secrets/mask';
import { own } from '../../log';

/** Texts of a log without secrets, in strings of their own. */
export type Hide = (text: string) => string;

/** Longer texts are cut where they are told. */
const longestText = 2_000;
/** So many texts are remembered: logs repeat theirs. */
const mostRemembered = 200;

/** A function that hides secrets. It remembers what it hid. */
export function hider(): Hide {
  const memory = new Map<string, string>();
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined) return known;
    const copy = own(text.slice(0, longestText));
    const hidden = maskText(copy);
    if (memory.size >= mostRemembered) memory.clear();
    memory.set(copy, hidden);
    return hidden;
  };
}
