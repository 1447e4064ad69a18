/** Text with holes in it: values that only the run knows, each with the form in which its source writes it. */
import { holeCharacter } from '../../hosts/host';

/** A value that only the run knows. */
export interface Hole {
  /** As its source writes it: `$SiteCode`, `%SITE%`, `{{ site }}`. */
  readonly form: string;
  /** The host whose value it is. */
  readonly language: string;
  /** Whether the form is written there as it is, without escapes of a literal around it. */
  readonly raw: boolean;
}

/** A text and what stands at each hole character in it, in order; undefined where the character stands for itself. */
export interface Marked {
  readonly text: string;
  readonly holes: readonly (Hole | undefined)[];
}

/** Text without holes, in which a hole character is a character like others. */
export function markedText(text: string): Marked {
  return { text, holes: Array.from({ length: text.split(holeCharacter).length - 1 }, () => undefined) };
}

/** Puts texts behind one another. */
export function joinMarked(parts: readonly Marked[], separator = ''): Marked {
  return { text: parts.map(({ text }) => text).join(separator), holes: parts.flatMap(({ holes }) => holes) };
}

/** Whether there is a value that only the run knows. */
export function hasHole({ holes }: Marked): boolean {
  return holes.some((hole) => hole !== undefined);
}

/**
 * The text in another notation, with each hole written by `write`.
 *
 * @param encode the notation, which keeps hole characters and their order; gives undefined for what it cannot hold
 * @param write the form of a hole there, and what follows it
 */
export function written(
  { text, holes }: Marked,
  encode: (text: string) => string | undefined,
  write: (hole: Hole, next: string) => string = ({ form }) => form,
): string | undefined {
  const parts = encode(text)?.split(holeCharacter);
  return parts
    ?.map((part, index) => {
      if (index === 0) return part;
      const hole = holes[index - 1];
      return (hole === undefined ? holeCharacter : write(hole, part)) + part;
    })
    .join('');
}
