/** The requests about what is named in several places or elsewhere: each is one call of the service. */
import {
  LSPErrorCodes,
  ResponseError,
  type Connection,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { ConfigurationTarget, Refused } from '../../service/service';
import type { Session } from '../session';

/** An answer; for what was refused an error, which editors show to the one who asked. */
function orError<T extends object>(answer: T | Refused | null): T | null {
  if (answer !== null && 'refused' in answer)
    throw new ResponseError(LSPErrorCodes.RequestFailed, answer.refused);
  return answer;
}

/** The configuration file that counts for a document; undefined where there is none. */
function configurationOf(
  { configurations }: Session,
  { uri }: TextDocumentIdentifier,
): ConfigurationTarget | undefined {
  const target = configurations.target(uri);
  // One that could be made says nothing.
  return target?.version === undefined ? undefined : target;
}

/** Answers them. `session` throws before `initialize`. */
export function handleNavigation(connection: Connection, session: () => Session): void {
  connection.onDocumentHighlight(({ textDocument, position }, token) => {
    const { answer, service } = session();
    return answer(
      'highlights',
      textDocument.uri,
      token,
      (subject) => service.highlights(subject, position),
      'navigation',
    );
  });
  connection.onDefinition(({ textDocument, position }, token) => {
    const current = session();
    const { answer, service, client } = current;
    return answer(
      'definition',
      textDocument.uri,
      token,
      (subject) => service.definitions(subject, position, configurationOf(current, textDocument), client),
      'navigation',
    );
  });
  connection.onReferences(({ textDocument, position, context }, token) => {
    const current = session();
    const { answer, service } = current;
    const { includeDeclaration } = context;
    return answer(
      'references',
      textDocument.uri,
      token,
      (subject) => {
        const configuration = configurationOf(current, textDocument);
        return service.references(subject, { position, includeDeclaration, configuration });
      },
      'navigation',
    );
  });
  connection.onPrepareRename(({ textDocument, position }, token) => {
    const { answer, service } = session();
    return answer(
      'rename',
      textDocument.uri,
      token,
      (subject) => orError(service.prepareRename(subject, position)),
      'navigation',
    );
  });
  connection.onRenameRequest(({ textDocument, position, newName }, token) => {
    const { answer, service, client } = session();
    return answer(
      'rename',
      textDocument.uri,
      token,
      (subject) => orError(service.rename(subject, position, newName, client)),
      'navigation',
    );
  });
  connection.onDocumentLinks(({ textDocument }, token) => {
    const { answer, service, client } = session();
    return answer(
      'links',
      textDocument.uri,
      token,
      (subject) => service.documentLinks(subject, client),
      'documentLinks',
    );
  });
  connection.languages.onLinkedEditingRange(({ textDocument, position }, token) => {
    const { answer, service } = session();
    return answer(
      'linked editing',
      textDocument.uri,
      token,
      (subject) => service.linkedEditing(subject, position),
      'linkedEditing',
    );
  });
}
