/** Examples with the values of the organization in place of the documented ones. */
import type { CatalogEntry } from '../../catalog/types';
import { vocabulary } from '../../catalog/vocabulary';
import type { Argument, CommandLine } from '../../language/ast';
import { edited, replace, type Edit } from '../../language/edit';
import { parse } from '../../language/parser';
import type { SiteFacts } from '../../rules/rule';
import { entryOf } from '../entry-of';
import { siteChoices } from '../completion/site-choices';

function editsOf(line: CommandLine, site: SiteFacts): Edit[] {
  return line.args.flatMap((argument) => editOf(argument, site));
}

function editOf(argument: Argument, site: SiteFacts): Edit[] {
  if (argument.kind === 'stray' || argument.value === undefined) return [];
  const { value } = argument;
  if (value.inner !== undefined) return editsOf(value.inner, site);
  const name = entryOf(argument)?.name;
  // AUTO is what such an example shows.
  if (name === undefined || value.text === 'AUTO') return [];
  const [own] = siteChoices(name, site, '');
  return own === undefined || /[\s"]/.test(own.value) ? [] : [replace(value.content, own.value)];
}

/** The documented example of an entry, with the organization's own values as far as it has told them. */
export function ownExample({ example }: CatalogEntry, site: SiteFacts | undefined): string | undefined {
  if (example === undefined || site === undefined) return example;
  const edits = editsOf(parse(example, { vocabulary }), site);
  return edited({ text: example, holes: [] }, edits)?.text ?? example;
}
