/** Where the open documents hold a command line that was recorded in a log, whichever server has them. */
import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Location } from 'vscode-languageserver-types';
import { originsOf as originsIn } from '../../service/log';
import { rangeOf, type Subject } from '../../service/service';
import type { Options } from '../options';
import type { Apart } from './apart';
import type { OriginsInRequest, OriginsRequest } from './messages';

const everywhere: OriginsRequest['method'] = 'ccmsetup/origins';
const inDocument: OriginsInRequest['method'] = 'ccmsetup/originsIn';

/** The places in one document. */
export function originsInSubject({ document, analysis }: Subject, recorded: string): Location[] {
  return originsIn(recorded, analysis).map((at) => ({ uri: document.uri, range: rangeOf(document, at) }));
}

/** What the search works with. */
export interface OriginParts {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly options: Options;
  readonly apart: Apart;
  /** An open document, analyzed; undefined where there is none of ours. */
  readonly subject: (uri: string) => Promise<Subject | undefined>;
}

/** Makes the function that looks through all documents, in the order in which they were opened. */
export function originsOf({
  connection,
  documents,
  options,
  apart,
  subject,
}: OriginParts): (recorded: string) => Promise<readonly Location[]> {
  return async (recorded) => {
    // The first server knows all documents.
    if (options.second > 0) {
      const params: OriginsRequest['params'] = { recorded };
      return connection.sendRequest<OriginsRequest['result']>(everywhere, params);
    }
    const places = documents.all().map(async ({ uri }): Promise<OriginsInRequest['result']> => {
      const params: OriginsInRequest['params'] = { uri, recorded };
      if (apart.has(uri)) return apart.ask<OriginsInRequest['result']>(inDocument, params);
      const found = await subject(uri);
      return found === undefined ? [] : originsInSubject(found, recorded);
    });
    return (await Promise.all(places)).flat();
  };
}
