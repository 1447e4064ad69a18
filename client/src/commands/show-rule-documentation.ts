/** "ccmsetup: Show Rule Documentation". */
import {
  commands,
  l10n,
  languages,
  window,
  workspace,
  type Disposable,
  type QuickPickItem,
  type Uri,
} from 'vscode';
import type { ShowRuleDocumentation } from '../../../server/src/protocol';
import { ruleList } from '../rule-list';
import { rulePage } from '../rule-pages';

const command: ShowRuleDocumentation['command'] = 'ccmsetup.showRuleDocumentation';

/** The rule of the finding under the cursor. */
function ruleAtCursor(): string | undefined {
  const editor = window.activeTextEditor;
  if (editor === undefined) return undefined;
  const here = languages
    .getDiagnostics(editor.document.uri)
    .find(({ source, range }) => source === 'ccmsetup' && range.contains(editor.selection.active));
  const code = typeof here?.code === 'object' ? here.code.value : here?.code;
  return code === undefined ? undefined : String(code);
}

/** Lets the user choose a rule; undefined when none is chosen. */
async function choose(extension: Uri): Promise<string | undefined> {
  const current = ruleAtCursor();
  const items = (await ruleList(extension)).map(({ slug, summary }): QuickPickItem => ({
    label: slug,
    detail: summary,
  }));
  const pick = window.createQuickPick();
  pick.placeholder = l10n.t('The rule to read about');
  pick.matchOnDetail = true;
  pick.items = items;
  pick.activeItems = items.filter(({ label }) => label === current);
  const chosen = await new Promise<string | undefined>((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.label);
    });
    pick.onDidHide(() => {
      resolve(undefined);
    });
    pick.show();
  });
  pick.dispose();
  return chosen;
}

async function show(page: Uri): Promise<void> {
  // Opened first: a preview of a page that is not there would say nothing.
  const document = await workspace.openTextDocument(page);
  try {
    await commands.executeCommand('markdown.showPreview', page);
  } catch {
    // Whoever has turned the Markdown extension off reads the page as it is.
    await window.showTextDocument(document);
  }
}

/**
 * Registers the command. Its argument is a slug; without one it asks.
 *
 * @param extension the folder of the extension
 */
export function registerShowRuleDocumentation(extension: Uri): Disposable {
  return commands.registerCommand(command, async (slug: unknown) => {
    const chosen = typeof slug === 'string' ? slug : await choose(extension);
    if (chosen === undefined) return;
    try {
      await show(rulePage(chosen));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await window.showErrorMessage(
        l10n.t('The page of the rule "{0}" couldn\'t be shown: {1}', chosen, reason),
      );
    }
  });
}
