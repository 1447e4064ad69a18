/** "ccmsetup: Convert To…". */
import {
  commands,
  env,
  l10n,
  ThemeIcon,
  ViewColumn,
  window,
  workspace,
  type Disposable,
  type QuickPickItem,
} from 'vscode';
import type { ConversionTarget, ConvertRequest } from '../../../server/src/protocol';
import { placeOf, type DocumentPlace } from '../place';
import type { Ask } from '../requests';

const method: ConvertRequest['method'] = 'ccmsetup/convert';

/** A form of command lines to choose, and what to do with the result. */
interface Choice {
  readonly target: ConversionTarget;
  readonly copies: boolean;
}

interface TargetItem extends QuickPickItem {
  readonly target: ConversionTarget;
}

/** The forms in the order in which they are offered: each with its name and what it is for. */
function targetTexts(): Readonly<Record<ConversionTarget, readonly [label: string, detail: string]>> {
  return {
    exe: [
      l10n.t('Command line of ccmsetup.exe'),
      l10n.t('For a prompt, a package program, or a task sequence step.'),
    ],
    ccmsetupcmd: [
      'CCMSETUPCMD="…"',
      l10n.t('For ccmsetup.msi: a line-of-business app in Intune, or msiexec.'),
    ],
    powershell: ['PowerShell', l10n.t('Start-Process with an argument list.')],
    batch: [l10n.t('Batch file'), l10n.t('Runs ccmsetup.exe and passes its exit code on.')],
    win32: [
      l10n.t('Win32 app in Intune (JSON)'),
      l10n.t('The app as Microsoft Graph has it, with installCommandLine.'),
    ],
    tcf: [
      l10n.t('Client configuration file (.tcf)'),
      l10n.t('The [Client Install] section for /config. It takes only properties.'),
    ],
    unattend: [l10n.t('Answer file (unattend.xml)'), l10n.t('A command that Windows Setup runs.')],
    ansible: [l10n.t('Ansible task (YAML)'), l10n.t('A task with ansible.windows.win_command.')],
  };
}

function isTarget(value: unknown): value is ConversionTarget {
  return typeof value === 'string' && Object.hasOwn(targetTexts(), value);
}

/** Lets the user choose; undefined when nothing is chosen. */
async function choose(): Promise<Choice | undefined> {
  const copy = { iconPath: new ThemeIcon('copy'), tooltip: l10n.t('Copy to Clipboard') };
  const pick = window.createQuickPick<TargetItem>();
  pick.placeholder = l10n.t('What to convert the command line to');
  pick.matchOnDetail = true;
  pick.items = Object.entries(targetTexts()).map(([target, [label, detail]]) => ({
    ...{ target: target as ConversionTarget, label, detail },
    buttons: [copy],
  }));
  const chosen = await new Promise<Choice | undefined>((resolve) => {
    const take = (item: TargetItem | undefined, copies: boolean): void => {
      resolve(item && { target: item.target, copies });
    };
    pick.onDidAccept(() => {
      take(pick.activeItems[0], false);
    });
    pick.onDidTriggerItemButton(({ item }) => {
      take(item, true);
    });
    pick.onDidHide(() => {
      resolve(undefined);
    });
    pick.show();
  });
  pick.dispose();
  return chosen;
}

async function show(content: string, language: string): Promise<void> {
  const document = await workspace.openTextDocument({ language, content });
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: false });
}

async function convert(
  ask: Ask,
  place: DocumentPlace,
  { target, copies }: Choice,
  anyway: boolean,
): Promise<void> {
  const result = await ask<ConvertRequest>(method, { ...place, target, anyway });
  if (result === undefined || result === null) {
    void window.showInformationMessage(l10n.t('Put the cursor in a command line, and try again.'));
  } else if ('refused' in result) {
    const force = l10n.t('Convert Anyway');
    const message = l10n.t("The command line wasn't converted. {0}", result.refused);
    const chosen = await window.showWarningMessage(message, ...(result.canForce ? [force] : []));
    if (chosen === force) await convert(ask, place, { target, copies }, true);
  } else {
    if (copies) await env.clipboard.writeText(result.text);
    else await show(result.text, result.languageId);
    const said = [...(copies ? [l10n.t('Copied.')] : []), ...result.notes];
    if (said.length > 0) void window.showInformationMessage(said.join(' '));
  }
}

/** Registers the command. It takes a URI, a position and what to convert to; what is left out is asked for. */
export function registerConvertTo(ask: Ask): Disposable {
  return commands.registerCommand('ccmsetup.convertTo', async (...args: unknown[]) => {
    const place = placeOf(args);
    const given = args[2];
    const choice = isTarget(given) ? { target: given, copies: false } : await choose();
    if (choice === undefined) return;
    if (place !== undefined) await convert(ask, place, choice, false);
    else void window.showInformationMessage(l10n.t('Put the cursor in a command line, and try again.'));
  });
}
