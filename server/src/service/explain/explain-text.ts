/** Pages on the command lines of a text that somebody gives. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileConfiguration } from '../configuration';
import type { LanguageService } from '../service';

/** Whether a text is a command line, and no name of something. */
export function isCommandLine(text: string): boolean {
  return /\s|=.|^\/\w+:./.test(text.trim());
}

/** The pages as Markdown; none where no command line of ccmsetup is. */
export function explainText(
  text: string,
  configuration: FileConfiguration,
  service: LanguageService,
): readonly string[] {
  const host = service.hostOf('ccmcmd', '');
  if (host === undefined || !isCommandLine(text)) return [];
  const document = TextDocument.create('command-line', host.id, 0, text);
  const analysis = service.analyze(document, host, configuration);
  // Any words are arguments to .ccmcmd files.
  const lines = analysis.lines.filter(
    ({ tree }) => tree.form !== 'arguments' || tree.args.some(({ kind }) => kind !== 'stray'),
  );
  return lines.flatMap(({ region }) => {
    const at = document.positionAt(region.call.start);
    const page = service.explain({ document, host, configuration, analysis }, at);
    return page === null ? [] : [page.replace(/^# .*/, '# Command line')];
  });
}
