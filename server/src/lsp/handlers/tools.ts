/** The tools for agents, for clients that offer them. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { ask, editorWorld, ToolProblem, tools, type EditorFiles, type ToolWorld } from '../../agents';
import type { ToolFilesRequest, ToolRequest, ToolTextRequest } from '../../protocol';
import type { Session } from '../session';

const toolMethod: ToolRequest['method'] = 'ccmsetup/tool';
const filesMethod: ToolFilesRequest['method'] = 'ccmsetup/toolFiles';
const textMethod: ToolTextRequest['method'] = 'ccmsetup/toolText';

/** A document in no folder: the settings of the editor count for it. */
const nowhere = 'untitled:command-line.ccmcmd';

/** The files that the client gives. */
function filesOf(connection: Connection, token: CancellationToken): EditorFiles {
  return {
    find: (path) => connection.sendRequest<ToolFilesRequest['result']>(filesMethod, { path }, token),
    read: (uri, most) => connection.sendRequest<ToolTextRequest['result']>(textMethod, { uri, most }, token),
  };
}

/** Where a tool runs that was asked now. */
async function worldOf(
  { connection, service, runtime, configurations, folders, options }: Session,
  uri: string | undefined,
  token: CancellationToken,
): Promise<ToolWorld> {
  const [folder] = folders.all();
  const place = uri ?? (folder === undefined ? nowhere : `${folder}command-line.ccmcmd`);
  const configurationOf: (of: string) => ReturnType<typeof configurations.of> = (of) => {
    // Nobody watches the folders of what isn't open.
    configurations.opened(of);
    return configurations.of(of);
  };
  return editorWorld({
    service,
    now: runtime.now,
    configuration: await configurationOf(place),
    configurationOf,
    oddConfigurationOf: (of) => configurations.oddFileOf(of),
    files: options.findsToolFiles ? filesOf(connection, token) : undefined,
  });
}

/** Answers the requests. `session` throws before `initialize`. */
export function handleTools(connection: Connection, session: () => Session): void {
  connection.onRequest(
    toolMethod,
    ({ tool: name, input, uri }: ToolRequest['params'], token: CancellationToken) => {
      const current = session();
      return current.guard('tool for agents', token, async (): Promise<ToolRequest['result']> => {
        try {
          const tool = tools.find((each) => each.name === name);
          if (tool === undefined)
            throw new ToolProblem(`There's no such tool. Use ${tools.map((each) => each.name).join(', ')}.`);
          return { ok: await ask(tool, input, await worldOf(current, uri, token)) };
        } catch (error) {
          if (error instanceof ToolProblem) return { error: error.message };
          throw error;
        }
      });
    },
  );
}
