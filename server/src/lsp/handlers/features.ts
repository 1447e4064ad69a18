/** The requests about a document, or a place in it: each is one call of the service. */
import type { Connection } from 'vscode-languageserver';
import { documentationCommand } from '../options';
import type { Session } from '../session';

/** Answers them. `session` throws before `initialize`. */
export function handleFeatures(connection: Connection, session: () => Session): void {
  connection.onCompletion(({ textDocument, position, context }, token) => {
    const { answer, service, client, documents } = session();
    const document = documents.get(textDocument.uri);
    const character = context?.triggerCharacter;
    // Spaces are typed everywhere; where they ask for nothing, nothing is analyzed for them.
    if (document && character !== undefined && !service.triggersCompletion(document, position, character))
      return null;
    return answer(
      'completion',
      textDocument.uri,
      token,
      (subject) => service.completions(subject, position, client),
      'completion',
    );
  });
  connection.onCompletionResolve((item, token) => {
    const { guard, service, client } = session();
    return guard('completion details', token, () => Promise.resolve(service.resolveCompletion(item, client)));
  });
  connection.onHover(({ textDocument, position }, token) => {
    const { answer, service, client } = session();
    return answer('hover', textDocument.uri, token, (subject) => service.hover(subject, position, client));
  });
  connection.onCodeAction(({ textDocument, range, context }, token) => {
    const { answer, service, client, options } = session();
    const request = {
      range,
      only: context.only,
      documentationCommand: options.showsRuleDocumentation ? documentationCommand : undefined,
    };
    return answer('quick fixes', textDocument.uri, token, (subject) =>
      service.codeActions(subject, request, client),
    );
  });
}
