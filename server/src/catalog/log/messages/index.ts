/**
 * All messages, in the order in which they are tried: the first that matches counts. They are made when somebody reads a log:
 * two hundred expressions would make each start longer.
 */
import { once } from '../../../language/once';
import type { LogMessage } from '../types';
import { startMessages } from './start';
import { commandLineMessages } from './command-line';
import { certificateMessages } from './certificate';
import { adMessages } from './ad';
import { sourceMessages } from './source';
import { httpMessages } from './http';
import { tlsMessages } from './tls';
import { tokenMessages } from './token';
import { downloadMessages } from './download';
import { installMessages } from './install';
import { stateMessages } from './state';
import { exitMessages } from './exit';
import { clientMsiMessages } from './client-msi';
import { assignmentMessages } from './assignment';
import { registrationMessages } from './registration';
import { coManagementMessages } from './co-management';
import { genericMessages } from './generic';

export const messages = once((): readonly LogMessage[] => [
  ...startMessages(),
  ...commandLineMessages(),
  ...certificateMessages(),
  ...adMessages(),
  ...sourceMessages(),
  ...httpMessages(),
  ...tlsMessages(),
  ...tokenMessages(),
  ...downloadMessages(),
  ...installMessages(),
  ...stateMessages(),
  ...exitMessages(),
  ...clientMsiMessages(),
  ...assignmentMessages(),
  ...registrationMessages(),
  ...coManagementMessages(),
  ...genericMessages(),
]);
