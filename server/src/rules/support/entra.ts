/** Names of the authentication with Microsoft Entra ID. */
import { properties } from '../../catalog';

/** The properties for Microsoft Entra ID, all of which begin with AAD. */
export const entraNames: readonly string[] = properties
  .map(({ name }) => name)
  .filter((name) => name.startsWith('AAD'));
