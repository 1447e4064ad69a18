/** Renames a server, or a value that is filled in later, in a whole `.ccmcmd` file. */
import { t } from '@vscode/l10n';
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { renamedHole } from '../../hosts/ccmcmd/hole-names';
import type { DocumentEdit } from '../../hosts/text/document-edit';
import { sliceSpan } from '../../language/span';
import { parseAddress } from '../../rules/support/cmg-address';
import { isHostName } from '../../rules/support/host-name';
import { plainText } from '../../rules/support/remedy';
import { shown } from '../../rules/support/shown';
import type { Analysis } from '../analysis';
import type { Occurrence } from './occurrences';
import { rangeOf } from '../range';
import { workspaceEdit, type EditCapabilities } from '../fixes/workspace-edit';

/** Why something can't be renamed, or not that way, for the one who asked. */
export interface Refused {
  readonly refused: string;
}

/** What a client asks about first. */
export interface PreparedRename {
  readonly range: Range;
  readonly placeholder: string;
}

/** What can be renamed at a position. Variables are left to the language that has them. */
function nameAt(document: TextDocument, analysis: Analysis, position: Position): Occurrence | undefined {
  return analysis.occurrences
    .at(document.offsetAt(position))
    .find(({ kind, name }) => kind === 'host' || (kind === 'hole' && name !== undefined));
}

function nothingThere(): Refused {
  return {
    refused: t('You can rename only servers, and values that are filled in later, such as {0}.', '${CMG}'),
  };
}

/** What would be renamed at a position; null in the files of other languages. */
export function prepareRename(
  document: TextDocument,
  analysis: Analysis,
  position: Position,
): PreparedRename | Refused | null {
  if (analysis.host !== 'ccmcmd') return null;
  const found = nameAt(document, analysis, position);
  if (found === undefined) return nothingThere();
  const range = rangeOf(document, found.name ?? found.span);
  return { range, placeholder: document.getText(range) };
}

/** The edit for one place; undefined where the new name cannot stand. */
function edited({ kind, span }: Occurrence, newName: string, text: string): DocumentEdit | undefined {
  const newText =
    kind === 'hole' ? renamedHole(sliceSpan(text, span), newName) : isHostName(newName) ? newName : undefined;
  return newText === undefined ? undefined : { span, newText };
}

/** What is wrong with a new name, and what to write. */
function wrongName(kind: Occurrence['kind'], newName: string): string {
  if (kind === 'hole') {
    const [word] = /[A-Za-z_]\w*/.exec(newName) ?? [];
    return t(
      "{0} can't be the name here. Write only letters, digits, and underscores, such as {1}.",
      shown(newName),
      (word && plainText(word)) ?? 'CMG',
    );
  }
  const { host } = parseAddress(newName.replace(/^[\\\s]+/, ''));
  return t(
    "{0} isn't a host name. Write only the name of the server, such as {1}.",
    shown(newName),
    isHostName(host) ? (plainText(host) ?? 'mp1.fabrikam.com') : 'mp1.fabrikam.com',
  );
}

/** The edits that rename what stands at a position; null in the files of other languages. */
export function renameOf(
  document: TextDocument,
  analysis: Analysis,
  position: Position,
  newName: string,
  capabilities: EditCapabilities,
): WorkspaceEdit | Refused | null {
  if (analysis.host !== 'ccmcmd') return null;
  const found = nameAt(document, analysis, position);
  if (found === undefined) return nothingThere();
  const edits: DocumentEdit[] = [];
  for (const each of analysis.occurrences.sameAs([found])) {
    const edit = edited(each, newName, document.getText());
    if (edit === undefined) return { refused: wrongName(found.kind, newName) };
    edits.push(edit);
  }
  return workspaceEdit(document, edits, capabilities);
}
