/** Keeps the newest analysis of each open document, so that all features of one version share one. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../service/analysis';
import type { FileConfiguration } from '../service/configuration';
import { createLineMemory, type LineMemory } from '../service/line-memory';
import type { LanguageService } from '../service/service';

/** The analyses of the open documents. */
export interface Analyses {
  /** The analysis of a document's present version; undefined when its format is not ours. */
  of(document: TextDocument): Promise<Analysis | undefined>;
  forget(uri: string): void;
  /** Forgets all, after a change of settings. */
  clear(): void;
}

/**
 * Makes the cache.
 *
 * @param configurationOf the configuration of a document, by its URI
 */
export function analysesOf(
  service: LanguageService,
  configurationOf: (uri: string) => Promise<FileConfiguration>,
): Analyses {
  const kept = new Map<
    string,
    { readonly version: number; readonly analysis: Promise<Analysis>; readonly memory: LineMemory }
  >();
  return {
    of: async (document) => {
      const host = service.hostOf(document.languageId, fileNameOf(document.uri));
      if (host === undefined) return undefined;
      const known = kept.get(document.uri);
      if (known?.version === document.version) return known.analysis;
      const memory = known?.memory ?? createLineMemory();
      const analysis = configurationOf(document.uri).then((configuration) =>
        service.analyze(document, host, configuration, memory),
      );
      kept.set(document.uri, { version: document.version, analysis, memory });
      return analysis;
    },
    forget: (uri) => {
      kept.delete(uri);
    },
    clear: () => {
      kept.clear();
    },
  };
}

/** The file name in a URI, decoded; URIs are never compared as text otherwise. */
export function fileNameOf(uri: string): string {
  const path = uri.replace(/[?#].*$/s, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    // A malformed escape is part of the name.
    return name;
  }
}
