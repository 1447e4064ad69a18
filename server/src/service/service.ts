/** The one façade: everything an editor or a command line asks of the language, as functions of one analysis. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createHosts, hostOf } from '../hosts';
import type { Host } from '../hosts/host';
import type { FileConfiguration } from '../lint/config';
import type { OnRuleError } from '../lint/lint';
import { analyze, type Analysis } from './analysis';
import { configurationFileName } from './configuration';
import type { LineMemory } from './line-memory';

export type { OnRuleError };

/** What the service needs from where it runs. */
export interface ServiceRuntime {
  /** Milliseconds since 1970: tokens expire. */
  readonly now: () => number;
  readonly onRuleError: OnRuleError;
  /** Whether suppression comments count; a strict run says false. */
  readonly suppress?: boolean;
}

/** The language service. */
export interface LanguageService {
  /** The host of a document, by its language, else by its file name; undefined for a format we do not know. */
  hostOf(languageId: string | undefined, fileName: string): Host | undefined;
  /**
   * Analyses a document.
   *
   * @param memory what is known from earlier versions of the document
   */
  analyze(
    document: TextDocument,
    host: Host,
    configuration: FileConfiguration,
    memory?: LineMemory,
  ): Promise<Analysis>;
}

/** What configures the linter is no place for command lines, though it is JSON. */
function isConfigurationFile(fileName: string): boolean {
  return fileName.split(/[\\/]/).at(-1) === configurationFileName;
}

/** Makes a language service. It shares no state with others. */
export function getLanguageService({ now, onRuleError, suppress = true }: ServiceRuntime): LanguageService {
  const hosts = createHosts();
  return {
    hostOf: (languageId, fileName) =>
      isConfigurationFile(fileName) ? undefined : hostOf(hosts, languageId, fileName),
    // eslint-disable-next-line @typescript-eslint/require-await
    analyze: async (document, host, configuration, memory) =>
      analyze(document.getText(), host, { configuration, now: now(), onRuleError, suppress, memory }),
  };
}
