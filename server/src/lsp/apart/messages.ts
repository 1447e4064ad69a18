/** What a server and the second one, which serves its large documents, say to each other beyond the protocol. */
import type { Location } from 'vscode-languageserver-types';
import type { SiteUse } from '../../service/service';
import type { OpenMove } from '../open-moves';

/** To the first server, from its own connection: a request about a document that the second one has. */
export interface ApartRequest {
  readonly method: 'ccmsetup/apart';
  readonly params: { readonly method: string; readonly params: object };
}

/** To the first server: where all open documents hold a command line that a log recorded. */
export interface OriginsRequest {
  readonly method: 'ccmsetup/origins';
  readonly params: { readonly recorded: string };
  readonly result: readonly Location[];
}

/** To the second server: the same in one document. */
export interface OriginsInRequest {
  readonly method: 'ccmsetup/originsIn';
  readonly params: { readonly uri: string; readonly recorded: string };
  readonly result: readonly Location[];
}

/** To the second server: what a document tells of the organization. */
export interface SiteUsesRequest {
  readonly method: 'ccmsetup/siteUses';
  readonly params: { readonly uri: string };
  readonly result: readonly SiteUse[];
}

/** In both directions: what a document takes from the entries of a baseline whose files are gone; nothing without a move. */
export interface MoveNotification {
  readonly method: 'ccmsetup/move';
  readonly params: { readonly uri: string; readonly move?: OpenMove | undefined };
}
