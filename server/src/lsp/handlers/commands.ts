/** The requests behind commands of a client: each is one call of the service. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { Position } from 'vscode-languageserver-types';
import type { OneLineRequest } from '../../protocol';
import type { Session } from '../session';

const oneLineMethod: OneLineRequest['method'] = 'ccmsetup/oneLine';

/** Answers them. `session` throws before `initialize`. */
export function handleCommands(connection: Connection, session: () => Session): void {
  connection.onRequest(
    oneLineMethod,
    ({ uri, position }: OneLineRequest['params'], token: CancellationToken) => {
      const { answer, service } = session();
      return answer('one line', uri, token, (subject): OneLineRequest['result'] =>
        Position.is(position) ? service.oneLine(subject, position) : null,
      );
    },
  );
}
