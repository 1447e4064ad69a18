import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createHosts } from '../../../server/src/hosts';
import type { Host } from '../../../server/src/hosts/host';
import { sliceSpan, span } from '../../../server/src/language/span';
import type { DocumentFinding } from '../../../server/src/service/analysis';
import { suppressionEdit } from '../../../server/src/service/fixes/suppression-fix';
import { accept, completions, hover } from '../../support/service';
import { analyzeText, loadedHost } from '../../support/lint';
import { applyEdits } from '../../support/edits';
import { everywhere, readOnly, type Everywhere } from '../../support/hosts/everywhere';
import { checkMap } from '../../support/hosts/regions';

const hosts = createHosts();

const rule = 'unquoted-space';

/** The findings of a rule in a text. */
function findings(text: string, host: Host, slug = rule): DocumentFinding[] {
  return analyzeText(text, host).findings.filter((finding) => finding.rule === slug);
}

/** What ccmsetup gets of a text, and whether it does. */
function lines(text: string, host: Host): (readonly [string, boolean])[] {
  const { regions } = host.find(text);
  for (const region of regions) checkMap(region, text);
  return regions.map((region) => [region.text, region.inert]);
}

/** A row's document with line breaks of one kind. */
function documents({
  document,
}: Everywhere): [string, (value: string) => string, (text: string) => string][] {
  const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
  return [
    ['LF', document, (text) => text],
    ['CRLF', (value) => crlf(document(value)), crlf],
  ];
}

describe('every feature in every host', () => {
  it('is tried', () => {
    const tried = [...everywhere, ...readOnly].map(({ host }) => host);
    assert.deepEqual([...new Set(tried)].sort(), hosts.map(({ id }) => id).sort());
  });

  everywhere.forEach((row, index) => {
    const { host: id, wrong, right, suppression, inert } = row;
    describe(`${id}, document ${index + 1}`, () => {
      for (const [breaks, document, broken] of documents(row)) {
        const source = document(wrong);

        it(`underlines exactly what is wrong, and fixes exactly that, with ${breaks}`, () => {
          const [finding, ...others] = findings(source, loadedHost(id));
          assert.ok(finding);
          assert.deepEqual(others, []);
          const at = source.indexOf(`${wrong} FSP=`) + wrong.length - 1;
          assert.deepEqual(finding.span, span(at, at + 1));
          assert.equal(applyEdits(source, finding.fixes[0]?.edits ?? []), document(right));
          assert.deepEqual(findings(document(right), loadedHost(id)), []);
        });

        it(`has safe fixes, with ${breaks}`, () => {
          const colon = document(right).replace(' FSP=', ' FSP:');
          const [finding, ...others] = findings(colon, loadedHost(id), 'property-with-colon');
          assert.ok(finding);
          assert.deepEqual(others, []);
          const at = colon.indexOf(' FSP:') + ' FSP'.length;
          assert.deepEqual(finding.span, span(at, at + 1));
          const [fix] = finding.fixes;
          assert.equal(fix?.safe, true);
          assert.equal(applyEdits(colon, fix.edits), document(right));
        });

        it(`completes a name and explains one, with ${breaks}`, () => {
          const typed = document(right).replace(' FSP=', ' SMSSITEC| FSP=');
          const { items } = completions(typed, id);
          assert.ok(items.some(({ label }) => label === 'SMSSITECODE'));
          assert.equal(accept(typed, 'SMSSITECODE', id), typed.replace('SMSSITEC|', 'SMSSITECODE='));
          const shown = hover(document(right).replace('SMSCACHEDIR', 'SMSCACHE|DIR'), id);
          assert.equal(shown?.about, 'SMSCACHEDIR');
          assert.match(shown.value, /^\*\*SMSCACHEDIR\*\*/);
        });

        it(`${'none' in suppression ? `offers no comment: ${suppression.none}` : 'writes a comment that silences it'}, with ${breaks}`, () => {
          const host = loadedHost(id);
          const [finding] = findings(source, host);
          assert.ok(finding);
          const edit = suppressionEdit(TextDocument.create('untitled:x', id, 1, source), finding, host);
          if ('none' in suppression) {
            assert.equal(edit, undefined);
            return;
          }
          assert.ok(edit);
          const hidden = applyEdits(source, [edit]);
          const { comment } = suppression;
          const above = broken(suppression.above);
          assert.equal(
            hidden,
            source.replace(above, () => `${comment}${broken('\n')}${above}`),
          );
          assert.deepEqual(lines(hidden, host), lines(source, host));
          const slugs = (text: string): string[] => analyzeText(text, host).findings.map((each) => each.rule);
          assert.deepEqual(
            slugs(hidden),
            slugs(source).filter((each) => each !== rule),
          );
        });
      }

      it(
        typeof inert === 'string'
          ? 'reports nothing of what is commented out, but explains it'
          : `has nothing commented out: ${inert.none}`,
        () => {
          if (typeof inert !== 'string') return;
          for (const text of [inert, inert.replaceAll('\n', '\r\n')]) {
            assert.deepEqual(
              lines(text, loadedHost(id)).map(([, isInert]) => isInert),
              [true],
            );
            assert.deepEqual(analyzeText(text, loadedHost(id)).findings, []);
            assert.equal(hover(text.replace('SMSCACHEDIR', 'SMS|CACHEDIR'), id)?.about, 'SMSCACHEDIR');
          }
        },
      );
    });
  });

  for (const { host: id, document } of readOnly)
    it(`${id}: reports nothing, offers no comment, but explains`, () => {
      const host = loadedHost(id);
      assert.deepEqual(
        lines(document, host).map(([, inert]) => inert),
        [true],
      );
      assert.deepEqual(analyzeText(document, host).findings, []);
      assert.equal(hover(document.replace('SMSCACHEDIR', 'SMSCACHEDI|R'), id)?.about, 'SMSCACHEDIR');
      for (const { spans } of host.find(document).regions)
        for (const at of spans) assert.ok(sliceSpan(document, at).startsWith('ccmsetup.exe /mp:mp1'));
    });
});
