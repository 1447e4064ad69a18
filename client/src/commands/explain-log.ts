/** "ccmsetup: Explain Log". */
import { commands, Disposable, l10n } from 'vscode';
import type { ExplainLogRequest } from '../../../server/src/protocol';
import { logOf, sayNoLog } from '../log-of';
import { markdownPages, pageUri } from '../markdown-page';
import type { Ask } from '../requests';

export const explainLogCommand = 'ccmsetup.explainLog';

const method: ExplainLogRequest['method'] = 'ccmsetup/explainLog';
const scheme = 'ccmsetup-log-explanation';

/** Registers the command and its pages. It takes the URI of a log, else it is about the one in the active editor. */
export function registerExplainLog(ask: Ask): Disposable {
  const pages = markdownPages(
    scheme,
    async (log) =>
      (await ask<ExplainLogRequest>(method, log as ExplainLogRequest['params']))?.markdown ??
      l10n.t("The log isn't open any more."),
  );
  const command = commands.registerCommand(explainLogCommand, async (...args: unknown[]) => {
    const uri = logOf(args);
    const told = uri === undefined ? undefined : await ask<ExplainLogRequest>(method, { uri });
    if (told === undefined || told === null) sayNoLog();
    else await pages.open(pageUri(scheme, told.title, { uri }));
  });
  return Disposable.from(pages, command);
}
