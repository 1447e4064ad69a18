import assert from 'node:assert/strict';
import { toDocument } from '../../../server/src/hosts/text/offset-map';
import { allLines, parametersOf } from '../../../server/src/language/query';
import { rules } from '../../../server/src/rules';
import { analyzeExample, analyzeText, loadedHost } from '../../support/lint';

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

  it('are where a variable is read that brings a part of them in', () => {
    const cases: readonly (readonly [host: string, text: string, at: string])[] = [
      ['batch', 'set "D=W:"\nset X=1\nstart /wait "%D%\\ccmsetup.exe" /logon\n', '"%D%\\ccmsetup.exe"'],
      ['batch', 'set D=C:\\T\nset X=1\n%D%\\ccmsetup.exe" /logon\n', '"'],
      [
        'javascript',
        'const a = (v) => `set "D=${v.d}"\nset X=1\nstart "%D%\\\\ccmsetup.exe" /logon\n`;\n',
        '"%D%\\\\ccmsetup.exe"',
      ],
    ];
    for (const [host, text, at] of cases)
      assert.deepEqual(
        analyzeText(text, loadedHost(host))
          .findings.filter(({ severity }) => severity === 'error')
          .map(({ span }) => text.slice(span.start, span.end)),
        [at],
        text,
      );
  });
});
