/** Finds the command lines that logs recorded in the scripts of the named folders. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { configurationFor, defaultConfiguration } from '../../../service/configuration';
import { originsOf, type LogReport, type Origin } from '../../../service/log';
import { rangeOf, type LanguageService } from '../../../service/service';
import { tracedSourcesOf } from '../../input/source';
import { anyFormat } from '../../input/wanted';
import type { Io } from '../../io';
import { isLogName } from './log-files';

/** The recorded command lines that somebody wants to see, since something is wrong with them. */
function wantedIn({ runs }: LogReport): string[] {
  const last = runs.at(-1);
  if (last?.commandLine === undefined) return [];
  const isAboutLine = last.causes.some(({ item }) => item !== undefined) || last.findings.length > 0;
  return isAboutLine ? [last.commandLine.text] : [];
}

/** Where the command lines of some logs are given, for each log; files that can't be read give none. */
export async function originsIn(
  folders: readonly string[],
  reports: readonly LogReport[],
  service: LanguageService,
  io: Io,
): Promise<readonly (readonly Origin[])[]> {
  const wanted = reports.map(wantedIn);
  const found = reports.map((): Origin[] => []);
  if (folders.length === 0 || wanted.every((lines) => lines.length === 0)) return found;
  const scripts = anyFormat((name) => (isLogName(name) ? undefined : service.hostOf(undefined, name)));
  const configuration = configurationFor(defaultConfiguration, undefined);
  for await (const source of tracedSourcesOf({ stdinName: undefined, paths: folders }, scripts, io)) {
    if ('problem' in source) continue;
    const { path, host, text } = source;
    const document = TextDocument.create(path, host.id, 0, text);
    const analysis = service.analyze(document, host, configuration);
    wanted.forEach((lines, index) => {
      for (const place of lines.flatMap((line) => originsOf(line, analysis)))
        found[index]?.push({ path, line: rangeOf(document, place).start.line + 1 });
    });
  }
  return found;
}
