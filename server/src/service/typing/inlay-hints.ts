/** Inlay hints: the length of a field that has a limit, what numbers stand for, and when tokens expire. */
import type { Range } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { t } from '@vscode/l10n';
import { rangePlace } from '../../hosts/text/range-place';
import { withoutInvisible } from '../../language/characters';
import { isCut } from '../../language/query';
import { overlaps, touches } from '../../language/span';
import type { RuleContext } from '../../rules/rule';
import { catalogText } from '../../rules/support/catalog-text';
import type { KnownArgument } from '../../rules/support/known-arguments';
import { knownValue } from '../../rules/support/known-value';
import { tokenFacts } from '../../rules/support/registration-token';
import { wholeNumber } from '../../rules/support/whole-number';
import { ruleContextOf, type Analysis, type AnalysisOptions, type AnalyzedLine } from '../analysis';
import { limitsOf, plainText } from '../hover/documentation';
import type { Hint, HintMark, MarkedInlayHint } from './hint';
import { lengthHints } from './length-hint';
import { numberMeaning } from './number-meaning';
import { spanOf } from '../range';
import { dayOf, expirySentence } from '../hover/token-hover';

/** What inlay hints depend on besides the document. */
export type HintOptions = Pick<AnalysisOptions, 'configuration' | 'now'>;

/** What a number stands for, behind it. */
function numberHints(
  { argument, entry }: KnownArgument,
  { region }: AnalyzedLine,
  context: RuleContext,
): Hint[] {
  const { value } = argument;
  const text = knownValue(argument)?.text;
  const number = text === undefined ? undefined : wholeNumber(text);
  const meaning = number === undefined ? undefined : numberMeaning(entry, number, context);
  if (value === undefined || meaning === undefined) return [];
  const told = [meaning.sentence ?? '', catalogText(entry.summary), limitsOf(entry)];
  return [
    {
      kind: 'number',
      at: rangePlace(region.map, value.span).span.end,
      side: 'behind',
      label: meaning.short,
      tooltip: plainText(told.filter((text) => text !== '').join(' ')),
    },
  ];
}

/** When a token expires, before it: its end is far away. */
function tokenHints({ argument: { value } }: KnownArgument, { region }: AnalyzedLine, now: number): Hint[] {
  if (value === undefined || value.opaque || isCut(value)) return [];
  const { claims, published } = tokenFacts(withoutInvisible(value.text).trim());
  const expires = claims?.expires;
  if (claims === undefined || expires === undefined || published) return [];
  const day = dayOf(expires);
  return [
    {
      kind: 'token',
      at: rangePlace(region.map, value.span).span.start,
      side: 'before',
      label: expires > now ? t('expires {0}', day) : t('expired {0}', day),
      tooltip: expirySentence(claims, now),
    },
  ];
}

function hintsOf(line: AnalyzedLine, options: HintOptions): Hint[] {
  const context = ruleContextOf(line, options);
  return [
    ...lengthHints(line, options),
    ...context.known.flatMap((known) =>
      known.entry.valueKind === 'token'
        ? tokenHints(known, line, options.now)
        : numberHints(known, line, context),
    ),
  ];
}

/**
 * One hint for each place: of lengths the greatest. Where several command lines share a value that means something else in
 * each of them, there is nothing to be told.
 */
function settled(hints: readonly Hint[]): Hint[] {
  const byPlace = new Map<string, Hint | undefined>();
  for (const hint of hints) {
    const key = `${hint.kind} ${hint.at}`;
    const same = byPlace.get(key);
    if (!byPlace.has(key)) byPlace.set(key, hint);
    else if (hint.kind !== 'length') byPlace.set(key, same?.label === hint.label ? same : undefined);
    else if ((hint.weight ?? 0) > (same?.weight ?? 0)) byPlace.set(key, hint);
  }
  return [...byPlace.values()].filter((hint) => hint !== undefined);
}

function asInlayHint(document: TextDocument, { at, side, label, tooltip, level }: Hint): MarkedInlayHint {
  const mark: HintMark | undefined = level && { level, text: label };
  return {
    position: document.positionAt(at),
    // LSP has no colors: what is serious has a sign.
    label: mark === undefined ? label : `⚠ ${label}`,
    tooltip,
    ...(side === 'behind' ? { paddingLeft: true } : { paddingRight: true }),
    ...(mark !== undefined && { data: mark }),
  };
}

/** The hints in a range of a document; none in what is commented out. */
export function inlayHintsOf(
  document: TextDocument,
  { lines }: Analysis,
  range: Range,
  options: HintOptions,
): MarkedInlayHint[] {
  if (options.configuration.ignored) return [];
  const wanted = spanOf(document, range);
  const near = lines.filter(
    ({ region: { inert, call, spans } }) =>
      !inert && (overlaps(call, wanted) || spans.some((each) => overlaps(each, wanted))),
  );
  return settled(near.flatMap((line) => hintsOf(line, options)))
    .filter(({ at }) => touches(wanted, at))
    .sort((left, right) => left.at - right.at)
    .map((hint) => asInlayHint(document, hint));
}
