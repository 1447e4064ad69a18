import { assignmentProperties } from './properties/assignment';
import { cacheProperties } from './properties/cache';
import { certificateProperties } from './properties/certificates';
import { clientProperties } from './properties/client';
import { entraProperties } from './properties/entra';
import { loggingProperties } from './properties/logging';
import { managementPointProperties } from './properties/management-points';
import { trustProperties } from './properties/trust';
import { windowsInstallerProperties } from './properties/windows-installer';
import { wrapperProperties } from './properties/wrapper';
import type { CatalogEntry } from './types';

/** The properties of ccmsetup.msi, client.msi and Windows Installer, by topic. */
export const properties: readonly CatalogEntry[] = [
  ...wrapperProperties,
  ...assignmentProperties,
  ...managementPointProperties,
  ...entraProperties,
  ...certificateProperties,
  ...trustProperties,
  ...clientProperties,
  ...cacheProperties,
  ...loggingProperties,
  ...windowsInstallerProperties,
];
