/** Converts the command line at a cursor, for tests on the sources. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createHosts, hostOf } from '../../server/src/hosts';
import type { Host } from '../../server/src/hosts/host';
import { convert, type Conversion } from '../../server/src/service/writing/convert';
import { alternativesOf } from '../../server/src/service/alternatives';
import { commandLineAt } from '../../server/src/service/writing/command-line-at';
import type { ConversionTarget } from '../../server/src/service/writing/targets';
import type { AnalysisOptions } from '../../server/src/service/analysis';
import { analyzeText, everything, loadedHost, testNow } from './lint';

const hosts = createHosts();

/** The host of a document. */
export function hostFor(languageId: string, fileName: string): Host | undefined {
  return hostOf(hosts, languageId, fileName);
}

/** How results are judged: by every rule. */
export const judging: AnalysisOptions = {
  configuration: everything(),
  now: testNow,
  suppress: true,
  onRuleError: (slug, error) => {
    throw new Error(`rule ${slug} threw`, { cause: error });
  },
};

/** What the first command line of a text becomes; an error where there is none. */
export function converted(
  text: string,
  target: ConversionTarget,
  { host = 'ccmcmd', anyway = false }: { readonly host?: string; readonly anyway?: boolean } = {},
): Conversion {
  const document = TextDocument.create('untitled:test', host, 1, text);
  const analysis = analyzeText(text, loadedHost(host));
  const at = analysis.lines[0]?.region.spans[0]?.start ?? 0;
  const analyzed = commandLineAt(document, analysis, document.positionAt(at));
  if (analyzed === undefined) throw new Error(`no command line in ${text}`);
  return convert({
    source: text,
    alternatives: alternativesOf(analysis, analyzed),
    findings: analysis.findings,
    options: judging,
    target,
    anyway,
    hostOf: hostFor,
  });
}
