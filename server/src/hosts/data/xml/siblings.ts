/** Elements of one name below one another: the items of a list. */
import { span } from '../../../language/span';
import { charactersOf, type DataEntry, type DataNode } from '../nodes';

const nameAttribute = /^(?:name|key|id)$/i;
const valueAttribute = /^(?:value|#text)$/i;

/** An item of a list, with the name that its siblings share. */
interface Item {
  readonly name: string;
  readonly key: string;
  readonly value: DataNode;
}

/** The name and the value of an element that is one of several: by its tag, or by the name that it says. */
function itemOf({ key, value }: DataEntry): Item | undefined {
  if (value.kind === 'text') return { name: `<${key}>`, key, value };
  if (value.kind !== 'table') return undefined;
  const named = value.entries.find((entry) => nameAttribute.test(entry.key));
  const held = value.entries.filter((entry) => valueAttribute.test(entry.key) && entry.value.kind === 'text');
  const text = held.find((entry) => charactersOf(entry.value).trim() !== '');
  const name = charactersOf(named?.value);
  return name === '' || text === undefined
    ? undefined
    : { name: `<${key} ${name}>`, key: name, value: text.value };
}

/** The text of an element among others that says a name, such as `<variable name="VariableName">`. */
function heldBy(entries: readonly DataEntry[], name: string): DataNode | undefined {
  for (const { value } of entries) {
    if (value.kind !== 'table') continue;
    const says = value.entries.find(({ key }) => key === 'name');
    if (charactersOf(says?.value) === name) return value.entries.find(({ key }) => key === '#text')?.value;
  }
  return undefined;
}

/** A step of a task sequence that sets a variable holds its name and its value in two elements. */
function setVariable(entries: readonly DataEntry[]): DataEntry | undefined {
  const value = heldBy(entries, 'VariableValue');
  const name = value && charactersOf(heldBy(entries, 'VariableName'));
  if (value === undefined || name === undefined || name === '') return undefined;
  return { key: name, value, statementStart: entries[0]?.statementStart };
}

/** Entries with lists in the place of elements of one name. */
export function withLists(entries: readonly DataEntry[]): readonly DataEntry[] {
  if (entries.length < 2) return entries;
  const variable = setVariable(entries);
  if (variable !== undefined) return [variable];
  const groups = new Map<
    string | DataEntry,
    { readonly key: string; readonly entry: DataEntry; readonly items: DataNode[] }
  >();
  for (const entry of entries) {
    const { name, key, value } = itemOf(entry) ?? { name: entry, key: entry.key, value: entry.value };
    const known = groups.get(name);
    if (known === undefined) groups.set(name, { key, entry, items: [value] });
    else known.items.push(value);
  }
  return [...groups.values()].map(({ key, entry, items }) => {
    const [first, last] = [items[0], items.at(-1)];
    if (items.length < 2 || first === undefined || last === undefined) return entry;
    const value = { kind: 'list', span: span(first.span.start, last.span.end), items } as const;
    return { key, value, statementStart: entry.statementStart };
  });
}
