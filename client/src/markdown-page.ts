/** Pages in Markdown that a command makes; they are read in the preview and saved nowhere. */
import { commands, Disposable, EventEmitter, Uri, window, workspace } from 'vscode';

/** The pages of one command. */
export interface MarkdownPages extends Disposable {
  /** Opens a page; one that is open is written anew. */
  readonly open: (page: Uri) => Promise<void>;
}

/** The address of a page. Its end is the title of the preview; `about` is what the page is made from, as plain data. */
export function pageUri(scheme: string, title: string, about: unknown): Uri {
  // Other signs are a part of a name everywhere.
  const name = title.replaceAll(/[\\/]/g, '-');
  return Uri.from({ scheme, path: `/${name}.md`, query: JSON.stringify(about) });
}

/**
 * Registers the pages under an address scheme.
 *
 * @param textOf gives the text of a page, by what it is made from
 */
export function markdownPages(scheme: string, textOf: (about: unknown) => Promise<string>): MarkdownPages {
  const changes = new EventEmitter<Uri>();
  const pages = workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changes.event,
    provideTextDocumentContent: (page) => textOf(JSON.parse(page.query)),
  });
  const open = async (page: Uri): Promise<void> => {
    changes.fire(page);
    const document = await workspace.openTextDocument(page);
    try {
      await commands.executeCommand('markdown.showPreview', page);
    } catch {
      // Whoever has turned the Markdown extension off reads the page as it is.
      await window.showTextDocument(document);
    }
  };
  return Object.assign(Disposable.from(changes, pages), { open });
}
