/** "ccmsetup: Report Issue…". */
import { commands, env, l10n, Uri, window, type Disposable } from 'vscode';

/** The form for bugs, whose field `versions` takes the report. */
const form = 'https://github.com/ccmsetup-tools/ccmsetup-tools/issues/new?template=bug.yml&versions=';

/**
 * Registers the command: it opens the form with the report filled in. VS Code asks before it opens a page.
 *
 * @param report what the form asks for: no text of any document, and no value of the organization
 */
export function registerReportIssue(report: () => Promise<string>): Disposable {
  return commands.registerCommand('ccmsetup.reportIssue', async () => {
    const text = await report();
    if (await env.openExternal(Uri.parse(form + encodeURIComponent(text), true))) return;
    const copy = l10n.t('Copy Report');
    const chosen = await window.showInformationMessage(
      l10n.t("The form wasn't opened. You can copy what it asks for."),
      copy,
    );
    if (chosen === copy) await env.clipboard.writeText(text);
  });
}
