/** Pages on codes, in all forms in which logs and tools write them. */
import assert from 'node:assert/strict';
import { codes } from '../../../server/src/catalog/log';
import { explainName } from '../../../server/src/service/explain/explain-name';

describe('pages on codes', () => {
  const wrapped = codes.filter(({ code }) => code.startsWith('0x'));
  const installer = codes.filter(({ kind, code }) => kind === 'msi' && /^\d+$/.test(code));

  it('are found by hexadecimal digits, and by decimal ones with and without a sign', () => {
    assert.ok(wrapped.length > 50);
    for (const { code } of wrapped) {
      const [page] = explainName(code);
      assert.ok(page?.startsWith(`# ${code}\n`), code);
      const value = Number(code);
      for (const form of [
        code.toUpperCase().replace('X', 'x'),
        code.slice(2),
        String(value),
        String(value | 0),
      ])
        assert.deepEqual(explainName(form), [page], `${code} as ${form}`);
    }
  });

  it('are found for exit codes of Windows Installer in each form, also as an HRESULT', () => {
    assert.ok(installer.length > 10);
    for (const { code } of installer) {
      const [page] = explainName(code);
      assert.ok(page?.startsWith(`# ${code}\n`), code);
      const hex = Number(code).toString(16);
      for (const form of [`0x${hex}`, `0x${hex.padStart(8, '0')}`, `MSI ${code}`])
        assert.deepEqual(explainName(form), [page], `${code} as ${form}`);
      assert.equal(explainName(`0x8007${hex.padStart(4, '0')}`).length, 1);
    }
  });

  it('are found for errors of Windows by their numbers, unless the number is an exit code of ccmsetup', () => {
    for (const form of ['5', '0x5', '-2147024891'])
      assert.match(explainName(form)[0] ?? '', /^# 0x80070005\n/, form);
    assert.match(explainName('7')[0] ?? '', /^# Exit code 7 of ccmsetup/);
    assert.deepEqual(explainName('65536'), []);
    assert.deepEqual(explainName('0'.repeat(400) + '5').length, 1);
  });
});
