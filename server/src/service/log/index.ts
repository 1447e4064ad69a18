/** What editors and the command line ask of logs. */
export { markdownOf, type NamedLog } from './markdown';
export { originsOf } from './origin';
export { namesIn, redactor, redactorFor, type KnownNames, type Redact } from './redact';
export type { RecordedFinding, RecordedLine } from './recorded';
export { logReporter, reportOfLog, type LogReporter, type ReportOptions } from './report';
export { isWrong } from './wrong';
export { shortCause } from './short-cause';
export type { LogReport, ReportedCause, ReportedLine, ReportedRun } from './reported';
export { remedyText } from './advice';
export { storyOf, type Origin, type StoryRow } from './story';
export { earlierText, lastRunOf, timelineTexts } from './timeline';
export { timeText } from './times';
export { certaintyText, doubtText, outcomeText, triedKind, triedResult } from './words';
