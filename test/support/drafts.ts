/** Lines in the making, in which arguments can be written wrongly. */
import type { QuoteStyle } from '../../server/src/language/ast';
import { signOf, writeItem, type Item, type Plan } from './command-lines';

/** An argument as it is written, rightly or not. */
export interface Chunk {
  readonly item: Item;
  text: string;
  /** Whether a slip had to do with it. */
  touched: boolean;
}

/** A line in the making. */
export interface Draft {
  readonly plan: Plan;
  /** How quotes work where the arguments stand. */
  style: QuoteStyle;
  before: string;
  after: string;
  chunks: Chunk[];
  /** What stands before each argument but the first; longer than needed. */
  glue: string[];
}

/** The draft of a line without slips. */
export function draftOf(plan: Plan): Draft {
  const { frame, items } = plan;
  return {
    plan,
    style: frame.style,
    before: frame.before,
    after: frame.after,
    chunks: items.map((item) => ({
      item,
      text: writeItem(item, frame.style),
      // The first is the wrong name that it is, and a fix changes it; the second may stand behind the key of a file.
      touched: ['CCMLOGGINGENABLED', 'INSTALL'].includes(item.entry.name),
    })),
    glue: items.map(() => frame.between),
  };
}

/** The line of a draft. */
export function writeDraft({ plan, before, after, chunks, glue }: Draft): string {
  const text = chunks.map(
    (chunk, index) => (index === 0 ? '' : (glue[index] ?? plan.frame.between)) + chunk.text,
  );
  return before + text.join('') + after;
}

/** Writes an argument otherwise. */
export function rewrite(chunk: Chunk, text: string | undefined): boolean {
  if (text === undefined || text === chunk.text) return false;
  chunk.text = text;
  chunk.touched = true;
  return true;
}

/** The name with its sign, and the value. */
export function halves({ item }: Chunk): { head: string; value: string } | undefined {
  return item.value === undefined ? undefined : { head: item.name + signOf(item.entry), value: item.value };
}

/** Puts an argument that the line does not have among its parameters. */
export function addFirst(draft: Draft, item: Item, text: string): boolean {
  if (draft.chunks.some((chunk) => chunk.item.entry === item.entry)) return false;
  draft.chunks.unshift({ item, text, touched: true });
  draft.glue.unshift(draft.plan.frame.between);
  return true;
}

/** Takes an argument away; false when the line does not have it, or nothing else. */
export function removeNamed(draft: Draft, name: string): boolean {
  const count = draft.chunks.length;
  if (count < 2) return false;
  draft.chunks = draft.chunks.filter(({ item }) => item.entry.name !== name);
  return draft.chunks.length < count;
}

/** Writes the value of an argument by the rules of another place. */
export function restyled({ item }: Chunk, style: 'inner' | 'msi'): string {
  return writeItem({ ...item, quotes: 'needed' }, style);
}

/** Whether a line has an argument. */
export function has({ chunks }: Draft, name: string): boolean {
  return chunks.some(({ item }) => item.entry.name === name);
}
