/** The format of the client's own logs: `<![LOG[message]LOG]!><time="…" date="…" component="…" …>`. */
import { bare, type Surroundings } from '../record';

/** What a record begins with. */
export const opening = '<![LOG[';
/** What ends its message. */
export const closing = ']LOG]!>';

const usual =
  /<time="(\d{1,2}:\d{1,2}:\d{1,2}\.\d+)([+-]\d+)?" date="([\d-]+)" component="([^"]*)" context="[^"]*" type="(\d*)" thread="(\d*)" file="[^"]*">/y;
const anyTag = /<time=(?:[^"<>]|"[^"\r\n]*")*>/y;
const attribute = /([a-z]+)="([^"]*)"/gi;
const clockAndBias = /^([\d:.]+?)([+-]\d+)?$/;

/** What follows the closing mark: the attributes, and where they end. */
export interface Attributes {
  readonly around: Surroundings;
  readonly end: number;
}

/** A function that reads the attributes at an offset; undefined where they are cut off or missing. */
export function attributeReader(): (text: string, at: number) => Attributes | undefined {
  // A pattern that moves on is kept for one reader alone.
  const pattern = new RegExp(usual);
  return (text, at) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) return otherAttributes(text, at);
    const [, clock = '', bias, date = '', component = '', type = '', thread = ''] = found;
    const around = {
      component,
      type: type === '' ? undefined : Number(type),
      thread: thread === '' ? undefined : thread,
      stamp: { date, clock, bias, order: 'mdy' as const },
    };
    return { around, end: pattern.lastIndex };
  };
}

/** Those of other writers, in another order or with some missing. */
function otherAttributes(text: string, at: number): Attributes | undefined {
  const pattern = new RegExp(anyTag);
  pattern.lastIndex = at;
  const [tag] = pattern.exec(text) ?? [];
  if (tag === undefined) return undefined;
  const values = new Map(
    [...tag.matchAll(attribute)].map(([, name = '', value = '']) => [name.toLowerCase(), value]),
  );
  const [, clock = '', bias] = clockAndBias.exec(values.get('time') ?? '') ?? [];
  const type = values.get('type');
  const around: Surroundings = {
    ...bare,
    component: values.get('component'),
    type: type === undefined || !/^\d+$/.test(type) ? undefined : Number(type),
    thread: values.get('thread'),
    stamp: { date: values.get('date') ?? '', clock, bias, order: 'mdy' },
  };
  return { around, end: pattern.lastIndex };
}
