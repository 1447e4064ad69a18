/** Changes the text of a linted file as the options ask: fixes, a patch of them, or comments. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { countedFindings, knownOf, type Counted } from '../../service/baseline';
import { movableOf, withMoved } from '../../service/baseline-moves';
import type { FileConfiguration } from '../../service/configuration';
import { documentSecrets, type Analysis, type LanguageService } from '../../service/service';
import type { Baselines } from '../baseline/baselines';
import type { Source } from '../input/source';
import type { Io } from '../io';
import type { JudgmentOptions } from '../options/judgment-options';
import type { Problem } from '../problem';
import { patchOf, type Secretive } from '../writing/patch';
import { objectionTo, rewriteFile } from '../writing/rewrite';

/** A file after the change. */
export interface ChangedText {
  /** What is linted. */
  readonly text: string;
  /** What kept the change from being written. */
  readonly problem?: Problem;
  /** What kept parts of it from being shown. */
  readonly problems?: readonly Problem[];
  /** The change as a patch, where that is asked for. */
  readonly patch?: string;
  /** What fixes did, where any are asked for. */
  readonly fixes?: FixesDone;
}

/** What fixes did in a file, or would do. */
export interface FixesDone {
  /** The rules that have fewer findings than before, with how many fewer. */
  readonly rules: ReadonlyMap<string, number>;
  /** How many findings are left whose fix needs a value that somebody has to write. */
  readonly openValues: number;
  /** There may be more to fix, which another run would. */
  readonly left: boolean;
}

/** What it works with. */
export interface ChangeTools {
  readonly service: LanguageService;
  readonly io: Io;
  readonly baselines: Baselines;
}

/** The rules of which the second analysis has fewer findings, in the order of their names, with how many fewer. */
function lessOf(before: Analysis, after: Analysis): Map<string, number> {
  const countOf = ({ findings }: Analysis, slug: string): number =>
    findings.filter(({ rule }) => rule === slug).length;
  const rules = [...new Set(before.findings.map(({ rule }) => rule))].sort();
  return new Map(
    rules.flatMap((rule) => {
      const less = countOf(before, rule) - countOf(after, rule);
      return less > 0 ? [[rule, less] as const] : [];
    }),
  );
}

/** The findings of a file with what its baseline knows. A file is written before the next one is read, so each one takes its own. */
async function judgedFindings(
  path: string,
  text: string,
  analysis: Analysis,
  baselines: Baselines,
): Promise<readonly Counted[]> {
  const counted = countedFindings(text, analysis);
  const found = counted.length === 0 ? undefined : await baselines.of(path);
  if (found === undefined) return counted;
  const { baseline, path: within } = found;
  const judged = knownOf(counted, within, baseline);
  const isThere = (other: string): Promise<boolean> => baselines.isThere(found, other);
  return withMoved(judged, await movableOf(judged, within, baseline, isThere), baselines.ledgerOf(found));
}

/**
 * Makes the change.
 *
 * @param pathFromHere the path from the current folder, with `/`
 */
export async function changedText(
  source: Source,
  pathFromHere: string,
  configuration: FileConfiguration,
  { change, severity }: JudgmentOptions,
  { service, io, baselines }: ChangeTools,
): Promise<ChangedText> {
  const { path, text, host } = source;
  if (change === undefined) return { text };
  const document = TextDocument.create(path, host.id, 0, text);
  if (change.kind === 'suppress') {
    const analysis = service.analyze(document, host, configuration);
    const judged = await judgedFindings(path, text, analysis, baselines);
    const known = new Set(judged.flatMap((each) => (each.known ? [placeOf(each.finding)] : [])));
    const { text: commented } = service.suppressAll(document, host, configuration, {
      reason: change.reason,
      least: severity,
      isKnown: (finding) => known.has(placeOf(finding)),
    });
    return rewriteFile(source, () => commented, io);
  }
  let openValues = 0;
  let left = false;
  const fixed = (): string => {
    const run =
      change.fixes === 'safe'
        ? { ...service.fixAll(document, host, configuration), openValues }
        : service.fixWhole(document, host, configuration);
    openValues = run.openValues;
    left = run.left === true;
    return run.text;
  };
  const doneIn = (after: string): FixesDone => {
    if (after === text) return { rules: new Map(), openValues, left };
    const before = service.analyze(document, host, configuration);
    const changed = TextDocument.create(path, host.id, 1, after);
    return { rules: lessOf(before, service.analyze(changed, host, configuration)), openValues, left };
  };
  if (change.kind === 'fix') {
    const written = await rewriteFile(source, fixed, io);
    return { ...written, fixes: doneIn(written.text) };
  }
  const after = fixed();
  const fixes = { rules: new Map<string, number>(), openValues, left };
  if (after === text) return { text, patch: '', fixes };
  const problem = objectionTo(source, after, io);
  if (problem !== undefined) return { text, patch: '', problem, fixes };
  const secretsOf = (version: number, shown: string): Secretive => {
    const made = TextDocument.create(path, host.id, version, shown);
    return { text: shown, secrets: documentSecrets(shown, service.analyze(made, host, configuration)) };
  };
  const patch = patchOf(pathFromHere, source, secretsOf(0, text), secretsOf(1, after));
  // What cannot be shown is told, and what is linted is the file as the fixes leave it.
  return { text: after, patch: patch.text, problems: patch.problems, fixes };
}

function placeOf({ rule, span }: { rule: string; span: { start: number; end: number } }): string {
  return `${rule} ${span.start} ${span.end}`;
}
