/** The status of a document, for clients that show it. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { Position } from 'vscode-languageserver-types';
import type { DocumentStatus, DocumentStatusRequest } from '../../protocol';
import { isTooLarge } from '../../service/large-document';
import type { Subject } from '../../service/service';
import { isConfiguration, type Session } from '../session';

const method: DocumentStatusRequest['method'] = 'ccmsetup/documentStatus';

/** What is told of a document whose command lines nobody looks at. */
async function unserved(
  { documents, settings }: Session,
  uri: string,
): Promise<Pick<DocumentStatus, 'notServed'> | undefined> {
  const document = documents.get(uri);
  if (document === undefined) return undefined;
  if (isConfiguration(document)) return { notServed: 'configuration' };
  const { enable, maxFileSize } = await settings.of(uri);
  if (!enable) return { notServed: 'disabled' };
  return { notServed: isTooLarge(document, maxFileSize) ? 'large' : 'format' };
}

async function statusOf(
  session: Session,
  { uri, position }: DocumentStatusRequest['params'],
  token: CancellationToken,
): Promise<DocumentStatus | null> {
  const { answer, service, logs, configurations } = session;
  const ignored = ({ configuration }: Pick<Subject, 'configuration'>): Pick<DocumentStatus, 'notServed'> =>
    configuration.ignored ? { notServed: 'ignored' } : {};
  const told = await answer(
    'status',
    uri,
    token,
    (subject): DocumentStatus => ({
      ...service.summary(subject, Position.is(position) ? position : undefined),
      ...ignored(subject),
    }),
    undefined,
    (log) => ({ ...logs.summary(log), ...ignored(log) }),
  );
  const status = told ?? (await unserved(session, uri));
  if (status === undefined) return null;
  const configuration = await configurations.fileOf(uri);
  return { commandLines: 0, ...status, ...(configuration !== undefined && { configuration }) };
}

/** Answers the request. `session` throws before `initialize`. */
export function handleStatus(connection: Connection, session: () => Session): void {
  connection.onRequest(method, (params: DocumentStatusRequest['params'], token: CancellationToken) => {
    const current = session();
    return current.guard('status', token, () => statusOf(current, params, token));
  });
}
