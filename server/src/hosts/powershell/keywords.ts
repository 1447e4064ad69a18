/** The words that begin a statement of their own, and what stands behind them (about_Language_Keywords). */
import { matchAt, matchEnd } from '../text/sticky';

/** A keyword. */
export interface Keyword {
  /** What its statement is; `thrown` and `returned` go on with a pipeline. */
  readonly kind: 'choice' | 'loop' | 'scope' | 'plain' | 'thrown' | 'returned';
  /** What its round brackets hold; a statement with a condition only ends behind it. */
  readonly round?: 'condition' | 'steps' | 'parameters' | undefined;
  /** What its curly brackets hold. */
  readonly curly?: 'block' | 'branch' | 'clauses' | 'members';
  /** Whether its block is the branch for all other cases. */
  readonly otherwise?: boolean;
  /** What must stand behind it, or it is the name of a command. */
  readonly behind: RegExp;
  /** The keywords that go on with the statement behind its block. */
  readonly next?: RegExp | undefined;
}

/** Blanks, and line breaks that a backtick escapes. */
const blanks = '\\s*(?:`[\\r\\n]\\s*){0,20}';
/** What stands between a keyword and its round bracket, the bracket included. */
export const roundBehind = `${blanks}\\(`;

const round = new RegExp(roundBehind, 'y');
const curly = /\s*\{/y;
const name = /[^\S\r\n]+[\p{L}_]/uy;
const alternatives = /(?:else|elseif)(?![\w.\\:-])/iy;
const handlers = /(?:catch|finally)(?![\w.\\:-])/iy;

const block: Keyword = { kind: 'plain', curly: 'block', behind: curly };
const scope: Keyword = { kind: 'scope', round: 'parameters', curly: 'block', behind: name };
const loop: Keyword = { kind: 'loop', round: 'condition', curly: 'block', behind: round };
const type: Keyword = { kind: 'plain', curly: 'members', behind: name };
const end: Keyword = { kind: 'plain', round: 'condition', behind: round };
const thrown: Keyword = { kind: 'thrown', behind: /(?!\s*=)/y };
const condition: Keyword = {
  kind: 'choice',
  round: 'condition',
  curly: 'branch',
  behind: round,
  next: alternatives,
};
const handler: Keyword = {
  kind: 'choice',
  curly: 'branch',
  behind: /\s*[{[]/y,
  next: handlers,
};

const beginning: ReadonlyMap<string, Keyword> = new Map([
  ['if', condition],
  ['switch', { kind: 'choice', round: 'condition', curly: 'clauses', behind: /\s*[(-]/y }],
  ['foreach', { ...loop, behind: /\s*[(-]/y }],
  ['for', { ...loop, round: 'steps' }],
  ['while', loop],
  ['do', { ...block, kind: 'loop', next: /(?:while|until)(?=\s*\()/iy }],
  ['try', { ...handler, behind: curly }],
  ['trap', { ...handler, next: undefined }],
  ['data', { ...block, behind: /(?:[^\S\r\n]+[\p{L}_][\w-]*)?(?:[^\S\r\n]+-[^{}\r\n]{0,200})?\s*\{/uy }],
  ['function', scope],
  ['filter', scope],
  ['workflow', scope],
  ['class', type],
  ['enum', type],
  ['param', { kind: 'plain', round: 'parameters', behind: round }],
  ['begin', block],
  ['process', block],
  ['end', block],
  ['clean', block],
  ['dynamicparam', block],
  ['return', { ...thrown, kind: 'returned' }],
  ['throw', thrown],
  ['exit', thrown],
  ['break', thrown],
  ['continue', thrown],
  ['using', { ...thrown, behind: name }],
]);

const continuing: ReadonlyMap<string, Keyword> = new Map([
  ['else', { ...condition, round: undefined, next: undefined, otherwise: true }],
  ['elseif', condition],
  ['catch', handler],
  ['finally', { ...handler, next: undefined }],
  ['while', end],
  ['until', end],
]);

/** The head of a method behind its name. */
export const methodHead: Keyword = { ...scope, behind: round };

const word = /[A-Za-z]+(?![\w.\\:-])/y;

/** A keyword in a script, and the offset behind it. */
export interface PlacedKeyword {
  readonly keyword: Keyword;
  readonly end: number;
}

/** The keyword that begins a statement at an offset. */
export function keywordAt(code: string, offset: number): PlacedKeyword | undefined {
  const [found] = matchAt(word, code, offset) ?? [];
  const keyword = found === undefined ? undefined : beginning.get(found.toLowerCase());
  if (found === undefined || keyword === undefined) return undefined;
  const behind = offset + found.length;
  return matchEnd(keyword.behind, code, behind) === undefined ? undefined : { keyword, end: behind };
}

/** The keyword at an offset that goes on with the statement of another one behind its block. */
export function continuationAt(code: string, offset: number, { next }: Keyword): PlacedKeyword | undefined {
  const end = next && matchEnd(next, code, offset);
  const keyword = end === undefined ? undefined : continuing.get(code.slice(offset, end).toLowerCase());
  return end === undefined || keyword === undefined ? undefined : { keyword, end };
}
