/** Keeps the analysis of the newest version of each open install log. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileConfiguration } from '../service/configuration';
import type { LogService, LogSubject } from '../service/log-editor/service';

/** The analyses of the open logs. */
export interface LogAnalyses {
  /** The present version of a log, analyzed: a log that grows is read again only once somebody asks. */
  of(document: TextDocument): Promise<LogSubject>;
  forget(uri: string): void;
  /** Forgets all, after a change of settings. */
  clear(): void;
}

/**
 * Makes the cache.
 *
 * @param configurationOf the configuration of a document, by its URI
 * @param isCurrent whether a document is still open: nothing is kept of one that isn't
 */
export function logAnalysesOf(
  logs: LogService,
  configurationOf: (uri: string) => Promise<FileConfiguration>,
  isCurrent: (document: TextDocument) => boolean,
): LogAnalyses {
  const kept = new Map<string, { readonly version: number; readonly subject: Promise<LogSubject> }>();
  return {
    of: (document) => {
      const { uri, version } = document;
      const known = kept.get(uri);
      if (known?.version === version) return known.subject;
      const subject = configurationOf(uri).then((configuration) => logs.analyze(document, configuration));
      if (isCurrent(document)) kept.set(uri, { version, subject });
      return subject;
    },
    forget: (uri) => {
      kept.delete(uri);
    },
    clear: () => {
      kept.clear();
    },
  };
}
