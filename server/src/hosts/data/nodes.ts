/** What configuration files of all kinds have in common: texts, lists of them, and tables with named entries. */
import type { Span } from '../../language/span';
import type { Text } from '../text/text';
import type { Member } from './members';
import type { IsSeeded } from './seeds';

/** A string, decoded when it is asked for. */
export interface DataText {
  readonly kind: 'text';
  readonly span: Span;
  /** Where it begins as an item of a list, when a comment line can stand above it. */
  readonly statementStart?: number | undefined;
  /** Its characters with their origin; undefined when it is broken. */
  read(): Text | undefined;
}

/** An array, or siblings of one name. */
export interface DataList {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly DataNode[];
}

/** An object, a mapping, an element with its attributes. */
export interface DataTable {
  readonly kind: 'table';
  readonly span: Span;
  readonly entries: readonly DataEntry[];
}

export type DataNode = DataText | DataList | DataTable;

/** A value with its name. */
export interface DataEntry {
  readonly key: string;
  readonly value: DataNode;
  /** Where the entry begins, when a comment line can stand above it. */
  readonly statementStart: number | undefined;
}

/** A document, or a piece of one, that was read. */
export interface DataTree {
  readonly root: DataNode;
  /** All comments, in order. */
  readonly comments: readonly Span[];
  /** Whether a value stands in several places. */
  readonly shares?: boolean;
  /** What need not be read again in another version of the document. */
  readonly members?: readonly Member[];
}

/** What is read and how. */
export interface ReadOptions {
  /** Whether a range of the document is worth a look; other lists and tables are left out. */
  readonly isSeeded: IsSeeded;
  /** What is added to offsets of the code that is read to make them offsets of the document. */
  readonly base: number;
  /** What was read before and stands in the document still. */
  readonly known?: readonly Member[] | undefined;
}

/** A text as it stands, without escapes; empty when it is broken. */
export function charactersOf(node: DataNode | undefined): string {
  return (node?.kind === 'text' ? node.read()?.text : undefined) ?? '';
}
