/** Documented names that a misspelt one is probably meant for. */
import { parameters, properties, type CatalogEntry } from '../../catalog';
import { reordered, suggest, type Suggestion } from '../spelling';

const documented = ({ status }: CatalogEntry): boolean => status === 'documented';
const parameterNames = parameters.filter(documented).map(({ name }) => name.slice(1));
const propertyNames = properties.filter(documented).map(({ name }) => name);

/** The names spelt like another one; one with the same letters is as near as one with a letter more. */
function nearest(name: string, names: readonly string[]): Suggestion[] {
  const near = suggest(name, names);
  const word = near[0]?.edits === 1 ? undefined : reordered(name, names);
  return word === undefined ? near : [{ word, edits: 1 }, ...near.filter((other) => other.word !== word)];
}

/** The documented parameters near a name (without its slash), nearest first, with their slash. */
export function likelyParameters(name: string): string[] {
  // Some write the words of a name apart: /Use-PKI-Cert.
  return nearest(name.replace(/[-_]/g, ''), parameterNames).map(({ word }) => `/${word}`);
}

/** The documented properties near a name, nearest first. */
export function likelyProperties(name: string): Suggestion[] {
  return nearest(name, propertyNames);
}
