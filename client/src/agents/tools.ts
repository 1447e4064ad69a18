/** Offers the tools for agents to the language models in VS Code. */
import { CancellationError, Disposable, l10n, type CancellationToken } from 'vscode';
import type { ToolRequest } from '../../../server/src/protocol';
import type { Ask } from '../requests';
import { toolsApi } from './api';

const method: ToolRequest['method'] = 'ccmsetup/tool';

type ToolName = ToolRequest['params']['tool'];

/** What is shown while a tool works. */
function messageOf(tool: ToolName): string {
  switch (tool) {
    case 'lint':
      return l10n.t('Checking ccmsetup command lines');
    case 'explain':
      return l10n.t('Looking up what is documented of ccmsetup');
    case 'build':
      return l10n.t('Writing a ccmsetup command line');
  }
}

/** Reads the state anew: it changes while the server works. */
function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new CancellationError();
}

/** An answer as texts: as the tools of the protocol for agents tell it, and what a page leaves out of it as data. */
function textsOf(answer: Readonly<Record<string, unknown>>): readonly string[] {
  const { markdown, ...data } = answer;
  return typeof markdown === 'string' ? [markdown, JSON.stringify(data)] : [JSON.stringify(answer)];
}

/**
 * Registers them; without the API there are none. The server is started by the first question.
 *
 * @param ask writes nothing down: a command line that somebody asks about may hold a token
 */
export function registerTools(ask: Ask): Disposable {
  const api = toolsApi();
  if (api === undefined) return Disposable.from();
  const names: readonly ToolName[] = ['lint', 'explain', 'build'];
  return Disposable.from(
    ...names.map((tool) =>
      api.register(`ccmsetup_${tool}`, {
        prepareInvocation: () => ({ invocationMessage: messageOf(tool) }),
        invoke: async ({ input }, token) => {
          stopIfCancelled(token);
          const answer = await ask<ToolRequest>(method, { tool, input }, token);
          // The server may have been done when it was told to stop.
          stopIfCancelled(token);
          if (answer === undefined) throw new Error(l10n.t("The ccmsetup language server isn't running."));
          // A model reads it, and asks again.
          if ('error' in answer) throw new Error(answer.error);
          return api.result(textsOf(answer.ok));
        },
      }),
    ),
  );
}
