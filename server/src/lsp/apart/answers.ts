/** What a second server answers the first one. */
import type { Session } from '../session';
import type { MoveNotification, OriginsInRequest, SiteUsesRequest } from './messages';
import { originsInSubject } from './origins';

const originsIn: OriginsInRequest['method'] = 'ccmsetup/originsIn';
const siteUses: SiteUsesRequest['method'] = 'ccmsetup/siteUses';
const move: MoveNotification['method'] = 'ccmsetup/move';

/** Answers it. */
export function answerFirst({ connection, documents, service, subject, baselines }: Session): void {
  connection.onRequest(originsIn, async ({ uri, recorded }: OriginsInRequest['params']) => {
    const found = await subject(uri);
    return found === undefined ? [] : originsInSubject(found, recorded);
  });
  connection.onRequest(siteUses, async ({ uri }: SiteUsesRequest['params']) => {
    const found = await subject(uri);
    return found === undefined ? [] : service.siteUses(found);
  });
  connection.onNotification(move, (params: MoveNotification['params']) => {
    // What it has itself it knows best.
    if (documents.get(params.uri) === undefined) baselines.moved(params);
  });
}
