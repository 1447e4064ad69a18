/** All codes that the logs can hold. */
import type { LogCode } from '../types';
import { clientCodes } from './client';
import { msiCodes } from './msi';
import { networkCodes } from './network';
import { returnCodes } from './return';
import { windowsCodes } from './windows';

export { returnCodes };

export const codes: readonly LogCode[] = [
  ...returnCodes,
  ...msiCodes,
  ...windowsCodes,
  ...clientCodes,
  ...networkCodes,
];
