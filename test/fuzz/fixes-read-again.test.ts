/** A document that others could read before a fix can be read after it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { entries } from '../../server/src/catalog';
import type { Host } from '../../server/src/hosts/host';
import { applyEdits } from '../../server/src/service/fixes/apply-edits';
import { fixAll } from '../../server/src/service/fixes/fix-all';
import { suppressionEdit } from '../../server/src/service/fixes/suppression-fix';
import { choicesOf, type Choices } from '../support/choices';
import { planFor, wishes } from '../support/command-lines';
import { draftOf, writeDraft } from '../support/drafts';
import { documentsFor, edited } from '../support/edited';
import { independentReaders } from '../support/independent-readers';
import { analyzeText, loadedHost } from '../support/lint';
import { placements } from '../support/placements';
import { holds } from '../support/property';
import { slipsFor } from '../support/slips';

const slips = Object.values(slipsFor((name) => entries.find((entry) => entry.name === name)!));
const manual = wishes.filter(({ context }) => context === 'manual');

/** A line with mistakes in it. */
function slipped(choices: Choices, most: number): string {
  const wish = choices.one(manual);
  const draft = draftOf(planFor(choices, wish));
  for (const slip of choices.some(slips, 1, most)) {
    const fitting = draft.chunks.filter(
      ({ item, touched }) => !touched && slip.into(item.entry, { ...wish, name: item.entry.name }),
    );
    if (fitting.length > 0) slip.make(choices, draft, choices.one(fitting));
  }
  return writeDraft(draft);
}

/** A document of a host with mistakes in it; undefined where the line cannot be written. */
function documentOf(choices: Choices, host: Host, size: number): string | undefined {
  const own = placements.filter((placement) => placement.host === host.id);
  if (choices.number(0, 3) > 0) return choices.one(own).write(slipped(choices, 4 * size));
  let text = choices.one(documentsFor(host));
  for (let step = choices.number(0, 4 * size); step > 0; step--) text = edited(choices, text);
  return text;
}

/** The text after each fix alone, after all safe ones, and with each comment against a finding. */
function* afterFixes(text: string, host: Host): Generator<readonly [what: string, text: string]> {
  const document = TextDocument.create('untitled:x', host.id, 1, text);
  for (const finding of analyzeText(text, host).findings) {
    for (const { title, edits } of finding.fixes)
      yield [`${finding.rule}: ${title}`, applyEdits(text, edits)];
    const comment = suppressionEdit(document, finding, host);
    if (comment !== undefined) yield [`comment for ${finding.rule}`, applyEdits(text, [comment])];
  }
  yield ['all fixes', fixAll(text, (each) => analyzeText(each, host)).text];
}

describe('a document after a fix', () => {
  for (const [id, start] of Object.entries(independentReaders)) {
    // Not every machine has all of them.
    if (start === undefined) continue;
    const host = loadedHost(id);
    let read = 0;
    holds(
      `is read by others as before: ${id}`,
      id === 'shell' ? 20 : 60,
      (size) => {
        const reads = start();
        return fc.asyncProperty(fc.gen(), async (generate) => {
          const text = documentOf(choicesOf(generate), host, size);
          if (text === undefined || !(await reads(text))) return;
          read++;
          for (const [what, after] of afterFixes(text, host))
            assert.ok(after === text || (await reads(after)), `${what}\n${text}\n--\n${after}`);
        });
      },
      {
        afterwards: () => {
          assert.ok(read > 5, `only ${read} could be read before`);
        },
      },
    );
  }
});
