/** What the features of logs are asked about. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileConfiguration } from '../../lint/config';
import type { LogAnalysis } from './analysis';

/** An analyzed version of a log. */
export interface LogSubject {
  readonly document: TextDocument;
  readonly configuration: FileConfiguration;
  readonly analysis: LogAnalysis;
}
