/** Offers to paste a command line as the string that it lands in needs it, in versions of VS Code that can. */
import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { PasteAsRequest } from '../../server/src/protocol';
import { protocolRange } from './place';
import type { Ask } from './requests';
import { selector } from './selector';
import { hasTrace } from './trace';

const method: PasteAsRequest['method'] = 'ccmsetup/pasteAs';

/** In characters. No process can be given more. */
const longest = 32_767;

/** A kind of edits, such as all that insert text. */
interface Kind {
  append(...parts: readonly string[]): Kind;
}

interface PasteEdit {
  yieldTo?: readonly Kind[];
}

interface PasteProvider {
  provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    context: unknown,
    token: vscode.CancellationToken,
  ): Promise<PasteEdit[] | undefined>;
}

/** What VS Code has since version 1.97, of which the types of the lowest version that we support know nothing. */
interface PasteApi {
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: Kind) => PasteEdit;
  readonly DocumentDropOrPasteEditKind?: { readonly Text?: Kind };
  readonly languages: {
    readonly registerDocumentPasteEditProvider?: (
      selector: vscode.DocumentSelector,
      provider: PasteProvider,
      metadata: {
        readonly providedPasteEditKinds: readonly Kind[];
        readonly pasteMimeTypes: readonly string[];
      },
    ) => vscode.Disposable;
  };
}

/** Registers the provider; without the API there is the command alone. */
export function registerPaste(ask: Ask): vscode.Disposable {
  const { DocumentPasteEdit, DocumentDropOrPasteEditKind, languages } = vscode as unknown as PasteApi;
  const register = languages.registerDocumentPasteEditProvider;
  // While the API was a proposal, parts of it were there, which nobody may use.
  const plain = DocumentDropOrPasteEditKind?.Text;
  if (register === undefined || plain === undefined) return new vscode.Disposable(() => undefined);
  const kind = plain.append('ccmsetup');
  const provider: PasteProvider = {
    provideDocumentPasteEdits: async (document, [range, ...others], data, _, token) => {
      const text = await data.get('text/plain')?.asString();
      if (text === undefined || text.length > longest || !hasTrace(text)) return undefined;
      if (range === undefined || others.length > 0) return undefined;
      const place = { uri: document.uri.toString(), range: protocolRange(range) };
      const result = await ask<PasteAsRequest>(method, { ...place, text, offered: true });
      if (token.isCancellationRequested || !result || !('newText' in result) || result.newText === text)
        return undefined;
      const edit = new DocumentPasteEdit(result.newText, l10n.t('Paste as Command Line'), kind);
      // What is copied is pasted as it is unless somebody chooses otherwise.
      edit.yieldTo = [plain];
      return [edit];
    },
  };
  return register.call(languages, selector, provider, {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: ['text/plain'],
  });
}
