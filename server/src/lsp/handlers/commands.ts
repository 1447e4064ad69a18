/** The requests behind commands of a client: each is one call of the service. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { Position, Range } from 'vscode-languageserver-types';
import type { ConvertRequest, ExplainRequest, OneLineRequest, PasteAsRequest } from '../../protocol';
import { isConversionTarget } from '../../service/service';
import type { Session } from '../session';

const oneLineMethod: OneLineRequest['method'] = 'ccmsetup/oneLine';
const convertMethod: ConvertRequest['method'] = 'ccmsetup/convert';
const explainMethod: ExplainRequest['method'] = 'ccmsetup/explain';
const pasteMethod: PasteAsRequest['method'] = 'ccmsetup/pasteAs';

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
  connection.onRequest(
    convertMethod,
    ({ uri, position, target, anyway }: ConvertRequest['params'], token: CancellationToken) => {
      const { answer, service } = session();
      return answer('conversion', uri, token, (subject): ConvertRequest['result'] =>
        Position.is(position) && isConversionTarget(target)
          ? service.convert(subject, position, target, anyway === true)
          : null,
      );
    },
  );
  connection.onRequest(
    explainMethod,
    ({ uri, position }: ExplainRequest['params'], token: CancellationToken) => {
      const { answer, service } = session();
      return answer('explanation', uri, token, (subject): ExplainRequest['result'] => {
        const markdown = Position.is(position) ? service.explain(subject, position) : null;
        return markdown === null ? null : { markdown };
      });
    },
  );
  connection.onRequest(
    pasteMethod,
    ({ uri, range, text, offered }: PasteAsRequest['params'], token: CancellationToken) => {
      const { answer, service } = session();
      return answer(
        'paste',
        uri,
        token,
        (subject): PasteAsRequest['result'] =>
          Range.is(range) && typeof text === 'string' ? service.pasteAs(subject, range, text) : null,
        offered === true ? 'pasteAs' : undefined,
      );
    },
  );
}
