/** What features are asked about. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Find, Host } from '../hosts/host';
import type { FileConfiguration } from '../lint/config';
import type { Analysis } from './analysis';

/** An analyzed version of a document. */
export interface Subject {
  readonly document: TextDocument;
  readonly host: Host;
  readonly configuration: FileConfiguration;
  readonly analysis: Analysis;
  /** Finds the command lines of a text that is much like the document sooner than the host itself. */
  readonly find?: Find | undefined;
}
