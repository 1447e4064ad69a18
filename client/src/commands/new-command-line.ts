/** "ccmsetup: New Command Line…". */
import { commands, Disposable, EventEmitter, Uri, workspace, type Event } from 'vscode';
import type { ScenariosRequest, WriteScenarioRequest } from '../../../server/src/protocol';
import { placeOf, type DocumentPlace } from '../place';
import type { Ask } from '../requests';
import { askAll } from '../scenario/ask';
import { deliver } from '../scenario/deliver';
import { argumentsOf } from '../scenario/questions';
import { isServed } from '../selector';

const scenarios: ScenariosRequest['method'] = 'ccmsetup/scenarios';
const writeScenario: WriteScenarioRequest['method'] = 'ccmsetup/writeScenario';

/** A document in which command lines can be written, at its cursor. */
function cursorIn(args: readonly unknown[]): DocumentPlace | undefined {
  const place = placeOf(args);
  const document = workspace.textDocuments.find(({ uri }) => uri.toString() === place?.uri);
  return document !== undefined && isServed(document) ? place : undefined;
}

/** The document whose configuration counts when none is open. */
function anyUri(): string {
  const [folder] = workspace.workspaceFolders ?? [];
  return folder === undefined ? 'untitled:new.ccmcmd' : Uri.joinPath(folder.uri, 'new.ccmcmd').toString();
}

/** The command, and what it asks, as soon as that is shown. */
export interface NewCommandLine {
  readonly registered: Disposable;
  readonly onQuestion: Event<string>;
}

/**
 * Registers the command: it asks for a scenario and its values, and writes the command line into a new file or at the cursor.
 * It takes a URI and a position, else it goes by the cursor.
 */
export function registerNewCommandLine(ask: Ask, askQuietly: Ask): NewCommandLine {
  const questions = new EventEmitter<string>();
  const onQuestion = (about: string): void => {
    questions.fire(about);
  };
  const command = commands.registerCommand('ccmsetup.newCommandLine', async (...args: unknown[]) => {
    const cursor = cursorIn(args);
    const uri = cursor?.uri ?? anyUri();
    const list = await ask<ScenariosRequest>(scenarios, { uri });
    if (list === undefined) return;
    const answers = await askAll({ ask, askQuietly, uri, list }, onQuestion);
    if (answers?.scenario === undefined) return;
    const answer = await askQuietly<WriteScenarioRequest>(writeScenario, {
      uri,
      ...(cursor && { position: cursor.position }),
      scenario: answers.scenario.id,
      arguments: argumentsOf(answers),
    });
    if (answer !== undefined && answer !== null) await deliver(answer, cursor, onQuestion);
  });
  return { registered: Disposable.from(command, questions), onQuestion: questions.event };
}
