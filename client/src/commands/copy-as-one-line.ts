/** "ccmsetup: Copy as One Line". */
import { commands, env, l10n, window, type Disposable } from 'vscode';
import type { OneLine, OneLineRequest } from '../../../server/src/protocol';
import { placeOf } from '../place';
import type { Ask } from '../requests';

const method: OneLineRequest['method'] = 'ccmsetup/oneLine';

/** A number as people write it. */
function shown(count: number): string {
  return count.toLocaleString(env.language);
}

/** How much was copied, and how much of it counts toward a limit. */
function copied({ text, length: { used, atLeast, limit } }: OneLine): string {
  const characters = shown(text.length);
  if (limit === undefined) return l10n.t('Copied {0} characters.', characters);
  if (used === text.length) return l10n.t('Copied {0} of {1} characters.', characters, shown(limit));
  const count = atLeast ? `≥ ${shown(used)}` : shown(used);
  return l10n.t(
    'Copied {0} characters. Toward the limit, they count as {1} of {2}.',
    characters,
    count,
    shown(limit),
  );
}

/** What is told of a command line that was copied. */
export function copiedText(line: OneLine): string {
  const { comments, continuations } = line.leftOut;
  const parts = [copied(line)];
  if (comments === 1) parts.push(l10n.t('Left out 1 comment.'));
  if (comments > 1) parts.push(l10n.t('Left out {0} comments.', comments));
  if (continuations === 1) parts.push(l10n.t('Left out 1 line-continuation character.'));
  if (continuations > 1) parts.push(l10n.t('Left out {0} line-continuation characters.', continuations));
  if (line.toFillIn === 1) parts.push(l10n.t('1 value has to be filled in.'));
  if (line.toFillIn > 1) parts.push(l10n.t('{0} values have to be filled in.', line.toFillIn));
  if (line.open) parts.push(l10n.t('The script may add arguments when it runs.'));
  return parts.join(' ');
}

async function copy(line: OneLine): Promise<void> {
  await env.clipboard.writeText(line.text);
  void window.showInformationMessage(copiedText(line));
}

/**
 * Registers the command. It takes a URI and a position, else it goes by the cursor. What speaks against the command line is
 * said first, and it is copied only when somebody wants it all the same.
 */
export function registerCopyAsOneLine(ask: Ask): Disposable {
  return commands.registerCommand('ccmsetup.copyAsOneLine', async (...args: unknown[]) => {
    const place = placeOf(args);
    const line = place && (await ask<OneLineRequest>(method, place));
    if (line === undefined || line === null) {
      void window.showInformationMessage(l10n.t('Put the cursor in a command line, and try again.'));
    } else if (line.refused === undefined) {
      await copy(line);
    } else {
      const anyway = l10n.t('Copy Anyway');
      const chosen = await window.showWarningMessage(
        l10n.t("The command line wasn't copied. {0}", line.refused),
        anyway,
      );
      if (chosen === anyway) await copy(line);
    }
  });
}
