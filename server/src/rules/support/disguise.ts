/** Known names in the wrong dress: a property behind a slash, a parameter with an equals sign. */
import {
  findConfusedParameter,
  findConfusedProperty,
  findInternalSwitch,
  findParameter,
  findProperty,
  type CatalogEntry,
} from '../../catalog';
import type { Argument, CommandLine, Parameter, Property } from '../../language/ast';

/** Of these the documentation, the previews and the people disagree whether they are switches or properties. */
const disputed: ReadonlySet<string> = new Set(['UPGRADETOLATEST', 'CCMPKICERTOPTIONS']);

/** Whether the kind of a name is disputed, so that no rule may judge in which dress it comes. */
export function isDisputed({ name }: Parameter | Property): boolean {
  return disputed.has(name.key);
}

/** The property that stands behind a slash, as in `/SMSSITECODE=P01`. */
export function propertyBehindSlash(parameter: Parameter): CatalogEntry | undefined {
  const { key, opaque } = parameter.name;
  if (opaque || isDisputed(parameter)) return undefined;
  if (findParameter(key) !== undefined || findInternalSwitch(key) !== undefined) return undefined;
  // Without a value some of them are meant as a switch, such as /install.
  if (parameter.separator === undefined && findConfusedParameter(key) !== undefined) return undefined;
  return findProperty(key);
}

/** The catalog names, of documented items, that a parameter in the dress of a property may be meant for. */
export function meantByProperty(property: Property): readonly string[] {
  const { key, opaque } = property.name;
  if (opaque || isDisputed(property) || findProperty(key) !== undefined) return [];
  const parameter = findParameter(key);
  if (parameter?.status !== 'documented') return [];
  return findConfusedProperty(key)?.meant ?? [parameter.name];
}

/** The key under which an argument counts as a property, in its own dress or behind a slash. */
export function propertyKey(argument: Argument): string | undefined {
  if (argument.kind === 'stray' || argument.name.opaque) return undefined;
  if (argument.kind === 'property' && meantByProperty(argument).length > 0) return undefined;
  return argument.kind === 'property' || propertyBehindSlash(argument) !== undefined
    ? argument.name.key
    : undefined;
}

/** The key under which an argument counts as a parameter, in its own dress or, when only one is meant, as a property. */
export function parameterKey(argument: Argument): string | undefined {
  if (argument.kind === 'stray' || argument.name.opaque) return undefined;
  const parameter =
    argument.kind === 'parameter'
      ? propertyBehindSlash(argument) === undefined
      : meantByProperty(argument).length === 1;
  return parameter ? argument.name.key : undefined;
}

/** Whether an argument is a property for sure, however it is written. */
function isProperty(argument: Argument): argument is Parameter | Property {
  if (argument.kind === 'stray') return false;
  if (argument.kind === 'parameter') return propertyBehindSlash(argument) !== undefined;
  return !isDisputed(argument) && meantByProperty(argument).length === 0;
}

/** Where the properties of a line begin. */
export interface PropertiesStart {
  /** The first that is a property for sure. */
  readonly sure: Parameter | Property;
  /** The first that may be one: what shall precede the properties goes before it. */
  readonly first: Parameter | Property;
}

/** Where the properties of a line begin, whatever their dress. */
export function propertiesStart({ args }: CommandLine): PropertiesStart | undefined {
  const index = args.findIndex(isProperty);
  const sure = args[index];
  if (sure === undefined || sure.kind === 'stray') return undefined;
  const first = args.slice(0, index).find((argument) => argument.kind === 'property') ?? sure;
  return { sure, first };
}
