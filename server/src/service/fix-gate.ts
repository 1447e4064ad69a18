/** The gate of all fixes: the text after them is read again, and must hold the same but for what their rules say. */
import type { DocumentEdit } from '../hosts/text/document-edit';
import type { Find, Host, Region } from '../hosts/host';
import type { CommandLine } from '../language/ast';
import type { Effect } from '../lint/fix-effect';
import { applyEdits } from './fixes/apply-edits';
import { areApart, isOnePlace, touching, type TouchedBy } from './fixes/fix-places';
import { otherUses } from './fixes/other-uses';
import { editsOf, isFixed, isUnchanged } from './fixes/reading-again';
import { regionsIn } from './regions';

/** A fix that a rule has for a command line. */
export interface Proposal extends Effect {
  readonly title: string;
  /** Whether the rule calls it safe. */
  readonly claimsSafe: boolean;
  /** Which command line of the document it is for. */
  readonly line: number;
  readonly documentEdits: readonly DocumentEdit[];
}

/** Decides about the fixes of one version of a document. */
export interface FixGate {
  /** Whether a fix does what its rule says and nothing else, so that it can be offered. */
  isSound(proposal: Proposal): boolean;
  /** Whether a fix is one that loses nothing, and can be applied unseen. */
  isSafe(proposal: Proposal): boolean;
  /** As many as possible of some fixes, none of which overlaps another, that are sound together. */
  together(proposals: readonly Proposal[]): readonly Proposal[];
}

/** What was found in the document before any fix. */
export interface Before {
  readonly text: string;
  readonly host: Host;
  /** All command lines. */
  readonly regions: readonly Region[];
  /** The trees of those that were looked at: the first ones. */
  readonly lines: readonly { readonly tree: CommandLine }[];
}

/** How often a document is read again for one question; what is not decided by then is not sound. */
const mostReadings = 64;

/** Makes the gate. */
export function fixGate(before: Before): FixGate {
  const { text, regions } = before;
  const known = new Map<Proposal, boolean>();
  let index: TouchedBy | undefined;
  const hasOtherUses = otherUses(text);
  const touchedBy: TouchedBy = (edits) => (index ??= touching(regions))(edits);
  let following: Find | undefined;
  /** Much the same text is read again for each question. */
  const find: Find = (changed) => (following ??= before.host.follow?.() ?? before.host.find)(changed);
  const holds = (proposals: readonly Proposal[]): boolean => readsWell(before, find, proposals, touchedBy);
  const decide = (proposals: readonly Proposal[], sound: boolean): readonly Proposal[] => {
    for (const proposal of proposals) known.set(proposal, sound);
    return sound ? proposals : [];
  };
  const search = (proposals: readonly Proposal[], readings: { left: number }): readonly Proposal[] => {
    if (readings.left-- <= 0) return decide(proposals, false);
    if (holds(proposals)) return decide(proposals, true);
    if (proposals.length === 1) return decide(proposals, false);
    const half = proposals.length >> 1;
    const first = search(proposals.slice(0, half), readings);
    const second = search(proposals.slice(half), readings);
    if (first.length === 0 || second.length === 0) return first.length === 0 ? second : first;
    const both = [...first, ...second];
    return readings.left-- > 0 && holds(both) ? both : first;
  };
  const isSound = (proposal: Proposal): boolean => {
    if (!known.has(proposal)) decide([proposal], holds([proposal]));
    return known.get(proposal) === true;
  };
  return {
    isSound,
    isSafe: (proposal) => {
      const { claimsSafe, line, documentEdits } = proposal;
      const region = regions[line];
      return (
        claimsSafe &&
        region !== undefined &&
        // What several command lines use is for a person to decide.
        ![...touchedBy(documentEdits)].some((other) => other !== line) &&
        isOnePlace(region, documentEdits, text) &&
        !hasOtherUses(region, documentEdits) &&
        isSound(proposal)
      );
    },
    together: (proposals) => {
      const open = proposals.filter((proposal) => known.get(proposal) !== false);
      return open.length === 0 ? [] : search(open, { left: mostReadings });
    },
  };
}

/** Reads the document again after some fixes. */
function readsWell(
  { text, host, regions, lines }: Before,
  find: Find,
  proposals: readonly Proposal[],
  touchedBy: TouchedBy,
): boolean {
  const edits = proposals.flatMap(({ documentEdits }) => documentEdits);
  if (!areApart(edits, text.length)) return false;
  const effects = effectsOf(regions, proposals, touchedBy);
  const after = applyEdits(text, edits);
  const found = regionsIn(after, host, find).regions;
  return (
    found.length === regions.length &&
    regions.every((region, index) => {
      const now = found[index];
      const mine = effects.get(index);
      const tree = lines[index]?.tree;
      if (now === undefined) return false;
      if (mine === undefined) return isUnchanged(region, now);
      return (
        tree !== undefined &&
        isFixed({ region, tree, text }, { region: now, text: after }, mine.effects, mine.exact)
      );
    })
  );
}

/** What fixes do to one command line. */
interface LineEffects {
  readonly effects: Effect[];
  /** Whether the edits of its text tell all of it. */
  exact: boolean;
}

/** What some fixes do to each command line, to those that share the edited text as well. */
function effectsOf(
  regions: readonly Region[],
  proposals: readonly Proposal[],
  touchedBy: TouchedBy,
): ReadonlyMap<number, LineEffects> {
  const all = new Map<number, LineEffects>();
  const add = (line: number, effect: Effect, exact: boolean): void => {
    const known = all.get(line) ?? { effects: [], exact: true };
    known.effects.push(effect);
    known.exact &&= exact;
    all.set(line, known);
  };
  for (const proposal of proposals) {
    const { line, change, edits, documentEdits } = proposal;
    // What the host language makes of a line is not told by the text that ccmsetup gets.
    add(line, proposal, edits.length > 0 && change !== 'variable');
    for (const other of touchedBy(documentEdits)) {
      const region = regions[other];
      if (other !== line && region !== undefined)
        add(other, { change, edits: editsOf(region, documentEdits) }, false);
    }
  }
  return all;
}
