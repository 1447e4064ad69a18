/** How the text of a batch file is read: its lines once, what `call` and `cmd /c` get once more. */
import { sliceSpan } from '../../language/span';
import { plain } from '../text/encodings';
import { documentSpan } from '../text/slice';
import type { Literal, Text } from '../text/text';
import { againEncoding, lineEncoding, type LineFacts } from './encodings';
import type { Readers } from './judgement';
import { expandPercents, type Expansion } from './percent';
import { byQuoting, expandDelayed, receive } from './received';

/**
 * Makes the readers of a document.
 *
 * @param delayed whether delayed expansion is switched on
 */
export function readingOf(text: string, delayed: boolean, inPowerShell: Readers['inPowerShell']) {
  /** Reads a text once more. */
  const again = (source: Text, fromFile: boolean, fixed: boolean): Text[] => {
    const expanded = expandPercents(source, { loop: undefined, fromFile, valueOf: () => undefined });
    const relabel = byQuoting(expanded, ({ start, encoding }) => ({
      start,
      encoding: againEncoding(encoding, fromFile ? '%%' : '%', fixed),
    }));
    return receive(expanded, fromFile ? { relabel, second: true } : { relabel });
  };

  const readers: Readers = {
    readCalled: (source) => again(source, true, false),
    readTyped: (source, fixed) => again(source, false, fixed),
    inPowerShell,
    isShell: (source, hole) => {
      const place = documentSpan(source, hole);
      return place !== undefined && /^"?%comspec%"?$/i.test(sliceSpan(text, place));
    },
  };

  /** The commands of a line as programs get them. */
  const readLine = (source: Text, expansion: Expansion): Text[] => {
    const expanded = expandPercents(source, expansion);
    const facts: LineFacts = { fragile: false, delayed };
    const { loop, onFault } = expansion;
    const inLoop = loop === undefined ? '' : `:${loop.first}`;
    const relabel = byQuoting(expanded, (literal, quoted): Literal =>
      literal.encoding === plain
        ? { start: literal.start, encoding: lineEncoding(facts, quoted, inLoop) }
        : literal,
    );
    return receive(expanded, { relabel, facts, onFault }).map((line) =>
      expandDelayed(line, delayed, expansion.delayedValueOf ?? (() => undefined)),
    );
  };

  return { readers, readLine };
}
