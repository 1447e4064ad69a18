/** The requests about install logs: pages on them, and the command lines that they recorded. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { ExplainLogRequest, LogTicketRequest, RecordedCommandLineRequest } from '../../protocol';
import type { Session } from '../session';
import { fileNameOf } from '../../service/file-name';

const explainMethod: ExplainLogRequest['method'] = 'ccmsetup/explainLog';
const recordedMethod: RecordedCommandLineRequest['method'] = 'ccmsetup/recordedCommandLine';
const ticketMethod: LogTicketRequest['method'] = 'ccmsetup/logTicket';

async function explained(
  session: Session,
  { uri }: ExplainLogRequest['params'],
): Promise<ExplainLogRequest['result']> {
  const { log, logs } = session;
  const subject = await log(uri);
  if (subject === undefined) return null;
  const given = logs.recordedCommandLine(subject, undefined);
  const origins = given === null ? [] : await session.origins(given.recorded);
  return logs.page(
    subject,
    origins.map(({ uri: path, range }) => ({ path: fileNameOf(path), line: range.start.line + 1 })),
  );
}

async function recordedIn(
  session: Session,
  { uri, line }: RecordedCommandLineRequest['params'],
): Promise<RecordedCommandLineRequest['result']> {
  const { log, logs } = session;
  const subject = await log(uri);
  const found = subject && logs.recordedCommandLine(subject, typeof line === 'number' ? line : undefined);
  return found ? { text: found.text, origins: await session.origins(found.recorded) } : null;
}

/** Answers them. `session` throws before `initialize`. */
export function handleLogs(connection: Connection, session: () => Session): void {
  connection.onRequest(explainMethod, (params: ExplainLogRequest['params'], token: CancellationToken) => {
    const current = session();
    return current.guard('explanation of a log', token, () => explained(current, params));
  });
  connection.onRequest(
    recordedMethod,
    (params: RecordedCommandLineRequest['params'], token: CancellationToken) => {
      const current = session();
      return current.guard('recorded command line', token, () => recordedIn(current, params));
    },
  );
  connection.onRequest(ticketMethod, (params: LogTicketRequest['params'], token: CancellationToken) => {
    const { guard, log, logs } = session();
    return guard('diagnosis for a ticket', token, async (): Promise<LogTicketRequest['result']> => {
      const subject = await log(params.uri);
      return subject === undefined ? null : { markdown: logs.ticket(subject) };
    });
  });
}
