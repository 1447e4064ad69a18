/** Names of the authentication with Microsoft Entra ID. */
import { properties } from '../../catalog';

/** The properties for Microsoft Entra ID, all of which begin with AAD. */
export const entraNames: readonly string[] = properties
  .map(({ name }) => name)
  .filter((name) => name.startsWith('AAD'));

/** Those of them that the documentation still has, so that they can stand for the authentication. */
export const entraCredentials: readonly string[] = properties
  .filter(({ name, status }) => entraNames.includes(name) && status === 'documented')
  .map(({ name }) => name);
