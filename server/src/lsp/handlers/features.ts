/** The requests about a document, or a place in it: each is one call of the service. */
import type { Connection } from 'vscode-languageserver';
import { documentationCommand } from '../options';
import type { Session } from '../session';
import { fileNameOf } from '../../service/file-name';

/** Answers them. `session` throws before `initialize`. */
export function handleFeatures(connection: Connection, session: () => Session): void {
  connection.onCompletion(async ({ textDocument, position, context }, token) => {
    const { answer, service, client, options, documents, lastAnalysis } = session();
    const { uri } = textDocument;
    const document = documents.get(uri);
    const character = context?.triggerCharacter;
    // Spaces and letters are typed everywhere; where they ask for nothing, nothing is analyzed for them.
    if (document !== undefined && character !== undefined) {
      const host = service.hostOf(document.languageId, fileNameOf(uri));
      if (!host || !service.triggersCompletion(document, host, position, character, lastAnalysis(uri)))
        return null;
    }
    const { opensSuggestions, nestsPlaceholders } = options;
    const capabilities = { ...client, opensSuggestions, nestsPlaceholders };
    return answer('completion', uri, token, (subject, off) =>
      service.completions(subject, position, capabilities, { character, off }),
    );
  });
  connection.onCompletionResolve((item, token) => {
    const { guard, service, client } = session();
    return guard('completion details', token, () => Promise.resolve(service.resolveCompletion(item, client)));
  });
  connection.onHover(({ textDocument, position }, token) => {
    const { answer, service, logs, client } = session();
    return answer(
      'hover',
      textDocument.uri,
      token,
      (subject) => service.hover(subject, position, client),
      undefined,
      (log) => logs.hover(log, position, client),
    );
  });
  connection.onCodeAction(({ textDocument, range, context }, token) => {
    const { answer, service, client, options, configurations } = session();
    const request = {
      range,
      only: context.only,
      documentationCommand: options.showsRuleDocumentation ? documentationCommand : undefined,
    };
    return answer('quick fixes', textDocument.uri, token, (subject) =>
      service.codeActions(subject, request, client, configurations.target(textDocument.uri)),
    );
  });
  connection.onCodeActionResolve(async (action, token) => {
    const { answer, service, client } = session();
    const uri = documentOf(action.data);
    if (uri === undefined) return action;
    const edit = await answer('a quick fix', uri, token, (subject) => service.fixAllEdit(subject, client));
    return edit ? { ...action, edit } : action;
  });
}

/** The document that an action was offered for, as the action itself says. */
function documentOf(data: unknown): string | undefined {
  const uri = typeof data === 'object' && data !== null && 'uri' in data ? data.uri : undefined;
  return typeof uri === 'string' ? uri : undefined;
}
