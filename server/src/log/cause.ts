/** Why a run failed: from errors that were seen to what a person can do. */
import { t } from '@vscode/l10n';
import { logSources, type LogCause, type LogCertainty, type LogMessage } from '../catalog/log';
import type { Source } from '../catalog/types';
import { codeOf, normalCode, stateOf } from './codes';
import { itemKey, type Given } from './given';
import type { Sighting } from './sighting';
import { codeName, logText } from './text';

/** One cause, with what followed from it. */
export interface Cause {
  /** The id of the message. */
  readonly id: string;
  readonly line: number;
  /** Where its message begins and its record ends in the log, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The parameter or property that it lies in; undefined where it has nothing to do with the command line. */
  readonly item: string | undefined;
  /** What the line says; it may hold names and secrets. */
  readonly text: string;
  readonly meaning: string;
  readonly remedy: string | undefined;
  readonly certainty: LogCertainty;
  readonly sources: readonly Source[];
  /** Whether it is a cause that can be acted on, or no more than the first thing that went wrong. */
  readonly isRoot: boolean;
  readonly count: number;
  /** Later errors that are effects of it, in the order of the log. */
  readonly symptoms: readonly Sighting[];
}

/** The code that a message tells, in the one form of codes. */
export function codeIn({ groups }: Pick<Sighting, 'groups'>): string | undefined {
  const written = groups['code'] ?? groups['code2'];
  return written === undefined ? undefined : normalCode(written);
}

/** The host of the address that a message is about, in lower case. */
function hostIn({ groups, message }: Sighting): string | undefined {
  const written =
    groups['url'] ?? groups['mp'] ?? groups['host'] ?? /\bURL=(\S+?),? Port=/i.exec(message)?.[1];
  const host = written?.replace(/^https?:\/\//i, '').split(/[/:,\s]/)[0];
  return host === undefined || host === '' ? undefined : host.toLowerCase();
}

/** The reasons that can hold for a message, by who wrote it. An installed client doesn't use /mp. */
function reasonsFor({ known: { causes = [] }, byClient }: Sighting): readonly LogCause[] {
  const own = causes.filter((each) => each.byClient === true);
  if (byClient && own.length > 0) return own;
  return causes.filter((each) => each.byClient !== true && !(byClient && each.item === '/mp'));
}

/** The reason that fits best of those that are known for a message. */
function reasonOf(sighting: Sighting, { written, inEffect }: Given): LogCause | undefined {
  const reasons = reasonsFor(sighting);
  const code = codeIn(sighting);
  const byCode = code === undefined ? undefined : reasons.find(({ codes }) => codes?.includes(code));
  if (byCode !== undefined) return byCode;
  const open = reasons.filter(({ codes, around }) => codes === undefined && around === undefined);
  const [first] = open;
  // A reason without an item comes first where the command line is hardly ever at fault.
  if (first === undefined || first.item === undefined) return first;
  const host = hostIn(sighting);
  const holds = (item: string | undefined): boolean =>
    item !== undefined && host !== undefined && (written.get(itemKey(item)) ?? '').includes(host);
  const isGiven = (item: string | undefined): boolean => item !== undefined && written.has(itemKey(item));
  const works = (item: string | undefined): boolean => item !== undefined && inEffect.has(itemKey(item));
  return (
    open.find(({ item }) => holds(item)) ??
    open.find(({ item }) => isGiven(item)) ??
    open.find(({ item }) => works(item)) ??
    first
  );
}

function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** What a code or a state in the message adds to the meaning of it. */
function detailOf(known: LogMessage, sighting: Sighting): string {
  const state = known.id.startsWith('state-') ? stateOf(Number(sighting.groups['state'])) : undefined;
  if (state !== undefined) return ` ${t('State {0}: {1}', state.id, ended(logText(state.text)))}`;
  const code = codeIn(sighting);
  const about = code === undefined ? undefined : codeOf(code);
  return about === undefined ? '' : ` ${code}, ${codeName(about)}: ${ended(logText(about.meaning))}`;
}

/** A cause as people read it, in the language of the editor. */
export function causeOf(sighting: Sighting, symptoms: readonly Sighting[], given: Given): Cause {
  const { known, groups, line, messageStart, end, message, count } = sighting;
  const code = codeIn(sighting);
  const reason = reasonOf(sighting, given);
  const state = known.id.startsWith('state-') ? stateOf(Number(groups['state'])) : undefined;
  const aboutCode = reason?.remedy === undefined && code !== undefined ? codeOf(code) : undefined;
  // A code alone has many reasons: what has to do with an argument is told only where that is given.
  const isTold = ({ item }: LogCause): boolean => item === undefined || given.written.has(itemKey(item));
  const fallback = (aboutCode?.causes ?? []).find((each) => each.remedy !== undefined && isTold(each));
  const around = known.causes?.find((each) => each.around !== undefined)?.remedy;
  const remedy = reason?.remedy ?? fallback?.remedy ?? around;
  return {
    id: known.id,
    line,
    start: messageStart,
    end,
    item: reason?.item ?? fallback?.item ?? state?.item,
    text: message,
    meaning: `${logText(known.meaning)}${detailOf(known, sighting)}`,
    remedy: remedy === undefined ? undefined : logText(remedy),
    certainty: known.certainty,
    sources: known.sources.map((key) => logSources[key]),
    // Nobody knows the site: the record says so, and is no error.
    isRoot: known.role === 'root' || known.id === 'ad-mp-count',
    count,
    symptoms,
  };
}
