/** Takes out of a document what tells who wrote it, so that its text can be shown to anybody. */
import { entries } from '../../catalog/lookup';
import type { Region } from '../../hosts/host';
import { partsInDocument } from '../../hosts/text/offset-map';
import type { CommandLine } from '../../language/ast';
import { overlaps, sliceSpan, span, type Span } from '../../language/span';
import { merged } from '../../lint/secrets/merge';
import type { Analysis } from '../analysis';
import { serversIn } from '../navigation/servers';
import { sharedKinds, type Found, type SharedKind } from './found';
import { hosts, isTelling } from './hosts';
import { identifiers } from './identifiers';
import { escaped, flattened } from './escapes';
import { distinguishedNames } from './names';
import { otherSecrets } from './secrets';
import { standIns, type StandIns } from './stand-ins';
import { isCommonUser, users } from './users';

export type { SharedKind };

/** A place of the document and what stands there instead. */
export interface Replacement {
  readonly kind: SharedKind;
  readonly span: Span;
  readonly with: string;
}

/** A document to share. */
export interface ForSharing {
  readonly text: string;
  /** In the order of the document it was; apart from each other. */
  readonly replaced: readonly Replacement[];
}

/** What is known of the document. */
export interface Shareable {
  readonly text: string;
  /** Where secrets stand, in order and apart. */
  readonly secrets: readonly Span[];
  /** The command lines of it; none for a log. */
  readonly lines: Analysis['lines'];
  /** Whether its text is none of a program: a log, prose, command lines. More of it can be a name then. */
  readonly isProse: boolean;
  /** Whether backslashes escape what follows them, as in JSON. */
  readonly isJson?: boolean;
  /** Names of devices and people that are known from elsewhere. */
  readonly known?: { readonly hosts: readonly string[]; readonly users: readonly string[] };
}

/** Shorter masks would tell how long a password is; the length of a token tells nothing. */
const shownLength = 20;
const shortMask = '*'.repeat(8);

/** Words that mean something wherever they stand. */
const vocabulary = new Set([
  ...entries.map(({ name }) => name.toLowerCase().replace(/^\//, '')),
  ...'ccmsetup client server install setup windows system program software microsoft data temp file files docs logs path user home root apps tools drivers scripts share public program configmgr management point host local network domain service default value string source logon force version'.split(
    ' ',
  ),
]);

/** A find in the text of a command line, wherever in the document it is put together; undefined where only the run knows it. */
function inDocument({ map }: Region, { kind, span: at, name }: Found): Found | undefined {
  const parts = partsInDocument(map, at);
  const [first, ...rest] = parts.map(({ document }) => document);
  if (first === undefined || parts.some((part) => part.kind === 'hole')) return undefined;
  return { kind, span: first, rest, name };
}

/** The servers of a command line. */
function serversOf(tree: CommandLine): Found[] {
  return serversIn(tree)
    .filter(({ key }) => isTelling(key))
    .map(({ host, key }) => ({
      kind: 'host',
      span: host,
      name: { form: /^\d[\d.]*$/.test(key) ? 'ip4' : 'host', text: key },
    }));
}

/** What the command lines tell, in the order of the document. */
function told({ lines }: Shareable): Found[] {
  return lines.flatMap(({ region, tree }) =>
    [...serversOf(tree), ...identifiers(region.text)].flatMap((found) => inDocument(region, found) ?? []),
  );
}

/** Words of the text that are names elsewhere in it. */
function wordsOf(text: string, flat: string, names: StandIns): Replacement[] {
  const known = (start: number, end: number): ReturnType<StandIns['ofWord']> =>
    names.ofWord(escaped(text.slice(start, end)));
  return [...flat.matchAll(/[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_.-]*[\p{L}\p{M}\p{N}_])?/gu)].flatMap(
    ({ 0: word, index }) => {
      const whole = known(index, index + word.length);
      if (whole !== undefined)
        return [{ kind: whole.kind, span: span(index, index + word.length), with: whole.with }];
      return [...word.matchAll(/[^.]+/g)].flatMap(({ 0: part, index: at }) => {
        const found = known(index + at, index + at + part.length);
        return found === undefined
          ? []
          : [{ kind: found.kind, span: span(index + at, index + at + part.length), with: found.with }];
      });
    },
  );
}

/** Takes replacements in the order of their importance; of one that others overlap, what is left of its place. */
function placed(length: number, groups: readonly (readonly Replacement[])[]): Replacement[] {
  const taken = new Uint8Array(length);
  const all: Replacement[] = [];
  for (const { kind, span: whole, with: standIn } of groups.flat()) {
    let text = standIn;
    for (let start = whole.start; start < whole.end; start++) {
      if (taken[start] === 1) continue;
      let end = start;
      while (end < whole.end && taken[end] === 0) taken[end++] = 1;
      all.push({ kind, span: span(start, end), with: text });
      text = '';
      start = end;
    }
  }
  return all.sort((left, right) => left.span.start - right.span.start);
}

/** The mask of a secret. Line breaks stay, so that a document keeps its lines. */
function maskOf(secret: string): string {
  return secret.length < shownLength ? shortMask : secret.replace(/[^\r\n]/g, '*');
}

/** The place of a secret without what joins it to the next line, or ends it. */
function withoutEnd(text: string, { start, end }: Span): Span {
  const kept = sliceSpan(text, { start, end }).replace(/[;^`]$/, '');
  return kept === '' || !/^\s|^$/.test(text.charAt(end)) ? { start, end } : span(start, start + kept.length);
}

/** Finds with the names that their escapes mean. */
function plain(text: string, found: readonly Found[]): Found[] {
  return found.map((each) => {
    const written = sliceSpan(text, each.span);
    return each.name && written.includes('\\u')
      ? { ...each, name: { ...each.name, text: escaped(written) } }
      : each;
  });
}

/** Whether a text is a mask already. */
const isMask = (text: string): boolean => /^[*\s]*$/.test(text);

/**
 * The text of a document without secrets, identifiers and the names of servers, domains, people and organizations. The same name
 * gets the same stand-in everywhere, a name with dots one with dots, so that the linter finds the same as before. All of the text
 * counts: comments and other strings as well.
 *
 * Site codes stay, and so do paths, names of packages and of shares, and the names of documentation (contoso.com and the like). A
 * name that nothing in the text tells to be one cannot be found, such as a nickname in a comment.
 */
export function forSharing(document: Shareable): ForSharing {
  const { text, secrets, isProse, known } = document;
  const names = standIns(text, (word) => vocabulary.has(word.toLowerCase()));
  const inLines = told(document);
  const torn = inLines.flatMap(({ span: first, rest = [] }) => (rest.length === 0 ? [] : [first, ...rest]));
  // The finders read text without escapes; a name with one is read from the document.
  const flat = flattened(text, document.isJson === true);
  const people = plain(text, users(flat, isProse));
  const userNames = new Set(people.map(({ name }) => name?.text.toLowerCase()));
  const found = [
    ...inLines,
    ...identifiers(flat),
    ...people,
    // Names of people have dots, too.
    ...plain(text, hosts(flat, isProse)).filter(({ name }) => !userNames.has(name?.text.toLowerCase())),
    ...plain(text, distinguishedNames(flat)),
    // A part of a name that is put together is none itself.
  ].filter((each) => each.rest !== undefined || !torn.some((part) => overlaps(part, each.span)));
  // Domains first, so that the name of one is not taken for that of a host in another; then in the order of the text.
  const order = (each: Found): number => (each.name?.form === 'domain' || each.name?.form === 'dc' ? 0 : 1);
  const replaced = [...found]
    .sort((left, right) => order(left) - order(right) || left.span.start - right.span.start)
    .flatMap(({ kind, span: at, rest = [], name }): Replacement[] => {
      const standIn = name && names.of(name);
      if (standIn === undefined) return [];
      return [at, ...rest].map((place, index) => ({ kind, span: place, with: index === 0 ? standIn : '' }));
    });
  for (const name of known?.hosts ?? []) names.know(name, 'host');
  for (const name of known?.users ?? [])
    if (!isCommonUser(name)) names.know(name.replace(/^.*\\/, ''), 'user');
  const hidden = merged([...secrets, ...otherSecrets(text)])
    .map((at) => withoutEnd(text, at))
    .map((at): Replacement => ({ kind: 'secret', span: at, with: maskOf(sliceSpan(text, at)) }))
    .filter(({ span: at }) => !isMask(sliceSpan(text, at)));
  const ofKind = (kind: SharedKind): Replacement[] => replaced.filter((each) => each.kind === kind);
  const all = placed(text.length, [hidden, ...sharedKinds.map(ofKind), wordsOf(text, flat, names)]);
  const parts: string[] = [];
  let from = 0;
  for (const { span: at, with: standIn } of all) {
    parts.push(text.slice(from, at.start), standIn);
    from = at.end;
  }
  return { text: parts.join('') + text.slice(from), replaced: all };
}
