/** The command lines of one file. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileConfiguration } from '../../service/configuration';
import { lineFacts } from '../../service/reading/line-facts';
import { documentSecrets, type LanguageService } from '../../service/service';
import type { Source } from '../input/source';
import { commandLineReport } from '../linting/report';
import type { InventoryRow } from './row';

/**
 * The rows of a file, none of one that the configuration ignores.
 *
 * @param now milliseconds since 1970
 */
export function rowsOfFile(
  { path, host, text }: Source,
  configuration: FileConfiguration,
  service: LanguageService,
  now: number,
): readonly InventoryRow[] {
  if (configuration.ignored) return [];
  const document = TextDocument.create(path, host.id, 0, text);
  // What is found in them doesn't matter here.
  const analysis = service.analyze(document, host, { ...configuration, rules: [] });
  if (analysis.lines.length === 0) return [];
  const secrets = documentSecrets(text, analysis);
  return analysis.lines.map((line) => ({
    path,
    host: analysis.host,
    line: commandLineReport(document, line, secrets),
    facts: lineFacts(line, { configuration, now }),
  }));
}
