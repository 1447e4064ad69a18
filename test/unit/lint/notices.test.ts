import assert from 'node:assert/strict';
import { notices, type Notice } from '../../../server/src/lint/notices';
import type { DocumentFinding } from '../../../server/src/service/analysis';
import { configurationFindings, readConfigurationText } from '../../../server/src/service/configuration';
import { analyzeText, loadedHost } from '../../support/lint';

describe('findings about comments and the configuration', () => {
  for (const { slug, severity, summary, why, examples } of notices as readonly Notice[]) {
    describe(slug, () => {
      const findings = (text: string): readonly DocumentFinding[] =>
        examples.file === 'configuration'
          ? configurationFindings(readConfigurationText(text))
          : analyzeText(text, loadedHost('ccmcmd')).findings;

      for (const text of examples.bad) {
        it(`says: ${JSON.stringify(text)}`, () => {
          const own = findings(text).filter(({ rule }) => rule === slug);
          assert.notEqual(own.length, 0);
          assert.deepEqual([...new Set(own.map((finding) => finding.severity))], [severity]);
        });
      }
      for (const text of examples.good) {
        it(`does not say: ${JSON.stringify(text)}`, () => {
          assert.deepEqual(
            findings(text).filter(({ rule }) => rule === slug),
            [],
          );
        });
      }
      it('is explained', () => {
        for (const text of [summary, why]) assert.match(text, /^[A-Z].*\.$/);
        assert.ok(examples.bad.length > 0 && examples.good.length > 0);
      });
    });
  }
});
