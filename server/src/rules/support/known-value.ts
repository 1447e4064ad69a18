/** Values that a rule can judge: written, not empty, not cut by a missing quote, and not left to the run. */
import type { Parameter, Property } from '../../language/ast';
import { withoutInvisible } from '../../language/characters';
import { isCut } from '../../language/query';
import type { Span } from '../../language/span';
import type { RuleContext } from '../rule';
import { given } from './given';

/** A value, or an item of a list value. */
export interface KnownValue {
  /** Without quotes, outer blanks and invisible characters, which have rules of their own. */
  readonly text: string;
  /** Where it stands, without its quotes. */
  readonly span: Span;
}

/** The value of an argument; undefined where there is none to judge. */
export function knownValue({ value }: Parameter | Property): KnownValue | undefined {
  if (value === undefined || value.opaque || isCut(value)) return undefined;
  const text = withoutInvisible(value.text).trim();
  return text === '' ? undefined : { text, span: value.content };
}

/** The items of a list value that can be judged. */
export function knownItems({ value }: Parameter | Property): KnownValue[] {
  if (value === undefined || isCut(value)) return [];
  return value.items.flatMap((item) => {
    const text = withoutInvisible(item.text).trim();
    return item.opaque || text === '' ? [] : [{ text, span: item.span }];
  });
}

/** A value that a rule can judge, with the argument that it belongs to. */
export interface GivenValue extends KnownValue {
  readonly argument: Parameter | Property;
}

/** The values of a catalog name that can be judged, in order. */
export function givenValues(context: RuleContext, name: string): GivenValue[] {
  return given(context, name).flatMap((argument) => {
    const value = knownValue(argument);
    return value === undefined ? [] : [{ argument, ...value }];
  });
}
