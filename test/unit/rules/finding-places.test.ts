import assert from 'node:assert/strict';
import { toDocument } from '../../../server/src/hosts/text/offset-map';
import { allLines, parametersOf } from '../../../server/src/language/query';
import { rules } from '../../../server/src/rules';
import { analyzeExample } from '../../support/lint';

describe('places of findings', () => {
  it('are the whole name of a parameter, with its slash', () => {
    for (const { slug, examples } of rules) {
      for (const example of [...examples.bad, ...examples.good, ...examples.unknown]) {
        const { text, analysis } = analyzeExample(example);
        const bare = analysis.lines.flatMap(({ region, tree }) =>
          allLines(tree)
            .flatMap(parametersOf)
            .map(({ name }) => toDocument(region.map, name.span).start),
        );
        for (const { rule, span, related } of analysis.findings)
          for (const place of [span, ...related.map((other) => other.span)])
            assert.ok(!bare.includes(place.start), `${rule} in an example of ${slug}: ${text}`);
      }
    }
  });
});
