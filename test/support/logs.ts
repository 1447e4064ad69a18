/** The sample logs, and the log service on them, for tests on the sources. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileConfiguration } from '../../server/src/lint/config';
import { configurationFor, defaultConfiguration } from '../../server/src/service/configuration';
import { getLogService, type LogSubject } from '../../server/src/service/log-editor/service';
import { projectRoot } from '../contract/modules';
import { testNow } from './lint';

const folder = join(projectRoot, 'test/fixtures/logs');

/** The names of all samples. */
export const sampleLogs: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.log'))
  .sort();

/** The text of the one sample whose name begins like this, as an editor has it: without its byte order mark. */
export function sampleLog(beginning: string): string {
  const [name, ...others] = sampleLogs.filter((each) => each.startsWith(beginning));
  if (name === undefined || others.length > 0) throw new Error(`${beginning} is no beginning of one sample`);
  return readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, '');
}

/** A service that lets nothing pass that goes wrong. */
export const logs = getLogService({
  now: () => testNow,
  onRuleError: (slug, error) => {
    throw new Error(`rule ${slug} threw`, { cause: error });
  },
});

/** What holds where nothing is configured. */
export const usual: FileConfiguration = configurationFor(defaultConfiguration, undefined);

/** A text as an analyzed log. */
export function logOf(text: string, configuration = usual, uri = 'file:///logs/ccmsetup.log'): LogSubject {
  return logs.analyze(TextDocument.create(uri, 'ccmsetup-log', 1, text), configuration);
}

/** A record in the format of the client. */
export function logRecord(message: string, clock = '10:00:00.000', type = 1, thread = 1000): string {
  return `<![LOG[${message}]LOG]!><time="${clock}-60" date="11-17-2026" component="ccmsetup" context="" type="${type}" thread="${thread}" file="ccmsetup.cpp:1">\r\n`;
}
