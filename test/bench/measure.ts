/** What a user waits for with one server and one document. */
import { setTimeout } from 'node:timers/promises';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from 'vscode-languageserver-types';
import { startPeer, type Peer, type Usage } from './peer';
import type { Question } from './questions';
import { spread, type Sample } from './sample';

/** A server and the document it is measured with. */
export interface Subject {
  readonly name: string;
  /** What Node runs. */
  readonly command: readonly string[];
  readonly sample: Sample;
  /** What else is asked at the cursor. */
  readonly questions?: readonly Question[];
}

/** How often things are done. */
export interface Effort {
  readonly starts: number;
  readonly keystrokes: number;
  readonly questions: number;
  /** Nothing is repeated any more after so many milliseconds. */
  readonly patience: number;
}

/** The results, in milliseconds unless they say otherwise. */
export interface Result {
  readonly name: string;
  /** Characters. */
  readonly length: number;
  readonly start: number;
  readonly open: number;
  readonly keystroke: number;
  readonly keystroke95: number;
  /** Computing for one keystroke on all threads; the rest of its time is waiting. */
  readonly keystrokeCpu: number;
  readonly completion: number;
  readonly hover: number;
  /** Of each of the other questions, by its method. */
  readonly answers: readonly (readonly [method: string, time: number])[];
  /** Bytes: at the end, and when nobody has asked for anything for a while. */
  readonly rss: number;
  readonly restingRss: number;
  readonly restingHeap: number;
}

/** Milliseconds behind which a server is at rest. */
const rest = 15_000;

/** The value below which a part of the sorted times lies; NaN without any. */
export function quantile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}

const median = (times: readonly number[]): number => quantile(times, 0.5);

/** A document that is typed into. */
interface Open {
  readonly peer: Peer;
  readonly uri: string;
  /** Its present state. */
  document: TextDocument;
  /** What was typed: where, and how much the text behind it has moved. */
  readonly typed: { at: number; by: number }[];
}

async function openIn(peer: Peer, { sample }: Subject): Promise<{ open: Open; time: number }> {
  const { languageId, extension, text } = sample;
  const uri = `file:///bench/document${extension}`;
  const document = TextDocument.create(uri, languageId, 1, text);
  const time = await peer.diagnosed(uri, 'textDocument/didOpen', {
    textDocument: { uri, languageId, version: 1, text },
  });
  return { open: { peer, uri, document, typed: [] }, time };
}

/** Where a place of the sample is now. */
function moved({ typed }: Open, place: number): number {
  return place + typed.filter(({ at }) => at < place).reduce((sum, { by }) => sum + by, 0);
}

/** Types letters at places that are spread over the document, one at a time. */
async function type(open: Open, { sample }: Subject, { keystrokes, patience }: Effort): Promise<number[]> {
  const word = 'abcd';
  const places = spread(sample.typing, Math.ceil(keystrokes / word.length));
  const times: number[] = [];
  const deadline = performance.now() + patience;
  for (const place of places) {
    for (const letter of word) {
      if (times.length >= 10 && performance.now() > deadline) return times;
      const at = open.document.positionAt(moved(open, place));
      const version = open.document.version + 1;
      const contentChanges = [{ range: { start: at, end: at }, text: letter }];
      open.document = TextDocument.update(open.document, contentChanges, version);
      times.push(
        await open.peer.diagnosed(open.uri, 'textDocument/didChange', {
          textDocument: { uri: open.uri, version },
          contentChanges,
        }),
      );
      open.typed.push({ at: place - 0.5, by: 1 });
    }
  }
  return times;
}

/** Asks at places that are spread over the document. */
async function ask(
  { method, params }: Question,
  open: Open,
  { sample }: Subject,
  { questions, patience }: Effort,
): Promise<number[]> {
  const times: number[] = [];
  const deadline = performance.now() + patience;
  for (const place of spread(sample.asking, questions)) {
    if (times.length >= 5 && performance.now() > deadline) break;
    const position = open.document.positionAt(moved(open, place));
    times.push(await open.peer.asked(method, { textDocument: { uri: open.uri }, ...params(position) }));
  }
  return times;
}

/** Measures a server: starts and opens in fresh processes, the rest in one of them. */
export async function measure(subject: Subject, effort: Effort): Promise<Result> {
  const starts: number[] = [];
  const opens: number[] = [];
  for (let count = 0; count < effort.starts; count++) {
    const peer = await startPeer(subject.command, false);
    starts.push(peer.started);
    opens.push((await openIn(peer, subject)).time);
    await peer.stop();
  }
  const peer = await startPeer(subject.command, true);
  try {
    const { open } = await openIn(peer, subject);
    const before: Usage = await peer.usage();
    const keystrokes = await type(open, subject, effort);
    const after = await peer.usage();
    const params = (position: Position): object => ({ position });
    const completion = await ask({ method: 'textDocument/completion', params }, open, subject, effort);
    const hover = await ask({ method: 'textDocument/hover', params }, open, subject, effort);
    const answers: [string, number][] = [];
    for (const question of subject.questions ?? [])
      answers.push([question.method, median(await ask(question, open, subject, effort))]);
    const { rss } = await peer.usage();
    await setTimeout(rest);
    const resting = await peer.usage();
    return {
      name: subject.name,
      length: subject.sample.text.length,
      start: median(starts),
      open: median(opens),
      keystroke: median(keystrokes),
      keystroke95: quantile(keystrokes, 0.95),
      keystrokeCpu: (after.cpu - before.cpu) / keystrokes.length,
      completion: median(completion),
      hover: median(hover),
      answers,
      rss,
      restingRss: resting.rss,
      restingHeap: resting.heapUsed,
    };
  } finally {
    await peer.stop();
  }
}
