/** "ccmsetup: Copy Diagnosis for a Ticket". */
import { commands, env, l10n, window, type Disposable } from 'vscode';
import type { LogTicketRequest } from '../../../server/src/protocol';
import { logOf, sayNoLog } from '../log-of';
import type { Ask } from '../requests';

const method: LogTicketRequest['method'] = 'ccmsetup/logTicket';

/** Registers the command. It takes the URI of a log, else it is about the one in the active editor. */
export function registerCopyLogDiagnosis(ask: Ask): Disposable {
  return commands.registerCommand('ccmsetup.copyLogDiagnosis', async (...args: unknown[]) => {
    const uri = logOf(args);
    const ticket = uri === undefined ? undefined : await ask<LogTicketRequest>(method, { uri });
    if (ticket === undefined || ticket === null) {
      sayNoLog();
      return;
    }
    await env.clipboard.writeText(ticket.markdown);
    void window.showInformationMessage(
      l10n.t('Copied the diagnosis as Markdown. Names of hosts and users are replaced in it.'),
    );
  });
}
