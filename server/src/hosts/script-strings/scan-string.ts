/** Reads the inside of strings. */
import { matchEnd } from '../text/sticky';
import { endString, openHole, type Growing } from './growing';
import type { Quoted } from './nodes';

/** Reads on in a string up to its end or to code in it. */
export function readString(growing: Growing, quoted: Quoted): void {
  const { text } = growing;
  const { form } = quoted;
  for (;;) {
    const stopped = matchEnd(form.stop, text, growing.index);
    if (stopped === undefined) {
      endString(growing, quoted, text.length, text.length, false);
      growing.index = text.length;
      return;
    }
    // At the end of the text there may be no character.
    const index = Math.max(growing.index, stopped - 1);
    growing.index = index;
    const escaped = form.escape && matchEnd(form.escape.pattern, text, index);
    if (escaped !== undefined) {
      growing.index = escaped;
      continue;
    }
    const closed = matchEnd(form.close, text, index);
    if (closed !== undefined) {
      endString(growing, quoted, index, closed, true);
      growing.index = closed;
      return;
    }
    const code = text.charCodeAt(index);
    const hole = form.holes?.find(({ open }) => matchEnd(open, text, index) !== undefined);
    if (hole !== undefined) {
      if (openHole(growing, quoted, matchEnd(hole.open, text, index) ?? index, hole)) return;
    } else if (!form.multiline && (code === 10 || code === 13)) {
      endString(growing, quoted, index, index, false);
      return;
    } else {
      growing.index++;
    }
  }
}
