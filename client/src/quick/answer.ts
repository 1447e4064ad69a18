/** What comes of a question in a sequence of them. */

/** An answer, or the way that was taken instead. */
export type Answer<T> = { readonly value: T } | 'back' | 'canceled';

/** Where a question is in its sequence. */
export interface QuestionPlace {
  readonly title: string;
  /** From 1; undefined where there is no way back. */
  readonly step: number | undefined;
  /** Undefined as long as nobody can tell. */
  readonly totalSteps: number | undefined;
}

/** What is said against a value. */
export interface Verdict {
  readonly severity: 'error' | 'warning' | 'information';
  readonly message: string;
}

/** Judges a value; undefined where there is nothing to say. */
export type Judge = (value: string) => Promise<Verdict | undefined>;
