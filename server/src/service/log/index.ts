/** What editors and the command line ask of logs. */
export { markdownOf, type NamedLog } from './markdown';
export { originsOf } from './origin';
export { redactor, type KnownNames, type Redact } from './redact';
export type { RecordedFinding, RecordedLine } from './recorded';
export { logReporter, reportOfLog, type LogReporter, type ReportOptions } from './report';
export { isWrong } from './wrong';
export { shortCause } from './short-cause';
export type { LogReport, ReportedCause, ReportedLine, ReportedRun } from './reported';
export {
  certaintyText,
  earlierText,
  lastRunOf,
  outcomeText,
  remedyText,
  storyOf,
  timelineTexts,
  timeText,
  triedKind,
  triedResult,
  type Origin,
  type StoryRow,
} from './story';
