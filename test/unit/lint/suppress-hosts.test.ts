import assert from 'node:assert/strict';
import { createHosts } from '../../../server/src/hosts';
import type { Host } from '../../../server/src/hosts/host';
import { commentedLanguages } from '../../support/hosts/comments';
import { analyzeText, loadedHost } from '../../support/lint';

/** They have no comments. */
const withoutComments = ['log', 'text'];

describe('suppression comments in each host', () => {
  it('are tried in all of them', () => {
    assert.deepEqual(
      createHosts().map(({ id }) => id),
      createHosts()
        .map(({ id }) => id)
        .filter((id) => withoutComments.includes(id) || Object.hasOwn(commentedLanguages, id)),
    );
  });

  for (const [id, { comments, document }] of Object.entries(commentedLanguages))
    describe(id, () => {
      let host: Host;
      before(() => {
        host = loadedHost(id);
      });
      const rule = id === 'tcf' ? 'tcf-slash-parameter' : 'parameter-after-property';
      const heard = (source: string): string[] => {
        const rules = (text: string): string[] =>
          analyzeText(text, host)
            .findings.map((finding) => finding.rule)
            .filter((slug) => slug === rule || slug.endsWith('suppression') || slug.endsWith('directive'));
        const found = rules(source);
        assert.deepEqual(rules(source.replaceAll('\n', '\r\n')), found, source);
        return found;
      };

      for (const comment of comments)
        it(comment('…'), () => {
          const next = comment(`ccmsetup-lint-disable-next-line ${rule} -- why`);
          assert.deepEqual(heard(document('', '')), [rule, rule], 'without a comment');
          assert.deepEqual(heard(document(next, '')), [rule], 'the next line');
          assert.deepEqual(heard(document(next, next)), [], 'both lines');
          const off = comment(`ccmsetup-lint-disable ${rule}`);
          assert.deepEqual(heard(document(off, '')), [], 'from here on');
          assert.deepEqual(
            heard(document(off, comment(`ccmsetup-lint-enable ${rule}`))),
            [rule],
            'and on again',
          );
          assert.deepEqual(
            heard(document('', comment(`ccmsetup-lint-disable-next-line ${rule}s`))),
            [rule, 'unknown-suppression', rule],
            'a wrong name',
          );
          assert.deepEqual(
            heard(document('', comment('ccmsetup-lint-disable-next-line aad-guid'))),
            [rule, 'unused-suppression', rule],
            'nothing to suppress',
          );
        });
    });
});
