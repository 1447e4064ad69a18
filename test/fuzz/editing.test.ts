import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createHosts } from '../../server/src/hosts';
import type { Analysis } from '../../server/src/service/analysis';
import { createLineMemory } from '../../server/src/service/line-memory';
import { getLanguageService, type LanguageService } from '../../server/src/service/service';
import { choicesOf } from '../support/choices';
import { documentsFor, edited } from '../support/edited';
import { everything, testNow } from '../support/lint';
import { holds } from '../support/property';

function newService(): LanguageService {
  return getLanguageService({
    now: () => testNow,
    onRuleError: (slug, error) => {
      throw new Error(`rule ${slug} threw`, { cause: error });
    },
  });
}

/** All that there is in an analysis, as text: spans, trees, messages, and the edits of each fix. */
const shown = (analysis: Analysis): string => JSON.stringify(analysis, undefined, 1);

describe('a document that is edited', () => {
  const configuration = everything();
  for (const { id, title, languageIds, extensions } of createHosts()) {
    holds(`gives what a fresh look at it gives: ${title}`, id === 'json' ? 60 : 25, (size) => {
      const name = `file${extensions[0] ?? ''}`;
      const analyze = (service: LanguageService, text: string, memory = createLineMemory()): Analysis => {
        const host = service.hostOf(languageIds[0], name);
        assert.equal(host?.id, id);
        return service.analyze(TextDocument.create(name, id, 1, text), host, configuration, memory);
      };
      // All documents of the run share what one server keeps, as they do in an editor.
      const server = newService();
      const host = createHosts().find((each) => each.id === id);
      assert.ok(host !== undefined);
      return fc.property(fc.gen(), (generate) => {
        const choices = choicesOf(generate);
        const memory = createLineMemory();
        let text = choices.one(documentsFor(host));
        analyze(server, text, memory);
        let before = text;
        for (let step = choices.number(1, 12 * size); step > 0; step--) {
          // Now and then the last change is taken back: a quote is closed again, a block is put where it was.
          const next = choices.number(0, 3) === 0 ? before : edited(choices, text);
          before = text;
          text = next;
          const now = shown(analyze(server, text, memory));
          // A fresh server takes its time, so not each of the versions in between is looked at with one.
          if (step === 1) assert.equal(now, shown(analyze(newService(), text)), text);
        }
      });
    });
  }
});
