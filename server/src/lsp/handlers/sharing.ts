/** The request for a text that can be shown to anybody. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { ForSharingRequest } from '../../protocol';
import type { Session } from '../session';

const method: ForSharingRequest['method'] = 'ccmsetup/forSharing';

/** Answers it. `session` throws before `initialize`. */
export function handleSharing(connection: Connection, session: () => Session): void {
  connection.onRequest(method, ({ uri }: ForSharingRequest['params'], token: CancellationToken) => {
    const { answer, service, logs } = session();
    return answer<NonNullable<ForSharingRequest['result']>>(
      'text for sharing',
      uri,
      token,
      (subject) => service.forSharing(subject),
      undefined,
      (log) => logs.forSharing(log),
    );
  });
}
