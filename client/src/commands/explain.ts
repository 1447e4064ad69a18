/** "ccmsetup: Explain Command Line". */
import { commands, Disposable, l10n, Uri, window } from 'vscode';
import type { ExplainRequest } from '../../../server/src/protocol';
import { markdownPages, pageUri } from '../markdown-page';
import { placeOf, type DocumentPlace } from '../place';
import type { Ask } from '../requests';

const method: ExplainRequest['method'] = 'ccmsetup/explain';
const scheme = 'ccmsetup-explanation';

/** The address of the page on a command line. */
function pageOf(place: DocumentPlace): Uri {
  const name = Uri.parse(place.uri, true).path.split('/').at(-1) ?? '';
  return pageUri(scheme, l10n.t('About {0}', name), place);
}

/**
 * Registers the command and its pages. It takes a URI and a position, else it goes by the cursor. A page that is open is
 * written anew when the command is run for its place again.
 */
export function registerExplain(ask: Ask): Disposable {
  const explained = async (place: DocumentPlace): Promise<string | undefined> =>
    (await ask<ExplainRequest>(method, place))?.markdown;
  const pages = markdownPages(
    scheme,
    async (place) =>
      (await explained(place as DocumentPlace)) ?? l10n.t("The command line isn't there any more."),
  );
  const command = commands.registerCommand('ccmsetup.explain', async (...args: unknown[]) => {
    const place = placeOf(args);
    if (place === undefined || (await explained(place)) === undefined)
      void window.showInformationMessage(l10n.t('Put the cursor in a command line, and try again.'));
    else await pages.open(pageOf(place));
  });
  return Disposable.from(pages, command);
}
