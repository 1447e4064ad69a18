/** Signs that are missing between the parts of a text: `"a" & b "c"`. The parts are read as if they were there. */
import { sliceSpan, span } from '../../language/span';
import type { Remark } from '../../language/remark';
import type { Text } from '../text/text';
import { createLook, type Cursor } from './cursor';
import { folded, type Language } from './language';
import type { Quoted } from './nodes';
import type { Expression } from './syntax';
import { longestShown } from './limits';

/** Such places in one script. */
export type Gaps = ReturnType<typeof createGaps>;

/** Prepares the search of one script. */
export function createGaps(language: Language, source: string) {
  const { peek, signAt } = createLook(language);
  const sign = language.concat ?? '+';
  /** By where the content of the text beside each begins. */
  const known = new Map<number, Remark>();

  const add = (literal: Quoted, named: { readonly start: number; readonly end: number }): void => {
    const document = span(named.start, named.end);
    // Only a short name is shown.
    const written = document.end - document.start > longestShown ? undefined : sliceSpan(source, document);
    known.set(literal.inner.start, {
      kind: 'missing-operator',
      document,
      edits: [],
      ...(written !== undefined && !/[\r\n]/.test(written) ? { written } : {}),
      sign,
    });
  };

  /** Whether a word can be a part of a text, and does not begin what follows one. */
  const isPart = (word: string): boolean =>
    !language.operatorWords.test(word) && language.endsText?.test(word) !== true && /^[A-Za-z_]/.test(word);

  return {
    /**
     * Whether the next part of a sum follows without a sign; it is remembered then.
     *
     * @param last the part before it
     * @param joined whether a sign joins others of its parts
     */
    isAt: (cursor: Cursor, last: Expression, joined: boolean): boolean => {
      if (language.joinsBySigns !== true) return false;
      const next = peek(cursor);
      if (next?.kind === 'string' && joined && /^(?:name|call|index|member)$/.test(last.kind)) {
        // A template behind a name is given to a function, and a type in brackets is that of what follows.
        const isName = last.kind === 'name' || last.kind === 'member';
        const isType = isName && cursor.nodes[cursor.index - 1]?.kind !== 'word';
        if (isType || source.charAt(next.start) === '`') return false;
        add(next, last.span);
        return true;
      }
      if (next?.kind !== 'word' || last.kind !== 'string' || next.start === last.span.end) return false;
      const behind = signAt(cursor, 1);
      const joins = behind === sign || behind === '+';
      const ends = language.bareCalls === true && (behind === ',' || peek(cursor, 1) === undefined);
      if (!isPart(folded(next.text, language)) || !(joined || joins || ends)) return false;
      add(last.literal, next);
      return true;
    },
    /** What is to be said of a command line. */
    remarksOf: ({ atoms }: Text): Remark[] => {
      if (known.size === 0) return [];
      const literals = new Set(atoms.map(({ literal }) => literal?.start));
      return [...literals].flatMap((start) => (start === undefined ? [] : (known.get(start) ?? [])));
    },
  };
}
