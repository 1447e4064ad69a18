/** Empty values of variables that something else may set, or that the script tests before it uses them. */
import { once, onceEach } from '../../language/once';
import { sliceSpan } from '../../language/span';
import { doubtful, isGap, withEmptyValues } from '../flow/empty-values';
import type { Found } from '../flow/search';
import type { Mention } from '../host';
import { matchAt } from '../text/sticky';
import type { Atom } from '../text/text';
import { variableName } from './characters';
import type { Session } from './session';

/** What may set any variable: another script that runs in the same scope, or a text that is run. */
const setsAny =
  /(?:^|[;{}(|&\r\n])[^\S\r\n]*(?:\.[^\S\r\n]+\S|(?:iex|invoke-expression)\b)|\bPSVariable\.Set\(/im;

/** What sets the variable that it names: `Set-Variable -Name x`, `-OutVariable x`, `-ev +x`. */
const setsNamed =
  /\b(?:(?:set|new)-variable|sv|nv)(?=[^\S\r\n])(?:[^\r\n;|]{0,300}?[^\S\r\n]-n(?:ame?)?(?=[\s:]))?|-(?:(?:out|error|warning|information|pipeline)variable|ov|ev|wv|iv|pv)(?=[\s:])/gi;

const namedHere = /[\s:]*['"]?\+?(\w+)/y;

/** Makes what takes doubtful empty values out of the command lines of a script. */
export function createUnsettled({ source, structure, context }: Session): (found: Found) => Found {
  const { text, code } = source;
  const anyIsSet = once(() => setsAny.test(code));

  /** The variables that commands set by their names; undefined when one of the names is not known. */
  const named = once((): ReadonlySet<string> | undefined => {
    const names = new Set<string>();
    for (const { 0: setter, index } of text.matchAll(setsNamed)) {
      const [, name] = matchAt(namedHere, text, index + setter.length) ?? [];
      if (name === undefined) return undefined;
      names.add(name.toLowerCase());
    }
    return names;
  });

  /** Whether a condition asks for a variable: who tests it knows that it may be empty. */
  const isTested = (name: string): boolean =>
    context.variables.occurrences(name).some(({ start }) => {
      for (let node = structure.node(start)?.node; node !== undefined; node = node.parent) {
        if (node.kind === 'header') return true;
        if (node.kind === 'block' || node.kind === 'branch' || node.kind === 'script') return false;
      }
      return false;
    });

  const isUnsettled = onceEach(
    (name: string): boolean => anyIsSet() || named()?.has(name) !== false || isTested(name),
  );

  /** The variables through which an empty text is read. */
  const namesOf = (way: Mention | undefined): string[] => {
    if (way === undefined) return [];
    const written = way.ownStatement ? '' : sliceSpan(text, way.at);
    return [...(/^[$@]/.test(written) ? [variableName(written)] : []), ...namesOf(way.inner)];
  };
  const isOpen = ({ mention }: Atom): boolean => namesOf(mention).some(isUnsettled);

  return (found) => {
    const { atoms } = found.text;
    if (!atoms.some((atom) => isGap(atom) && isOpen(atom))) return found;
    return { ...found, text: withEmptyValues(doubtful(found.text, isOpen)) };
  };
}
