import assert from 'node:assert/strict';
import { parameters, properties, vocabulary } from '../../../server/src/catalog';

describe('vocabulary', () => {
  const rows: readonly ['parameter' | 'property', string, string | undefined, string | undefined][] = [
    ['parameter', 'mp', 'required', ';'],
    ['parameter', 'MP', 'required', ';'],
    ['parameter', 'skipprereq', 'required', ';'],
    ['parameter', 'source', 'required', undefined],
    ['parameter', 'usepkicert', 'none', undefined],
    ['parameter', 'native', 'optional', undefined],
    ['parameter', '?', 'none', undefined],
    ['parameter', 'AutoUpgrade', 'none', undefined],
    ['parameter', 'retrywintask', 'required', undefined],
    ['parameter', 'remediate', 'required', undefined],
    ['parameter', 'LOG', 'required', undefined],
    ['parameter', 'force', undefined, undefined],
    ['parameter', 'SMSSITECODE', undefined, undefined],
    ['property', 'SmsSiteCode', 'required', undefined],
    ['property', 'SMSMPLIST', 'required', ';'],
    ['property', 'CCMCERTISSUERS', 'required', '|'],
    ['property', 'UPGRADETOLATEST', 'optional', undefined],
    ['property', 'CCMALLOWSILENTREBOOT', 'optional', undefined],
    ['property', 'MP', undefined, undefined],
    ['property', 'AutoUpgrade', undefined, undefined],
  ];
  for (const [kind, name, takesValue, separator] of rows) {
    it(`knows the ${kind} ${name} as ${takesValue ?? 'nothing'}`, () => {
      const word = kind === 'parameter' ? vocabulary.parameter(name) : vocabulary.property(name);
      assert.deepEqual([word?.takesValue, word?.separator], [takesValue, separator]);
    });
  }

  it('takes parameter names without their slash', () => {
    assert.equal(vocabulary.parameter('/mp'), undefined);
  });

  it('knows every entry', () => {
    for (const { name, takesValue } of parameters)
      assert.equal(vocabulary.parameter(name.slice(1))?.takesValue, takesValue);
    for (const { name, takesValue } of properties)
      assert.equal(vocabulary.property(name)?.takesValue, takesValue);
  });
});
