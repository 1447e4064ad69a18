/** Logs of the client's install: text in, plain data out. */
export type { Cause } from './cause';
export { argumentsOf, itemKey } from './given';
export { matchOf, type Match } from './match';
export { codeOf, flagsOf, normalCode, stateOf } from './codes';
export {
  diagnoseText,
  knownIn,
  type Achievement,
  logDiagnoser,
  type LogDiagnoser,
  type LogDiagnosis,
  type LogFormat,
  type OnRecord,
  type RunDiagnosis,
} from './diagnosis';
export type { RunOutcome } from './outcome';
export { own } from './own';
export type { Recorded } from './process';
export { logReader, readLog } from './reader';
export type { LogRecord, RecordFormat, Stamp } from './record';
export type { Sighting } from './sighting';
export { codeName, logText } from './text';
export { clockOf, timeOf, type LogTime } from './time';
export type { Tried } from './tried';
