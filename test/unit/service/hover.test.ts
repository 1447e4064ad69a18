import assert from 'node:assert/strict';
import { hover } from '../../support/service';

describe('hover', () => {
  const cases: [marked: string, about: string, pattern: RegExp][] = [
    ['PROVI|SIONTS=PRI20001', 'PROVISIONTS', /Deployment ID/i],
    ['/m|p:a', '/mp', /management point/i],
    ['ccmsetup.exe |"/mp:a"', '"/mp', /management point/i],
    ['ccmsetup.exe "/logon"|', '/logon"', /installed/i],
    ['-uninst|all', '-uninstall', /Removes|uninstall/i],
    ['/BITSPriority:HI|GH', 'HIGH', /above normal/i],
    ['SMSCACHEFLAGS=MAXDRIVE;NTF|SONLY', 'NTFSONLY', /NTFS/],
    ['CCMSETUP|CMD="FSP=a"', 'CCMSETUPCMD', /Length: 5 of 1,024 characters inside the quotes, 19 in all\.$/m],
    [
      'CCMSETUP|CMD="FSP=%A%"',
      'CCMSETUPCMD',
      /Length: at least 4 of 1,024 characters inside the quotes, at least 18 in all\.$/m,
    ],
    ['CCMSETUPCMD="SMSSITE|CODE=P01"', 'SMSSITECODE', /primary site/],
    ['ccmset|up.exe /logon', 'ccmsetup.exe', /Active Directory/],
    [
      'ccmsetup.exe PROVISION|TS=PRI20001',
      'PROVISIONTS',
      /⚠ Doesn't work here according to the documentation\. Context: Manual installation\./,
    ],
  ];
  for (const [marked, about, pattern] of cases) {
    it(marked, () => {
      const found = hover(marked);
      assert.ok(found, 'no hover');
      assert.equal(found.about, about);
      assert.match(found.value, pattern);
    });
  }

  it('has nothing to say about comments, stray text and unknown names', () => {
    for (const marked of ['# SMSSITE|CODE', 'FSP=a fo|o', 'FO|O=a']) assert.equal(hover(marked), undefined);
  });
});
