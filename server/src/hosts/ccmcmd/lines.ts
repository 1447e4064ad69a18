/** The lines of a `.ccmcmd` file: blank, comment or code. */
import { t } from '@vscode/l10n';
import { isBlank } from '../../language/characters';
import { span, type Span } from '../../language/span';
import { placeContexts, type HostProblem, type PlaceContext } from '../host';
import { matchAt } from '../text/sticky';

/** One line of the file without its line break. */
export interface Line {
  /** The first and the last non-blank character. */
  readonly content: Span;
  readonly kind: 'blank' | 'comment' | 'code';
  /** Where the next line begins; undefined behind the last one. */
  readonly next: number | undefined;
}

const breaks = /\r\n|\r|\n|$/g;
const directive = /^(#\s*ccmsetup-lint\s+)(.*)$/;

/** A range without the blanks and tabs at its ends. */
export function trimBlanks(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(text[from])) from++;
  while (to > from && isBlank(text[to - 1])) to--;
  return span(from, to);
}

/** The line that begins at an offset. */
export function lineFrom(text: string, start: number): Line {
  const found = matchAt(breaks, text, start);
  const end = found?.index ?? text.length;
  const content = trimBlanks(text, span(start, end));
  const kind = content.start === content.end ? 'blank' : text[content.start] === '#' ? 'comment' : 'code';
  const width = found?.[0].length ?? 0;
  return { content, kind, next: width === 0 ? undefined : end + width };
}

/** A directive comment's context, or what is wrong with it. */
export function readDirective(
  text: string,
  { content }: Line,
): { context?: PlaceContext; problem?: HostProblem } {
  const [, sign, words] = directive.exec(text.slice(content.start, content.end)) ?? [];
  if (sign === undefined || words === undefined) return {};
  const at = content.start + sign.length;
  const [, name] = /^context=(\S*)$/.exec(words) ?? [];
  const known = placeContexts.find((context) => context === name);
  if (known !== undefined) return { context: known };
  const message =
    name === undefined
      ? t(
          'There is no directive "ccmsetup-lint {0}". Write "ccmsetup-lint context=manual" or another context.',
          words,
        )
      : t('There is no context "{0}". Use one of these: {1}.', name, placeContexts.join(', '));
  return { problem: { span: span(at, at + words.length), message } };
}
