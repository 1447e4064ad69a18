/** Why a run failed: from errors that were seen to what a person can do. */
import { t } from '@vscode/l10n';
import { logSources, type LogCause, type LogCertainty, type LogCode, type LogMessage } from '../catalog/log';
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

/** Whether a message is about the installer of a prerequisite: client.msi has not been started. */
function isOfPrerequisite({ known: { id }, groups: { path = '' } }: Sighting): boolean {
  return id === 'prereq-failed' || (id === 'msi-file-failed' && !/(?:^|\\)client\.msi$/i.test(path));
}

/** Whether a reason holds: not where it lies in client.msi, or in an argument that is missing, and isn't so. */
function canHold({ unless, ofClient }: LogCause, sighting: Sighting, { written }: Given): boolean {
  if (ofClient === true && isOfPrerequisite(sighting)) return false;
  return unless === undefined || !written.has(itemKey(unless));
}

/** The reasons that can hold for a message, by who wrote it. An installed client doesn't use /mp. */
function reasonsFor(sighting: Sighting, given: Given): readonly LogCause[] {
  const { known, byClient } = sighting;
  const causes = (known.causes ?? []).filter((each) => canHold(each, sighting, given));
  const own = causes.filter((each) => each.byClient === true);
  if (byClient && own.length > 0) return own;
  return causes.filter((each) => each.byClient !== true && !(byClient && each.item === '/mp'));
}

/** The reason that fits best of those that are known for a message. */
function reasonOf(sighting: Sighting, given: Given): LogCause | undefined {
  const { written, inEffect } = given;
  const reasons = reasonsFor(sighting, given);
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

/** What is known about a return code of ccmsetup; those of enrollment are none. */
function returned(code: string | undefined): LogCode | undefined {
  const about = code === undefined ? undefined : codeOf(code);
  return about?.kind === 'mdm' ? undefined : about;
}

/** What a return code of ccmsetup means, without what others would mean. */
function returnText(code: string | undefined, about: LogCode | undefined): string {
  if (about === undefined) return t("Return code {0} isn't documented.", code ?? '');
  return `${t('Return code {0} ({1}).', code ?? '', codeName(about))} ${ended(logText(about.meaning))}`;
}

/** What a cause means and from where it is known; a return code that nobody documents has no source. */
function knownOf(sighting: Sighting): Pick<Cause, 'meaning' | 'certainty' | 'sources'> {
  const { known } = sighting;
  const code = codeIn(sighting);
  const isReturn = known.id === 'exit-other';
  const about = isReturn ? returned(code) : undefined;
  const { certainty, sources } = about ?? known;
  return {
    meaning: isReturn ? returnText(code, about) : `${logText(known.meaning)}${detailOf(known, sighting)}`,
    certainty: isReturn && about === undefined ? 'reported' : certainty,
    sources: isReturn && about === undefined ? [] : sources.map((key) => logSources[key]),
  };
}

/** A cause as people read it, in the language of the editor. */
export function causeOf(sighting: Sighting, symptoms: readonly Sighting[], given: Given): Cause {
  const { known, groups, line, messageStart, end, message, count } = sighting;
  const code = codeIn(sighting);
  const reason = reasonOf(sighting, given);
  const state = known.id.startsWith('state-') ? stateOf(Number(groups['state'])) : undefined;
  const aboutCode = reason?.remedy === undefined && code !== undefined ? codeOf(code) : undefined;
  // A code alone has many reasons: what has to do with an argument is told only where that is given.
  const isTold = (each: LogCause): boolean =>
    (each.item === undefined || given.written.has(itemKey(each.item))) && canHold(each, sighting, given);
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
    ...knownOf(sighting),
    remedy: remedy === undefined ? undefined : logText(remedy),
    // Nobody knows the site: the record says so, and is no error.
    isRoot: known.role === 'root' || known.id === 'ad-mp-count',
    count,
    symptoms,
  };
}
