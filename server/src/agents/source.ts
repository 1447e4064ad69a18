/** Texts as the tools look at them. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Subject } from '../service/service';
import { ToolProblem, type ToolSource, type ToolWorld } from './tool';

/** What a text without a name is called. */
const plainName = 'command-line.ccmcmd';

/**
 * A text without a file.
 *
 * @param path what it would be called; its ending tells the format
 * @throws ToolProblem for a format that isn't known
 */
export function sourceOfText(
  text: string,
  path: string | undefined,
  { service, configuration }: ToolWorld,
): ToolSource {
  const name = path ?? plainName;
  const host = service.hostOf(undefined, name);
  if (host === undefined)
    throw new ToolProblem(
      `"${name}" isn't in a known format. End "fileName" as the format does, such as install.ps1, install.cmd or policy.json.`,
    );
  return { path: name, host, text, configuration };
}

/** A text, analyzed. */
export function subjectOf({ path, host, text, configuration }: ToolSource, { service }: ToolWorld): Subject {
  const document = TextDocument.create(path, host.id, 0, text);
  return { document, host, configuration, analysis: service.analyze(document, host, configuration) };
}
