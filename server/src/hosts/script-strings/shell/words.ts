/** The words of a shell command, as the shell hands them on. */
import type { Span } from '../../../language/span';
import { rewritten } from '../../text/rewritten';
import { concatenate, documentText, type Text } from '../../text/text';
import { holeFor } from '../../text/values';
import type { Group, Node, Word } from '../nodes';
import { quotedText } from '../quoted-text';
import type { Statement } from '../statements';
import { bareWord } from './encodings';

/** One word, and where it stands. */
export interface ShellWord extends Span {
  readonly text: Text;
  /** The words of an array: `name=( … )`. */
  readonly items: readonly Text[] | undefined;
  /** Whether it is written without any quotes. */
  readonly bare: boolean;
}

/** A command: its words, and the texts that it reads. */
export interface ShellCommand {
  readonly words: readonly ShellWord[];
  /** Here-documents and here-strings. */
  readonly documents: readonly Text[];
  /** Where its output goes, when it is a file. */
  readonly output: Text | undefined;
}

/** The text of a word without quotes; a backslash makes the character behind it an ordinary one. */
function bareText(source: string, word: Word): Text {
  return rewritten(documentText(source, word, bareWord), /\\[\s\S]/g, ([pair]) => pair.charAt(1));
}

/** What a node gives to the word that it is a part of; undefined for what is no part of any. */
function partOf(source: string, node: Node): Text | undefined {
  if (node.kind === 'word') return bareText(source, node);
  if (node.kind !== 'string') return undefined;
  return quotedText(source, node, (_group, at, literal) =>
    holeFor({ kind: 'unknown', span: at, literal }, false),
  );
}

/** What the next word is, behind a redirection. */
type Use = 'word' | 'document' | 'output' | 'input';

function useBehind(sign: string): Use | undefined {
  if (!/^(?:[<>]|&>)/.test(sign) || sign === '<<') return undefined;
  if (sign === '<<<') return 'document';
  if (/&[\d-]$/.test(sign)) return 'word';
  return sign.includes('<') ? 'input' : 'output';
}

/** Reads a statement as a command. */
export function readCommand(source: string, { group, from, to }: Statement): ShellCommand {
  const words: ShellWord[] = [];
  const documents: Text[] = [];
  let output: Text | undefined;
  let parts: Text[] = [];
  let items: Text[] | undefined;
  let bare = true;
  let use: Use = 'word';
  let start = -1;
  let end = -1;
  const flush = (): void => {
    if (parts.length === 0) return;
    const text = concatenate(parts);
    if (use === 'document') documents.push(text);
    else if (use === 'output') output = text;
    else if (use === 'word') words.push({ text, items, bare, start, end });
    parts = [];
    items = undefined;
    bare = true;
    use = 'word';
  };
  for (const node of group.children.slice(from, to)) {
    if (node.start !== end) flush();
    if (parts.length === 0) ({ start } = node);
    ({ end } = node);
    const next = node.kind === 'sign' ? useBehind(node.text) : undefined;
    if (next !== undefined) {
      // The number of a file before the sign is no word.
      if (bare && /^\d$/.test(source.slice(node.start - 1, node.start)) && parts.length === 1) dropNumber();
      flush();
      use = next;
    } else if (node.kind === 'string' && node.form.document === true) {
      flush();
      const text = partOf(source, node);
      if (text !== undefined) documents.push(text);
    } else if (node.kind === 'group' && !node.block) {
      items = wordsIn(source, node);
    } else {
      const text = partOf(source, node);
      if (text === undefined) flush();
      else {
        bare &&= node.kind === 'word';
        parts.push(text);
      }
    }
  }
  flush();
  return { words, documents, output };

  function dropNumber(): void {
    const [only] = parts;
    if (only?.atoms.length === 1 && only.atoms[0]?.text.length === 1) parts = [];
  }
}

/** The words between the brackets of an array. */
function wordsIn(source: string, group: Group): Text[] {
  const words: Text[] = [];
  let parts: Text[] = [];
  let end = -1;
  const flush = (): void => {
    if (parts.length > 0) words.push(concatenate(parts));
    parts = [];
  };
  for (const node of group.children) {
    if (node.start !== end) flush();
    const text = partOf(source, node);
    if (text !== undefined) parts.push(text);
    ({ end } = node);
  }
  flush();
  return words;
}
