/** What one process of ccmsetup wrote, as far as a diagnosis asks for it. */
import type { Match } from './match';
import type { LogRecord, Stamp } from './record';
import { placeOf, sightingOf, type LogPlace, type Sighting } from './sighting';
import { noteTried, type Tried } from './tried';

/** A text that a record holds, with its place. */
export interface Recorded extends LogPlace {
  readonly text: string;
  /** Where the text begins in the log. */
  readonly textStart: number;
  readonly stamp: Stamp | undefined;
}

/** Something that settles how the process ended. */
export interface Verdict extends LogPlace {
  readonly id: string;
  readonly says: 'installed' | 'restart' | 'uninstalled' | 'skipped' | 'failed' | 'ended';
  /** As it is written in the log. */
  readonly code: string | undefined;
  /** Whether the process itself ends with it. */
  readonly isExit: boolean;
}

export interface Process {
  /** Whether its first line is in the log. */
  readonly started: boolean;
  readonly first: LogPlace;
  last: LogPlace;
  startStamp: Stamp | undefined;
  endStamp: Stamp | undefined;
  /** What it is, once that is known. */
  role: 'launcher' | 'service' | undefined;
  createdService: boolean;
  commandLine: Recorded | undefined;
  msiProperties: Recorded | undefined;
  /** In the order of the log. */
  readonly verdicts: Verdict[];
  attempt: number;
  /** By the id of the message and what tells two of them apart. */
  readonly sightings: Map<string, Sighting>;
  /** The root errors of the last attempt that has any, in order. */
  roots: Sighting[];
  rootsAttempt: number;
  /** The id of the last known message. */
  lastId: string | undefined;
  /** The list that list items belong to. */
  list: 'source' | 'mp' | undefined;
  readonly tried: Map<string, Tried>;
}

/** More kinds of messages are not kept of a process. */
const mostSightings = 400;

export function newProcess(record: LogRecord, started: boolean): Process {
  return {
    started,
    first: record,
    last: record,
    startStamp: record.stamp,
    endStamp: undefined,
    role: undefined,
    createdService: false,
    commandLine: undefined,
    msiProperties: undefined,
    verdicts: [],
    attempt: 0,
    sightings: new Map(),
    roots: [],
    rootsAttempt: -1,
    lastId: undefined,
    list: undefined,
    tried: new Map(),
  };
}

function recorded(record: LogRecord, { found }: Match, part: string): Recorded {
  const text = found.groups?.[part] ?? '';
  const at = record.message.lastIndexOf(text);
  return {
    ...placeOf(record),
    text: text.trimEnd(),
    textStart: record.messageStart + Math.max(at, 0),
    stamp: record.stamp,
  };
}

const installedStates = new Set(['400', '402']);

/** What Windows Installer ends with where all went well and a restart is due, or has begun. */
const restarts = new Set(['3010', '1641']);

/** What a return code of ccmsetup says that no message of its own has. */
function endOf(code: string): Verdict['says'] {
  if (code === '8') return 'skipped';
  return restarts.has(code) ? 'restart' : 'failed';
}

/** What a message says of the end of its process. */
function verdictOf({ known, groups }: Match): Pick<Verdict, 'says' | 'code' | 'isExit'> | undefined {
  const ended = (
    says: Verdict['says'],
    code: string | undefined,
    isExit = true,
  ): Pick<Verdict, 'says' | 'code' | 'isExit'> => ({
    says,
    code,
    isExit,
  });
  switch (known.id) {
    case 'install-ok':
      return ended(groups['reboot'] === undefined ? 'installed' : 'restart', undefined, false);
    case 'uninstall-ok':
      return ended('uninstalled', undefined, false);
    case 'exit-0':
      return ended('ended', '0');
    case 'exit-7':
      return ended('restart', '7');
    case 'exit-other':
      return ended(endOf(groups['code'] ?? ''), groups['code']);
    case 'exit-error':
      return ended('failed', groups['code']);
    case 'state-sending':
    case 'state-fsp': {
      const state = groups['state'] ?? '';
      if (installedStates.has(state)) return ended('installed', undefined, false);
      if (state === '401') return ended('restart', undefined, false);
      return state === '104' ? ended('skipped', undefined, false) : undefined;
    }
    case 'cm-status': {
      const code = groups['code'] ?? '';
      return ended(code === '0' ? 'installed' : restarts.has(code) ? 'restart' : 'failed', code, false);
    }
    case 'cm-operation-failed':
      return ended(/failed/i.test(groups['result'] ?? '') ? 'failed' : 'installed', undefined, false);
    default:
      return undefined;
  }
}

/** What tells two sightings of one message apart. */
function keyOf({ known, groups }: Match): string {
  const { state = '', code = '', name = '' } = groups;
  return known.id === 'cm-property' ? `${known.id} ${name}` : `${known.id} ${state}${code}`;
}

/** All before was overcome: the files are there, and the install itself begins. */
const overcomes = new Set(['installing-version', 'running-package']);

/** What shows that a client of the device works, whatever failed before. */
const resolves: Readonly<Record<string, readonly string[]>> = {
  'reg-done': ['registration', 'http', 'tls', 'token', 'certificate'],
  'reg-already': ['registration', 'http', 'tls', 'token', 'certificate'],
  'reg-site-change': ['registration'],
  'ls-can-assign': ['assignment'],
  'ls-assignable': ['assignment'],
  'ls-mps-from-mp': ['http', 'tls'],
  'ls-version-ok': ['assignment'],
  'co-success': ['co-management'],
  'co-enrolled': ['co-management'],
};

function isService(text: string): boolean {
  return /(?:^|\s)["']?[/-]runservice\b/i.test(text);
}

/** Counts a message; gives its sighting, undefined where too many kinds of them are known. */
function see(process: Process, record: LogRecord, match: Match): Sighting | undefined {
  const key = keyOf(match);
  const known = process.sightings.get(key);
  if (known !== undefined && !known.over) {
    known.count++;
    known.lastLine = record.line;
    return known;
  }
  if (known === undefined && process.sightings.size >= mostSightings) return undefined;
  const sighting = sightingOf(record, match, process.attempt);
  process.sightings.delete(key);
  process.sightings.set(key, sighting);
  return sighting;
}

/** What was overcome is the cause of nothing that comes later. */
function forget(process: Process, isOver: (sighting: Sighting) => boolean): void {
  for (const sighting of process.sightings.values())
    if (sighting.known.role !== undefined && isOver(sighting)) sighting.over = true;
  process.roots = process.roots.filter(({ over }) => !over);
}

/** Notes what a record says that belongs to a process. */
export function note(process: Process, record: LogRecord, match: Match | undefined): void {
  process.last = record;
  process.startStamp ??= record.stamp;
  process.endStamp = record.stamp ?? process.endStamp;
  // What was cut off may have said something else.
  if (match === undefined || !record.complete) return;
  const { known, groups } = match;
  process.lastId = known.id;
  const verdict = verdictOf(match);
  if (verdict !== undefined) process.verdicts.push({ ...placeOf(record), id: known.id, ...verdict });
  const sighting = see(process, record, match);
  if (known.role === 'root' && sighting !== undefined) {
    if (process.rootsAttempt !== process.attempt) process.roots = [];
    process.rootsAttempt = process.attempt;
    if (!process.roots.includes(sighting)) process.roots.push(sighting);
  }
  switch (known.id) {
    case 'service-main':
      process.role = 'service';
      break;
    case 'service-created':
      if (/created|started/i.test(groups['what'] ?? '')) process.createdService = true;
      break;
    case 'command-line':
    case 'command-line-2':
      process.commandLine ??= recorded(record, match, 'command');
      process.role ??= isService(process.commandLine.text) ? 'service' : 'launcher';
      break;
    case 'msi-properties':
      process.msiProperties ??= recorded(record, match, 'properties');
      break;
    case 'next-retry':
      process.attempt++;
      break;
    case 'source-list':
      process.list = 'source';
      break;
    case 'mp-list':
      process.list = 'mp';
      break;
  }
  if (overcomes.has(known.id)) forget(process, () => true);
  const resolved = resolves[known.id];
  if (resolved !== undefined) forget(process, ({ known: { stage } }) => resolved.includes(stage));
  if (known.id !== 'list-item' && known.id !== 'mp-list')
    process.list = known.id === 'source-list' ? 'source' : undefined;
  noteTried(process.tried, process.list, record, match);
}
