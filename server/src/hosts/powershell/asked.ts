/** What an answer about one statement depends on besides that statement: what was asked about the rest of the script. */
import { mostAsked } from './limits';

/** Such questions. */
export interface Asked {
  /** What could have another answer when another statement changes: `writes x`, `mentions x`, `function x`. */
  readonly names: Set<string>;
  /** Variables of which not all could be told. */
  readonly missed: Set<string>;
  /** Whether variables were found to go to ccmsetup, and whether literals are taken, when that was asked. */
  readonly used: readonly Usage[];
  readonly taken: readonly Taking[];
  /** Whether it is all of it; what needs more than `mostAsked` is not remembered. */
  readonly complete: boolean;
}

/** Whether a variable goes to ccmsetup: anywhere, or in the function that begins at `scope`. */
export interface Usage {
  readonly name: string;
  readonly scope: number | undefined;
  readonly answer: boolean;
}

/** Whether the literal that begins at `start` is part of a command line. */
export interface Taking {
  readonly start: number;
  readonly answer: boolean;
}

/** Writes down what is asked. */
export interface Questions {
  /** What is asked during some work. */
  during<T>(work: () => T): { readonly result: T; readonly asked: Asked };
  /** Gives work that is done once for a key, and that counts as asked again for all who get its result. */
  shared(): <T>(key: object, work: () => T) => T;
  writes(name: string): void;
  mentions(name: string): void;
  function(name: string): void;
  missed(name: string): void;
  used(usage: Usage): void;
  taken(taking: Taking): void;
}

interface Notes extends Asked {
  readonly used: Usage[];
  readonly taken: Taking[];
  complete: boolean;
}

function noNotes(): Notes {
  return { names: new Set(), missed: new Set(), used: [], taken: [], complete: true };
}

function addTo(notes: Notes, { names, missed, used, taken, complete }: Asked): void {
  for (const name of missed) notes.missed.add(name);
  if (!complete || notes.names.size + notes.used.length + notes.taken.length > mostAsked)
    notes.complete = false;
  if (!notes.complete) return;
  for (const name of names) notes.names.add(name);
  notes.used.push(...used);
  notes.taken.push(...taken);
}

/** Begins to write down. */
export function createQuestions(): Questions {
  /** The innermost work; undefined where nobody asks what was asked. */
  let notes: Notes | undefined;
  const note = <T>(list: (to: Notes) => T[], item: T): void => {
    if (notes === undefined) return;
    if (list(notes).length > mostAsked) notes.complete = false;
    else list(notes).push(item);
  };
  const alone: Questions['during'] = (work) => {
    const around = notes;
    const asked = (notes = noNotes());
    try {
      return { result: work(), asked };
    } finally {
      notes = around;
    }
  };
  return {
    during: (work) => {
      const done = alone(work);
      if (notes !== undefined) addTo(notes, done.asked);
      return done;
    },
    shared: () => {
      const known = new Map<object, Notes>();
      return (key, work) => {
        const all = known.get(key) ?? noNotes();
        known.set(key, all);
        const { result, asked } = alone(work);
        addTo(all, asked);
        if (notes !== undefined) addTo(notes, all);
        return result;
      };
    },
    writes: (name) => notes?.names.add(`writes ${name}`),
    mentions: (name) => notes?.names.add(`mentions ${name}`),
    function: (name) => notes?.names.add(`function ${name}`),
    missed: (name) => notes?.missed.add(name),
    used: (usage) => {
      note((to) => to.used, usage);
    },
    taken: (taking) => {
      note((to) => to.taken, taking);
    },
  };
}
