/** Whole command lines for the scenarios of the catalog, offered where one can begin. */
import {
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
  type Position,
} from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { catalogContext, contexts } from '../../catalog/contexts';
import type { CatalogContext } from '../../catalog/types';
import { catalogText } from '../../rules/support/catalog-text';
import type { CompletionCapabilities } from '../completion/completion';
import { sendable } from '../completion/completion-request';
import type { Subject } from '../subject';
import { rangeOf } from '../range';
import { scenarioFrame } from './scenario-frame';
import { likelyArguments, scenarioPlans, type ScenarioPlan } from './scenario-plan';
import { commandPlaceAt, type CommandPlace, type Occasion } from './scenario-place';
import { insertText, plainText } from './scenario-text';

/** What a scenario is about, with its command line. */
function documentationOf({ notes }: ScenarioPlan, line: string, isMarkdown: boolean) {
  const text = notes.join('\n\n');
  return isMarkdown
    ? { kind: MarkupKind.Markdown, value: [`\`\`\`ccmcmd\n${line}\n\`\`\``, ...notes].join('\n\n') }
    : { kind: MarkupKind.PlainText, value: [line, ...(text === '' ? [] : [text])].join('\n\n') };
}

function itemOf(
  document: TextDocument,
  place: CommandPlace,
  plan: ScenarioPlan,
  index: number,
  expected: CatalogContext | undefined,
  { snippets, markdownDocumentation }: CompletionCapabilities,
): CompletionItem[] {
  const args = likelyArguments(plan);
  const frame = scenarioFrame(plan.context, args.length, place);
  if (frame === undefined || (args.length === 0 && (frame.head === '' || place.needsArguments === true)))
    return [];
  const insert = insertText(args, frame, place.encoding, snippets);
  if (insert === undefined) return [];
  // Where a program is started, the one that scripts start comes first.
  const fits =
    expected === undefined ? place.isOwnFormat || plan.context !== 'ccmsetupcmd' : plan.context === expected;
  return [
    {
      label: plan.title,
      kind: CompletionItemKind.Snippet,
      detail: catalogText(contexts[plan.context].title),
      documentation: documentationOf(plan, plainText(args, frame), markdownDocumentation),
      // Before all names.
      sortText: `!${fits ? '0' : '1'}${String(index).padStart(2, '0')}`,
      filterText: `${plan.title} ${plan.id}`,
      textEdit: { range: rangeOf(document, place.replaced), newText: insert.text },
      ...(insert.snippet && { insertTextFormat: InsertTextFormat.Snippet }),
    },
  ];
}

/**
 * The scenarios that can be written at a position; none where no command line can begin.
 */
export function scenarioCompletions(
  subject: Subject,
  position: Position,
  capabilities: CompletionCapabilities,
  occasion: Occasion,
): CompletionItem[] {
  const { document, configuration } = subject;
  const { site, context } = configuration;
  const place = commandPlaceAt(subject, position, occasion);
  if (place === undefined) return [];
  const told = place.context ?? context;
  const expected = told === undefined ? undefined : catalogContext(told);
  const items = scenarioPlans(site).flatMap((plan, index) =>
    itemOf(document, place, plan, index, expected, capabilities),
  );
  return sendable(items, position);
}
