/** The one façade: everything an editor or a command line asks of the language, as functions of one analysis. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createHosts, hostOf } from '../hosts';
import type { Host, LoadAsset } from '../hosts/host';
import { hasTrace } from '../hosts/trace';
import type { FileConfiguration } from '../lint/config';
import type { OnRuleError } from '../lint/lint';
import { analyze, type Analysis } from './analysis';
import { configurationFileName } from './configuration';
import type { LineMemory } from './line-memory';

export type { OnRuleError };

/** What the service needs from where it runs. */
export interface ServiceRuntime {
  /** Reads a parser binary that ships beside the program. */
  readonly loadAsset: LoadAsset;
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
   * Analyses a document. Loads the host's parser first when needed, only for a document with a trace of ccmsetup.
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

/** Makes a language service. Each has its own parsers and shares no state with others. */
export function getLanguageService({
  loadAsset,
  now,
  onRuleError,
  suppress = true,
}: ServiceRuntime): LanguageService {
  const hosts = createHosts();
  const loading = new Map<string, Promise<void>>();
  const load = (host: Host): Promise<void> => {
    const begun = loading.get(host.id) ?? host.load?.(loadAsset) ?? Promise.resolve();
    loading.set(host.id, begun);
    return begun;
  };
  return {
    hostOf: (languageId, fileName) =>
      isConfigurationFile(fileName) ? undefined : hostOf(hosts, languageId, fileName),
    analyze: async (document, host, configuration, memory) => {
      if (host.always || hasTrace(document.getText())) await load(host);
      for (;;) {
        const options = { configuration, now: now(), onRuleError, suppress, memory };
        const analysis = analyze(document.getText(), host, options);
        // Scripts in the document, of hosts that nobody needed before.
        const missed = hosts.filter((other) => other.missed?.() === true);
        if (missed.length === 0) return analysis;
        await Promise.all(missed.map(load));
      }
    },
  };
}
