/** Edits a command line in its document, for tests of how hosts write. */
import assert from 'node:assert/strict';
import type { Host } from '../../../server/src/hosts/host';
import { documentEdits } from '../../../server/src/hosts/text/document-edit';
import type { Edit } from '../../../server/src/language/edit';
import { span, type Span } from '../../../server/src/language/span';
import { applyEdits } from '../edits';

/** The document after an edit of its last command line; undefined when that cannot be written. */
export function edited(host: Host, source: string, edit: (text: string) => Edit): string | undefined {
  const region = host.find(source).regions.at(-1);
  assert.ok(region);
  const edits = documentEdits(region, source, edit(region.text));
  return edits && applyEdits(source, edits);
}

/** The span of a part of a text. */
export function spanOf(text: string, part: string): Span {
  const start = text.indexOf(part);
  assert.ok(start >= 0, part);
  return span(start, start + part.length);
}
