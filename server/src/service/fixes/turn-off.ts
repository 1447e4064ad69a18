/** Quick fixes that turn a rule off: for a line, for a file, or in the configuration. */
import { t } from '@vscode/l10n';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { configurationFileName } from '../configuration';
import type { DocumentFinding } from '../analysis';
import { groupBy } from '../../lint/group-by';
import { ruleOff, ruleOffIn, siteValueAdded, type Changed } from '../../lint/config-change';
import { fileSuppressionEdit, suppressionEdit } from './suppression-fix';
import { configurationEdit, workspaceEdit } from './workspace-edit';
import type { CodeActionQuestion } from './code-action-question';

/** A quick fix for some findings. */
export interface Offer {
  readonly title: string;
  readonly findings: readonly DocumentFinding[];
  readonly edit: WorkspaceEdit;
}

/** The most rules of which all ways to turn them off are offered; where more meet, only that for a line is. */
const mostRules = 3;

/** The ways to turn off the rules of some findings, each way once. */
export function turnOffOffers(near: readonly DocumentFinding[], question: CodeActionQuestion): Offer[] {
  const byRule = groupBy(near, ({ rule }) => rule);
  return [...byRule].flatMap(([slug, findings]) => [
    ...lineOffers(slug, findings, question),
    ...(byRule.size > mostRules
      ? []
      : [...fileOffers(slug, findings, question), ...configurationOffers(slug, findings, question)]),
  ]);
}

function lineOffers(
  slug: string,
  findings: readonly DocumentFinding[],
  { document, host, capabilities }: CodeActionQuestion,
): Offer[] {
  const places = new Set<number>();
  return findings.flatMap((finding) => {
    const edit = suppressionEdit(document, finding, host);
    if (edit === undefined || places.has(edit.span.start)) return [];
    places.add(edit.span.start);
    const title = t('Turn off {0} for this line', slug);
    return [{ title, findings, edit: workspaceEdit(document, [edit], capabilities) }];
  });
}

function fileOffers(
  slug: string,
  findings: readonly DocumentFinding[],
  question: CodeActionQuestion,
): Offer[] {
  const { document, analysis, host, capabilities } = question;
  const all = analysis.findings.filter(({ rule }) => rule === slug);
  const comment = fileSuppressionEdit(document, all, host);
  const edit =
    comment === undefined
      ? configured(question, (text, path) => ruleOffIn(text, slug, path))
      : workspaceEdit(document, [comment], capabilities);
  return edit === undefined ? [] : [{ title: t('Turn off {0} in this file', slug), findings, edit }];
}

function configurationOffers(
  slug: string,
  findings: readonly DocumentFinding[],
  question: CodeActionQuestion,
): Offer[] {
  const edit = configured(question, (text, path) => ruleOff(text, slug, path));
  const title = t('Turn off {0} in {1}', slug, configurationFileName);
  return edit === undefined ? [] : [{ title, findings, edit }];
}

/** The ways to add values to the configuration that it does not list, each value once. */
export function siteOffers(near: readonly DocumentFinding[], question: CodeActionQuestion): Offer[] {
  const byValue = groupBy(
    near.filter(({ unlisted }) => unlisted !== undefined),
    ({ unlisted }) => `${unlisted?.key} ${unlisted?.value}`,
  );
  return [...byValue.values()].flatMap((findings) => {
    const unlisted = findings[0]?.unlisted;
    const edit =
      unlisted && configured(question, (text) => siteValueAdded(text, unlisted.key, unlisted.value));
    if (unlisted === undefined || edit === undefined) return [];
    return [{ title: t('Add "{0}" to {1}', unlisted.value, configurationFileName), findings, edit }];
  });
}

/** A change of the configuration file; undefined where there can be none. */
function configured(
  { target, capabilities }: CodeActionQuestion,
  change: (text: string, path: string) => Changed,
): WorkspaceEdit | undefined {
  if (target === undefined) return undefined;
  const changed = change(target.text, target.path);
  return changed === undefined ? undefined : configurationEdit(target, changed, capabilities);
}
