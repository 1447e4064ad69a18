/** The names that tell a command line from other text, in lower case. */
import { parameters } from './parameters';
import { properties } from './properties';
import { windowsInstallerProperties } from './properties/windows-installer';

/** Parameters without their slash; without `/?`, which every program has. */
export const parameterNames: readonly string[] = parameters
  .map(({ name }) => name.slice(1).toLowerCase())
  .filter((name) => /^\w+$/.test(name));

/** Properties, without those that every package of Windows Installer has. */
export const propertyNames: readonly string[] = properties
  .filter((property) => !windowsInstallerProperties.includes(property))
  .map(({ name }) => name.toLowerCase());

/** Those of them that say something without a value. */
export const bareProperties: readonly string[] = properties
  .filter(({ name, takesValue }) => takesValue !== 'required' && propertyNames.includes(name.toLowerCase()))
  .map(({ name }) => name.toLowerCase());

/** The properties that every package of Windows Installer has. */
export const installerPropertyNames: readonly string[] = windowsInstallerProperties.map(({ name }) =>
  name.toLowerCase(),
);

/** Parameters and properties whose values are lists with semicolons, and SMSMP, in which people write such lists. */
export const listNames: readonly string[] = [
  ...[...parameters, ...properties]
    .filter(({ separator }) => separator === ';')
    .map(({ name }) => name.replace(/^\//, '').toLowerCase()),
  'smsmp',
];
