/** Completion of what a command line begins with, and of what msiexec takes around CCMSETUPCMD. */
import { t } from '@vscode/l10n';
import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver-types';
import { msiexecOptions } from '../catalog/msiexec-options';
import { parametersNamed, wrapperOf } from '../language/query';
import { span, type Span } from '../language/span';
import {
  escapeSnippet,
  opening,
  targetOf,
  textEdit,
  type CompletionRequest,
  type Target,
} from './completion-request';
import type { Place } from './place';

const program = 'ccmsetup.exe';
const file = 'ccmsetup.msi';

/** The word at a place: it ends where the argument does. */
function wordAt({ analyzed: { tree }, argument, offset }: Place): Span {
  return argument?.span ?? tree.executable?.span ?? span(offset, offset);
}

/** The programs that a command line can begin with, where one can. */
export function programItems(request: CompletionRequest): CompletionItem[] {
  const { place } = request;
  if (place.begins === undefined) return [];
  const target = targetOf(place, wordAt(place));
  return [
    ...programItem(request, target),
    // A .ccmcmd file offers the property alone with the other names.
    ...(place.begins === 'program' ? wrapperItem(request, target, '', 'CCMSETUPCMD') : []),
    ...wrapperItem(request, target, `msiexec /i ${file} `, `msiexec /i ${file}`),
  ];
}

function programItem(request: CompletionRequest, target: Target): CompletionItem[] {
  const written = target.encoding.encode(program);
  if (written === undefined) return [];
  const opens = request.capabilities.opensSuggestions === true;
  return [
    {
      label: program,
      kind: CompletionItemKind.Module,
      detail: t('installs the client'),
      sortText: `00${program}`,
      // Where the suggestions open at once, the blank before the first argument is there already.
      textEdit: textEdit(request, target, opens ? `${written} ` : written),
      ...opening(request),
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
  const whole = target.encoding.encode(`${lead}CCMSETUPCMD=""`);
  const quotes = target.encoding.encode('""');
  if (whole === undefined || quotes === undefined || !whole.endsWith(quotes)) return [];
  const middle = whole.length - quotes.length / 2;
  const { snippets } = request.capabilities;
  const newText = snippets
    ? `${escapeSnippet(whole.slice(0, middle))}$0${escapeSnippet(whole.slice(middle))}`
    : whole;
  return [
    {
      label,
      kind: lead === '' ? CompletionItemKind.Property : CompletionItemKind.Module,
      detail: t('starts ccmsetup.msi, which passes CCMSETUPCMD to ccmsetup.exe'),
      sortText: `${lead === '' ? '01' : '02'}${label}`,
      ...(snippets && { insertTextFormat: InsertTextFormat.Snippet }),
      textEdit: textEdit(request, target, newText),
      ...opening(request),
    },
  ];
}

/** The options of msiexec that its line does not have, in the order in which they belong: the package comes first. */
export function msiexecItems(request: CompletionRequest): CompletionItem[] {
  const { line, argument, offset } = request.place;
  if (!(line.executable?.fileName.startsWith('msiexec') ?? false)) return [];
  const typed = argument !== undefined && argument.span.start < offset ? argument : undefined;
  const before = line.source.slice(0, typed?.span.start ?? offset);
  const target = targetOf(request.place, typed?.span ?? span(offset, offset));
  const item = (label: string, detail: string, order: number, text = label): CompletionItem[] => {
    const written = target.encoding.encode(text);
    if (written === undefined) return [];
    const textFields = { filterText: label, textEdit: textEdit(request, target, written) };
    const kind = CompletionItemKind.Keyword;
    return [{ label, kind, detail, sortText: `0${order}${label}`, ...textFields }];
  };
  if (/\s\/[ix]\s+$/i.test(before)) return item(file, t('the package'), 0);
  const hasPackage = line.package !== undefined;
  return msiexecOptions.flatMap(({ spellings, argument: takes, summary }, index) => {
    const [label = ''] = spellings;
    const isPresent = spellings.some((spelling) =>
      parametersNamed(line, spelling).some((parameter) => parameter !== typed),
    );
    // One package only, and what the others need is there first.
    if (isPresent || (takes === 'package') === hasPackage) return [];
    const text = takes === 'package' ? `${label} ${file}` : takes === 'file' ? `${label} ccmsetup.log` : label;
    const order = wrapperOf(line) === undefined && takes !== 'package' ? 5 : 0;
    return item(label, summary, order + index, text);
  });
}
