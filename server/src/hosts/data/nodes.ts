/** What configuration files of all kinds have in common: texts, lists of them, and tables with named entries. */
import type { Span } from '../../language/span';
import type { Text } from '../text/values';

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

/** A text as it stands, without escapes; empty when it is broken. */
export function charactersOf(node: DataNode | undefined): string {
  if (node?.kind !== 'text') return '';
  return (
    node
      .read()
      ?.atoms.map(({ text }) => text)
      .join('') ?? ''
  );
}
