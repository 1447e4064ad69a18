/** The part of JSON Schema that the tools use for what they take and give. */
import { maskText } from '../lint/secrets/mask';

/** A value of a tool. */
export type ValueSchema =
  | {
      readonly type: 'string';
      readonly description: string;
      readonly enum?: readonly string[];
    }
  | { readonly type: 'boolean'; readonly description: string }
  | {
      readonly type: 'integer';
      readonly description: string;
      readonly minimum: number;
      readonly maximum?: number;
    }
  | { readonly type: 'array'; readonly description: string; readonly items: { readonly type: 'string' } }
  | {
      readonly type: 'object';
      readonly description: string;
      readonly additionalProperties: { readonly type: 'string' };
    };

/** What a tool takes. */
export interface InputSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, ValueSchema>>;
  readonly additionalProperties: false;
}

const kinds = {
  string: 'a text',
  boolean: 'true or false',
  integer: 'a whole number',
  array: 'a list of texts',
  object: 'an object of texts',
} as const satisfies Record<ValueSchema['type'], string>;

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isOfType(value: unknown, { type }: ValueSchema): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(value) && value.every(isText);
    case 'object':
      return (
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.values(value).every(isText)
      );
    case 'integer':
      return Number.isSafeInteger(value);
    default:
      return typeof value === type;
  }
}

/** What is wrong with a value, as a sentence; undefined where nothing is. */
function mistakeIn(name: string, value: unknown, schema: ValueSchema): string | undefined {
  if (!isOfType(value, schema)) return `"${name}" must be ${kinds[schema.type]}.`;
  if (schema.type === 'string' && schema.enum?.includes(String(value)) === false)
    return `"${name}" must be one of ${schema.enum.join(', ')}.`;
  if (schema.type !== 'integer') return undefined;
  const { minimum, maximum = Infinity } = schema;
  if (Number(value) >= minimum && Number(value) <= maximum) return undefined;
  return maximum === Infinity
    ? `"${name}" must be ${minimum} or more.`
    : `"${name}" must be from ${minimum} to ${maximum}.`;
}

/** So much of a name that isn't known is repeated. */
const longestName = 60;

/** A name of an input as a message repeats it. Secrets are hidden first, as a part of one may not look like one. */
export function shownName(name: string): string {
  return maskText(name).slice(0, longestName);
}

/** What is wrong with an input, a sentence each; none where a tool can take it. */
export function mistakesIn(input: unknown, { properties }: InputSchema): readonly string[] {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return ['The input must be an object.'];
  const names = Object.keys(properties);
  return Object.entries(input).flatMap(([name, value]: [string, unknown]) => {
    const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (schema === undefined) return [`"${shownName(name)}" isn't known. Use ${names.join(', ')}.`];
    return mistakeIn(name, value, schema) ?? [];
  });
}
