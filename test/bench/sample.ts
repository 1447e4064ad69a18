/** A document to be measured with, and the places in it where somebody types, completes and hovers. */

/** Such a document. */
export interface Sample {
  readonly languageId: string;
  /** The ending of its name. */
  readonly extension: string;
  readonly text: string;
  /** Offsets at which letters can be typed without breaking anything, spread over the document. */
  readonly typing: readonly number[];
  /** Offsets at which completion and hover have something to say. */
  readonly asking: readonly number[];
}

/** Marks of a generated text: `¦` where letters are typed, `‡` where the editor asks. */
const marks = /[¦‡]/g;

/** A sample of a text with marks. */
export function sampleOf(languageId: string, extension: string, marked: string): Sample {
  const typing: number[] = [];
  const asking: number[] = [];
  let removed = 0;
  for (const { index, 0: mark } of marked.matchAll(marks)) {
    (mark === '¦' ? typing : asking).push(index - removed);
    removed++;
  }
  return { languageId, extension, text: marked.replace(marks, ''), typing, asking };
}

/** Repeats blocks of text until they have a length; each is told its number. */
export function repeated(length: number, block: (index: number) => string): string {
  const blocks: string[] = [];
  for (let done = 0, index = 0; done < length; index++) {
    const next = block(index);
    blocks.push(next);
    done += next.length;
  }
  return blocks.join('');
}

/** A few members of a list, evenly spread over it, in an order that jumps to and fro. */
export function spread<T>(list: readonly T[], count: number): T[] {
  const picked = Array.from({ length: Math.min(count, list.length) }, (_, index) => {
    const jumping = (index * 7) % Math.min(count, list.length);
    return list[Math.floor((jumping * list.length) / Math.min(count, list.length))];
  });
  return picked.filter((each) => each !== undefined);
}
