/** Completion of what a command line begins with, and of what msiexec takes around CCMSETUPCMD. */
import { t } from '@vscode/l10n';
import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver-types';
import { msiexecOptions } from '../../catalog/msiexec-options';
import type { Argument } from '../../language/ast';
import { parametersNamed, wrapperOf } from '../../language/query';
import { span, type Span } from '../../language/span';
import { catalogText } from '../../rules/support/catalog-text';
import {
  escapeSnippet,
  opening,
  quoteIn,
  targetOf,
  textEdit,
  type CompletionRequest,
  type Target,
} from './completion-request';
import type { ItemData } from './name-items';
import type { Place } from '../place';

const program = 'ccmsetup.exe';
const file = 'ccmsetup.msi';
const wrapper = 'CCMSETUPCMD';

/** The word at a place: it ends where the argument does. */
function wordAt({ analyzed: { tree }, argument, offset }: Place): Span {
  return argument?.span ?? tree.executable?.span ?? span(offset, offset);
}

/** The programs that a command line can begin with, where one can. */
export function programItems(request: CompletionRequest): CompletionItem[] {
  const { place } = request;
  if (place.begins === undefined) return [];
  const target = targetOf(request, wordAt(place));
  if (target === undefined) return [];
  const programs = programItem(request, target);
  if (place.begins === 'path') return programs;
  return [
    ...programs,
    ...(place.takesWrapper === true ? wrapperItem(request, target, '', wrapper) : []),
    ...wrapperItem(request, target, `msiexec /i ${file} `, `msiexec /i ${file}`),
  ];
}

function programItem(request: CompletionRequest, target: Target): CompletionItem[] {
  const written = target.encoding.encode(program);
  if (written === undefined) return [];
  const opens = request.capabilities.opensSuggestions === true && request.place.begins !== 'path';
  return [
    {
      label: program,
      kind: CompletionItemKind.Module,
      detail: t('installs the client'),
      sortText: `00${program}`,
      // Where the suggestions open at once, the blank before the first argument is there already.
      textEdit: textEdit(request, target, opens ? `${written} ` : written),
      ...(opens && opening(request)),
    },
  ];
}

/** `CCMSETUPCMD="…"` with the cursor between the quotes, behind what starts Windows Installer. */
function wrapperItem(
  request: CompletionRequest,
  target: Target,
  lead: string,
  label: string,
): CompletionItem[] {
  const { snippets } = request.capabilities;
  const data: ItemData = { entry: wrapper };
  const start = target.encoding.encode(`${lead}${wrapper}=`);
  const quote = quoteIn(target.encoding, '"');
  if (start === undefined || quote === undefined) return [];
  const newText = snippets ? `${escapeSnippet(start + quote)}$0${escapeSnippet(quote)}` : start;
  return [
    {
      label,
      kind: lead === '' ? CompletionItemKind.Property : CompletionItemKind.Module,
      detail:
        lead === ''
          ? t('Text for ccmsetup.msi')
          : t('starts ccmsetup.msi, which passes CCMSETUPCMD to ccmsetup.exe'),
      sortText: `${lead === '' ? '01' : '02'}${label}`,
      ...(snippets && { insertTextFormat: InsertTextFormat.Snippet }),
      textEdit: textEdit(request, target, newText),
      ...opening(request),
      data,
    },
  ];
}

/** What is being typed at a place. */
function typedAt({ argument, offset }: Place): Argument | undefined {
  return argument !== undefined && argument.span.start < offset ? argument : undefined;
}

/** Where the package of msiexec stands that must come next; undefined where something else comes. */
export function packageWord(place: Place): Span | undefined {
  const { line, offset, argument } = place;
  if (!isMsiexec(place)) return undefined;
  const typed = typedAt(place);
  if (argument?.kind === 'parameter' && argument.separator?.kind === 'blank')
    return /^[IX]$/.test(argument.name.key) ? argument.value?.span : undefined;
  const before = line.source.slice(0, typed?.span.start ?? offset);
  return /\s\/[ix]\s*$/i.test(before) ? (typed?.span ?? span(offset, offset)) : undefined;
}

function isMsiexec({ line }: Place): boolean {
  return line.executable?.fileName.startsWith('msiexec') === true;
}

/** The options of msiexec that its line does not have, in the order in which they belong: the package comes first. */
export function msiexecItems(request: CompletionRequest): CompletionItem[] {
  const { place } = request;
  if (!isMsiexec(place)) return [];
  const { line, offset } = place;
  const typed = typedAt(place);
  const word = packageWord(place);
  const target = targetOf(request, word ?? typed?.span ?? span(offset, offset));
  if (target === undefined) return [];
  const item = (label: string, detail: string, order: string, text = label): CompletionItem[] => {
    const written = target.encoding.encode(text);
    if (written === undefined) return [];
    const textFields = { filterText: label, textEdit: textEdit(request, target, written) };
    const kind = CompletionItemKind.Keyword;
    return [{ label, kind, detail, sortText: order + label, ...textFields }];
  };
  if (word !== undefined) return item(file, t('the package'), '0');
  const hasPackage = line.package !== undefined;
  return msiexecOptions.flatMap(({ spellings, argument: takes, summary }, index) => {
    const [label = ''] = spellings;
    const isPresent = spellings.some((spelling) =>
      parametersNamed(line, spelling).some((parameter) => parameter !== typed),
    );
    // One package only, and what the others need is there first.
    if (isPresent || (takes === 'package') === hasPackage) return [];
    const text =
      takes === 'package' ? `${label} ${file}` : takes === 'file' ? `${label} ccmsetup.log` : label;
    // CCMSETUPCMD is what the line is for.
    const isLater = hasPackage && wrapperOf(line) === undefined;
    return item(label, catalogText(summary), `${isLater ? 4 : 0}${index}`, text);
  });
}
