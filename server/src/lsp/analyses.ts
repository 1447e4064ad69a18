/** Keeps the newest analysis of each open document, so that all features of one version share one. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileConfiguration } from '../service/configuration';
import {
  createLineMemory,
  type Analysis,
  type LanguageService,
  type LastAnalysis,
  type LineMemory,
  type Subject,
} from '../service/service';
import { fileNameOf } from '../service/file-name';

/** The analyses of the open documents. */
export interface Analyses {
  /** The present version of a document, analyzed; undefined when its format is not ours. */
  of(document: TextDocument): Promise<Subject | undefined>;
  /** The last version that was analyzed, as far as that is still known. */
  last(uri: string): LastAnalysis | undefined;
  forget(uri: string): void;
  /** Forgets all, after a change of settings. */
  clear(): void;
}

/** What is kept of a document. */
interface Kept {
  readonly version: number;
  readonly subject: Promise<Subject>;
  readonly memory: LineMemory;
}

/**
 * Makes the cache.
 *
 * @param configurationOf the configuration of a document, by its URI
 * @param stepOf what is called before each step of an analysis, and may end it
 * @param withBaseline what the baseline of a document makes of its analysis
 */
export function analysesOf(
  service: LanguageService,
  configurationOf: (uri: string) => Promise<FileConfiguration>,
  stepOf: (document: TextDocument) => (() => void) | undefined,
  withBaseline: (document: TextDocument, analysis: Analysis) => Promise<Analysis>,
): Analyses {
  const kept = new Map<string, Kept>();
  const last = new Map<string, LastAnalysis>();
  return {
    of: async (document) => {
      const host = service.hostOf(document.languageId, fileNameOf(document.uri));
      if (host === undefined) return undefined;
      const known = kept.get(document.uri);
      if (known?.version === document.version) return known.subject;
      const memory = known?.memory ?? createLineMemory();
      const subject = configurationOf(document.uri).then(async (configuration) => {
        const found = service.analyze(document, host, configuration, memory, stepOf(document));
        last.set(document.uri, { analysis: found, length: document.getText().length });
        const analysis = await withBaseline(document, found);
        return { document, host, configuration, analysis, find: memory.following(host) };
      });
      kept.set(document.uri, { version: document.version, subject, memory });
      subject.catch(() => {
        // What was given up is begun anew when somebody asks, with what is known of the document.
        if (kept.get(document.uri)?.subject === subject)
          kept.set(document.uri, { version: NaN, subject, memory });
      });
      return subject;
    },
    last: (uri) => last.get(uri),
    forget: (uri) => {
      kept.delete(uri);
      last.delete(uri);
    },
    clear: () => {
      kept.clear();
    },
  };
}
