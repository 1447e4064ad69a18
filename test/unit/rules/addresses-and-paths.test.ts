import assert from 'node:assert/strict';
import { parseAddress, withoutScheme } from '../../../server/src/rules/support/cmg-address';
import { isFullPath, isRelativePath } from '../../../server/src/rules/support/file-path';
import { isGuid } from '../../../server/src/rules/support/guid';

describe('helpers about addresses, paths and IDs', () => {
  const addresses: readonly [text: string, scheme: string, host: string, port: string, path: string][] = [
    ['mp1', '', 'mp1', '', ''],
    ['https://mp1.fabrikam.com:8443/x/y', 'https://', 'mp1.fabrikam.com', ':8443', '/x/y'],
    ['HTTPS://https://mp1', 'HTTPS://https://', 'mp1', '', ''],
    ['mp1/', '', 'mp1', '', '/'],
    ['https:/mp1', '', 'https', '', ':/mp1'],
    ['//mp1', '', '', '', '//mp1'],
    ['', '', '', '', ''],
  ];
  for (const [text, scheme, host, port, path] of addresses) {
    it(`take ${JSON.stringify(text)} apart`, () => {
      assert.deepEqual(parseAddress(text), { scheme, userInfo: '', host, port, path });
    });
  }

  it('tell the name that somebody signs in with from the host', () => {
    const rows: readonly [text: string, userInfo: string, host: string][] = [
      ['https://user:pw@mp1.fabrikam.com:8443/x', 'user:pw@', 'mp1.fabrikam.com'],
      ['user:pw@mp1', 'user:pw@', 'mp1'],
      ['https://user@mp1/@x', 'user@', 'mp1'],
      ['mp1/x@y', '', 'mp1'],
      // Placeholders.
      ['@MP@', '', '@MP@'],
      ['mp01.@DOMAIN@', '', 'mp01.@DOMAIN@'],
      ['@mp1', '', '@mp1'],
    ];
    for (const [text, userInfo, host] of rows) {
      const address = parseAddress(text);
      assert.deepEqual([address.userInfo, address.host], [userInfo, host], text);
    }
    assert.equal(withoutScheme('https://user:pw@mp1/x'), 'mp1/x');
    assert.equal(withoutScheme('https://@MP@/x'), '@MP@/x');
  });

  const paths: readonly [path: string, full: boolean, relative: boolean][] = [
    ['C:\\x', true, false],
    ['c:/x', true, false],
    ['\\\\srv\\x', true, false],
    ['//srv/x', true, false],
    ['C:x', false, false],
    ['\\x', false, false],
    ['.\\x', false, true],
    ['x', false, true],
    ['http://srv/x', false, false],
  ];
  for (const [path, full, relative] of paths) {
    it(`know the path ${path}`, () => {
      assert.deepEqual([isFullPath(path), isRelativePath(path)], [full, relative]);
    });
  }

  const guids: readonly [text: string, expected: boolean][] = [
    ['5d0e7f2a-63b1-4c8e-9a4d-0f1e2d3c4b5a', true],
    ['5D0E7F2A-63B1-4C8E-9A4D-0F1E2D3C4B5A', true],
    ['{5d0e7f2a-63b1-4c8e-9a4d-0f1e2d3c4b5a}', true],
    ['5d0e7f2a63b14c8e9a4d0f1e2d3c4b5a', true],
    ['5d0e7f2a\u201363b1-4c8e-9a4d-0f1e2d3c4b5a', true],
    ['5d0e7f2a-63b1-4c8e-9a4d-0f1e2d3c4b5', false],
    ['5d0e7f2a-63b1-4c8e-9a4d-0f1e2d3c4b5g', false],
    ['{5d0e7f2a-63b1-4c8e-9a4d-0f1e2d3c4b5a', false],
  ];
  for (const [text, expected] of guids) {
    it(`${expected ? 'take' : 'refuse'} ${text} as GUID`, () => {
      assert.equal(isGuid(text), expected);
    });
  }
});
