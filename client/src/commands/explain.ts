/** "ccmsetup: Explain Command Line". */
import { commands, Disposable, EventEmitter, l10n, Uri, window, workspace } from 'vscode';
import type { ExplainRequest } from '../../../server/src/protocol';
import { placeOf, type DocumentPlace } from '../place';
import type { Ask } from '../requests';

const method: ExplainRequest['method'] = 'ccmsetup/explain';
const scheme = 'ccmsetup-explanation';

/** The address of the page on a command line. Its end is the title of the preview. */
function pageOf(place: DocumentPlace): Uri {
  const name = Uri.parse(place.uri, true).path.split('/').at(-1) ?? '';
  return Uri.from({ scheme, path: `/${l10n.t('About {0}', name)}.md`, query: JSON.stringify(place) });
}

/**
 * Registers the command and its pages. It takes a URI and a position, else it goes by the cursor. A page that is open is
 * written anew when the command is run for its place again.
 */
export function registerExplain(ask: Ask): Disposable {
  const changes = new EventEmitter<Uri>();
  const explained = async (place: DocumentPlace): Promise<string | undefined> =>
    (await ask<ExplainRequest>(method, place))?.markdown;
  const pages = workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changes.event,
    provideTextDocumentContent: async (page) =>
      (await explained(JSON.parse(page.query) as DocumentPlace)) ??
      l10n.t("The command line isn't there any more."),
  });
  const command = commands.registerCommand('ccmsetup.explain', async (...args: unknown[]) => {
    const place = placeOf(args);
    if (place === undefined || (await explained(place)) === undefined) {
      void window.showInformationMessage(l10n.t('Put the cursor in a command line, and try again.'));
      return;
    }
    const page = pageOf(place);
    changes.fire(page);
    const document = await workspace.openTextDocument(page);
    try {
      await commands.executeCommand('markdown.showPreview', page);
    } catch {
      // Whoever has turned the Markdown extension off reads the page as it is.
      await window.showTextDocument(document);
    }
  });
  return Disposable.from(changes, pages, command);
}
