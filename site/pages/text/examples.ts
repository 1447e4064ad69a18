/** Examples as the language service sees them: with the colors of their parts and the places of findings. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createHosts, hostOf } from '../../../server/src/hosts';
import { rules } from '../../../server/src/rules';
import type { Rule, RuleExample } from '../../../server/src/rules/rule';
import type { Severity } from '../../../server/src/rules/severity';
import { analyze, type Analysis } from '../../../server/src/service/analysis';
import { allStretches } from '../../../server/src/service/reading/semantic-tokens';
import type { TokenKind } from '../../../server/src/service/reading/token-kinds';

/** A part of an example with a color of its own. */
export interface ColoredPart {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
}

/** A place of an example that a rule is about. */
export interface MarkedPlace {
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
}

/** What is known of an example. */
export interface ReadExample {
  readonly parts: readonly ColoredPart[];
  readonly places: readonly MarkedPlace[];
  /** Whether it has a command line of ccmsetup. */
  readonly isCommandLine: boolean;
}

/** A moment for examples that name none; the pages are the same whenever they are made. */
const defaultNow = Date.UTC(2026, 0, 15, 12);

const hosts = createHosts();

function analysisOf(
  text: string,
  language: string,
  active: readonly Rule[],
  example: Partial<RuleExample>,
): Analysis | undefined {
  const host = hostOf(hosts, language, '');
  if (host === undefined) return undefined;
  const { now = defaultNow, targetVersion, site } = example;
  return analyze(text, host, {
    configuration: {
      rules: active.map((rule) => ({ rule, severity: undefined })),
      notices: new Map(),
      ...{ targetVersion, site, context: undefined, ignored: false },
    },
    now,
    suppress: false,
    onRuleError: (slug, cause) => {
      throw new Error(`The rule ${slug} failed on an example.`, { cause });
    },
  });
}

/**
 * Reads an example.
 *
 * @param language the VS Code language of the text
 * @param judged the rule that judges it, and in which circumstances; without it, nothing is marked
 */
export function readExample(
  text: string,
  language: string,
  judged?: { readonly slug: string; readonly example: Partial<RuleExample> },
): ReadExample {
  const active = rules.filter(({ slug }) => slug === judged?.slug);
  const analysis = analysisOf(text, language, active, judged?.example ?? {});
  if (analysis === undefined) return { parts: [], places: [], isCommandLine: false };
  const document = TextDocument.create('example', language, 0, text);
  const found = analysis.findings.filter(({ rule }) => rule === judged?.slug);
  return {
    parts: allStretches(document, analysis, undefined),
    places: found.map(({ span: { start, end }, severity }) => ({ start, end, severity })),
    isCommandLine: analysis.lines.length > 0,
  };
}
