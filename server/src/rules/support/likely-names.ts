/** Documented names that a misspelt one is probably meant for. */
import { parameters, properties, type CatalogEntry } from '../../catalog';
import { suggest, type Suggestion } from '../spelling';

const documented = ({ status }: CatalogEntry): boolean => status === 'documented';
const parameterNames = parameters.filter(documented).map(({ name }) => name.slice(1));
const propertyNames = properties.filter(documented).map(({ name }) => name);

/** The documented parameters near a name (without its slash), nearest first, with their slash. */
export function likelyParameters(name: string): string[] {
  // Some write the words of a name apart: /Use-PKI-Cert.
  return suggest(name.replace(/[-_]/g, ''), parameterNames).map(({ word }) => `/${word}`);
}

/** The documented properties near a name, nearest first. */
export function likelyProperties(name: string): Suggestion[] {
  return suggest(name, propertyNames);
}
