/** What was found, as the data of the public surface. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isClosed } from '../language/query';
import type { Span } from '../language/span';
import { atLeast } from '../rules/severity';
import type { FileConfiguration } from '../service/configuration';
import { lineFacts } from '../service/reading/line-facts';
import { receivedText } from '../service/reading/received-text';
import {
  documentSecrets,
  masked,
  prove,
  rangeOf,
  regionSecrets,
  type Analysis,
  type AnalyzedLine,
  type DocumentFinding,
} from '../service/service';
import type * as api from './api';

function placeOf(document: TextDocument, at: Span): api.Place {
  const { start, end } = rangeOf(document, at);
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    offset: at.start,
    endOffset: at.end,
  };
}

function findingOf(document: TextDocument, finding: DocumentFinding): api.Finding {
  const { rule, severity, message, url, span, related, fixes } = finding;
  return {
    ...{ rule, severity, message, url },
    ...placeOf(document, span),
    related: related.map((each) => ({ message: each.message, ...placeOf(document, each.span) })),
    fixes: fixes.map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map((edit) => ({ ...placeOf(document, edit.span), text: edit.newText })),
    })),
  };
}

/** The findings that are grave enough, with their fixes. */
export function findingsOf(
  document: TextDocument,
  analysis: Analysis,
  least: api.Severity,
): readonly api.Finding[] {
  const found = analysis.findings.filter(({ severity }) => atLeast(severity, least));
  prove(found, analysis);
  return found.map((finding) => findingOf(document, finding));
}

function commandLineOf(
  document: TextDocument,
  line: AnalyzedLine,
  secrets: readonly Span[],
  options: { readonly configuration: FileConfiguration; readonly now: number },
): api.CommandLine {
  const { region, tree, context } = line;
  const { siteCodes, managementPoints, cmgs, servers, deployments } = lineFacts(line, options);
  return {
    ...placeOf(document, region.call),
    form: tree.form,
    context,
    complete: region.complete && isClosed(tree),
    inert: region.inert,
    text: receivedText({ ...tree, source: masked(tree.source, regionSecrets(line, secrets)) }, region.holes),
    ...{ siteCodes, managementPoints, cmgs, servers, deployments },
  };
}

/** All that was found in a text. */
export function reportOf(
  document: TextDocument,
  analysis: Analysis,
  least: api.Severity,
  options: { readonly configuration: FileConfiguration; readonly now: number },
): api.TextReport {
  const secrets = analysis.lines.length === 0 ? [] : documentSecrets(document.getText(), analysis);
  return {
    format: analysis.host,
    commandLines: analysis.lines.map((line) => commandLineOf(document, line, secrets, options)),
    findings: findingsOf(document, analysis, least),
  };
}
