import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contexts, entries, msiexecOptions, scenarios, scenarioTexts } from '../../server/src/catalog';
import { logTexts } from '../../server/src/catalog/log';
import { catalogTexts } from '../../server/src/rules/support/catalog-text';
import { modulesOf, projectRoot, readSources } from './modules';
import { translatedTexts } from './translated-texts';

const folder = join(projectRoot, 'l10n');

/** The places of a text that values are put into, in the order of their numbers. */
function holesOf(text: string): string[] {
  return (text.match(/\{\d+\}/g) ?? []).sort();
}

describe('translations', () => {
  const texts = [
    ...new Set([
      ...translatedTexts(modulesOf(readSources('client/src', 'server/src'))),
      ...entries.flatMap(catalogTexts),
      ...msiexecOptions.map(({ summary }) => summary),
      ...scenarios.flatMap(scenarioTexts),
      ...logTexts(),
      ...Object.values(contexts).flatMap(({ title, description }) => [title, description]),
    ]),
  ].sort();
  const files = readdirSync(folder);

  it('are there in German', () => {
    assert.ok(files.includes('bundle.l10n.de.json'), files.join(', '));
    assert.ok(texts.length > 0);
  });

  for (const file of files) {
    describe(file, () => {
      const bundle = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>;

      it('translates every text, and none that is no more', () => {
        assert.deepEqual(
          {
            missing: texts.filter((text) => !(text in bundle)),
            stray: Object.keys(bundle).filter((text) => !texts.includes(text)),
          },
          { missing: [], stray: [] },
        );
      });

      it('says the same values', () => {
        const others = Object.entries(bundle).filter(
          ([text, translation]) => holesOf(text).join() !== holesOf(translation).join(),
        );
        assert.deepEqual(others, []);
      });

      it('leaves nothing empty, and is in the order of its texts', () => {
        assert.deepEqual(
          Object.values(bundle).filter((translation) => translation.trim() === ''),
          [],
        );
        assert.deepEqual(Object.keys(bundle), Object.keys(bundle).sort());
      });
    });
  }

  it('are missed for texts that are put together', () => {
    const of = (text: string): string[] => translatedTexts(modulesOf(new Map([['a.ts', text]])));
    assert.deepEqual(of("t('a {0}', x); l10n.t(`b`); t(x ? 'c' : ('d' + 'e')); other('f'); y.t('g');"), [
      'a {0}',
      'b',
      'c',
      'de',
    ]);
    assert.throws(() => of('x;\nt(`a ${x}`);'), /^Error: a\.ts:2 /);
    assert.throws(() => of('t(x);'), /a\.ts:1/);
  });
});
