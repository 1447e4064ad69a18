/** What a client says of itself when it starts the server: unknown until looked at. */
import type { Connection } from 'vscode-languageserver';
import type {
  FileThereRequest,
  InitializationOptions,
  ReadFileRequest,
  ShowRuleDocumentation,
  StatusChangedNotification,
} from '../protocol';
import type { ReadText } from '../service/configuration';
import { describeError } from './guard';

/** The options, all of them present. */
export interface Options extends Required<InitializationOptions> {
  /** Where the client is another server, which has this one serve its large documents: how many it has started; else 0. */
  readonly second: number;
}

/** Reads the options. */
export function readOptions(given: unknown): Options {
  const options = new Map(typeof given === 'object' && given !== null ? Object.entries(given) : []);
  return {
    readsFiles: options.get('readsFiles') === true,
    validatesConfiguration: options.get('validatesConfiguration') === true,
    showsRuleDocumentation: options.get('showsRuleDocumentation') === true,
    showsStatus: options.get('showsStatus') === true,
    sharesTokens: options.get('sharesTokens') === true,
    runsCommands: options.get('runsCommands') === true,
    runsLogCommands: options.get('runsLogCommands') === true,
    findsToolFiles: options.get('findsToolFiles') === true,
    opensSuggestions: options.get('opensSuggestions') === true,
    nestsPlaceholders: options.get('nestsPlaceholders') === true,
    second: numberIn(options.get('second')),
    translations: textsIn(options.get('translations')),
  };
}

function numberIn(given: unknown): number {
  return typeof given === 'number' ? given : 0;
}

/** The entries of an object that are texts. */
function textsIn(given: unknown): Record<string, string> {
  if (typeof given !== 'object' || given === null) return {};
  return Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** The command of clients that show the page of a rule. */
export const documentationCommand: ShowRuleDocumentation['command'] = 'ccmsetup.showRuleDocumentation';

/** Tells clients that show the status of documents to ask for it anew. */
export const statusChanged: StatusChangedNotification['method'] = 'ccmsetup/statusChanged';

/** Reads files through the client, wherever the workspace is. */
export function askClient(connection: Connection): ReadText {
  const method: ReadFileRequest['method'] = 'ccmsetup/readFile';
  return async (uri) => {
    const params: ReadFileRequest['params'] = { uri };
    const text: unknown = await connection.sendRequest(method, params);
    return typeof text === 'string' ? text : undefined;
  };
}

/** Asks the client whether there is a file. */
export function asksWhetherThere(connection: Connection): (uri: string) => Promise<boolean> {
  const method: FileThereRequest['method'] = 'ccmsetup/fileThere';
  return async (uri) => {
    const params: FileThereRequest['params'] = { uri };
    try {
      return (await connection.sendRequest<unknown>(method, params)) !== false;
    } catch (error) {
      connection.console.warn(`${uri} counts as a file that is there: ${describeError(error)}`);
      return true;
    }
  };
}
