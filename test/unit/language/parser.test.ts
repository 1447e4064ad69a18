import assert from 'node:assert/strict';
import { print } from '../../../server/src/language/printer';
import { parseMarked, showLine } from '../../support/tree';

/** Command line → its tree, in the notation of support/tree.ts. */
const cases: Record<string, [text: string, tree: string][]> = {
  programs: [
    ['ccmsetup', 'exe ccmsetup'],
    ['ccmsetup.exe /logon', 'exe ccmsetup.exe | parameter /logon'],
    ['CCMSetup.EXE /logon', 'exe ccmsetup.exe | parameter /logon'],
    ['"C:\\Client Files\\ccmsetup.exe" /logon', 'exe ccmsetup.exe | parameter /logon'],
    ['C:\\Client Files\\ccmsetup.exe /logon', 'exe ccmsetup.exe | parameter /logon'],
    ['\\\\srv\\share\\ccmsetup.exe SMSSITECODE=P01', 'exe ccmsetup.exe | property SMSSITECODE = <P01>'],
    ['/opt/client/ccmsetup.exe /logon', 'exe ccmsetup.exe | parameter /logon'],
    ['"/opt/my client/ccmsetup.exe" /logon', 'exe ccmsetup.exe | parameter /logon'],
    ['/ccmsetup.exe /logon', 'arguments | parameter /ccmsetup.exe | parameter /logon'],
    ['/source:C:/x/ccmsetup.exe', 'arguments | parameter /source : <C:/x/ccmsetup.exe>'],
    ['□\\ccmsetup.exe /logon', 'exe ccmsetup.exe | parameter /logon'],
    ['□ccmsetup.exe /logon', 'exe ccmsetup.exe | parameter /logon'],
    ['%~dp0ccmsetup.exe /logon', 'exe ccmsetup.exe | parameter /logon'],
    ['"%SRC%ccmsetup.exe" /logon', 'exe ccmsetup.exe | parameter /logon'],
    ['%1ccmsetup.exe /logon', 'exe ccmsetup.exe | parameter /logon'],
    ['%SRC%1ccmsetup.exe /logon', 'arguments | stray %SRC%1ccmsetup.exe | parameter /logon'],
    ['~dp0ccmsetup.exe /logon', 'arguments | stray ~dp0ccmsetup.exe | parameter /logon'],
    ['%~dp0sccmsetup.exe /logon', 'arguments | stray %~dp0sccmsetup.exe | parameter /logon'],
    ['.\\ccmsetup /logon', 'exe ccmsetup | parameter /logon'],
    ['sccmsetup.exe /logon', 'arguments | stray sccmsetup.exe | parameter /logon'],
    [
      'msiexec /i "C:\\My Files\\ccmsetup.msi" /qn CCMSETUPCMD="/mp:mp1"',
      'msi msiexec +ccmsetup.msi | parameter /i blank <C:\\My Files\\ccmsetup.msi> double | parameter /qn | property CCMSETUPCMD = {arguments | parameter /mp : <mp1>}',
    ],
    [
      'ccmsetup.msi CCMSETUPCMD="FSP=a"',
      'msi ccmsetup.msi | property CCMSETUPCMD = {arguments | property FSP = <a>}',
    ],
    [
      'msiexec.exe /x ccmsetup.msi /l*v c:\\l.txt',
      'msi msiexec.exe +ccmsetup.msi | parameter /x blank <ccmsetup.msi> | parameter /l*v blank <c:\\l.txt>',
    ],
    [
      '/i ccmsetup.msi CCMSETUPCMD="FSP=a"',
      'msi +ccmsetup.msi | parameter /i blank <ccmsetup.msi> | property CCMSETUPCMD = {arguments | property FSP = <a>}',
    ],
    ['SMSSITECODE=P01', 'arguments | property SMSSITECODE = <P01>'],
    ['', 'arguments'],
  ],
  wrapper: [
    [
      'CCMSETUPCMD="SMSSITECODE=P01 FSP=a"',
      'msi | property CCMSETUPCMD = {arguments | property SMSSITECODE = <P01> | property FSP = <a>}',
    ],
    ['ccmsetupcmd = "FSP=a"', 'msi | property ccmsetupcmd _=_ {arguments | property FSP = <a>}'],
    ['CCMSETUPCMD=/mp:a', 'msi | property CCMSETUPCMD = {arguments | parameter /mp : <a>}'],
    ['CCMSETUPCMD=""', 'msi | property CCMSETUPCMD = {arguments}'],
    [
      'CCMSETUPCMD="FSP=a" /q REBOOT=R',
      'msi | property CCMSETUPCMD = {arguments | property FSP = <a>} | parameter /q | property REBOOT = <R>',
    ],
    [
      'CCMSETUPCMD="CCMCERTSEL=""Subject:x y"" FSP=a"',
      'msi | property CCMSETUPCMD = {arguments | property CCMCERTSEL = <Subject:x y> double | property FSP = <a>}',
    ],
    [
      'CCMSETUPCMD="CCMCERTSEL=""Subject:x y"""',
      'msi | property CCMSETUPCMD = {arguments | property CCMCERTSEL = <Subject:x y> double}',
    ],
    [
      'CCMSETUPCMD="CCMCERTSEL="Subject:x y""',
      'msi | property CCMSETUPCMD = {arguments | property CCMCERTSEL = <Subject:x y> double}',
    ],
    [
      'CCMSETUPCMD="CCMCERTSEL="Subject:x y" FSP=a" /q',
      'msi | property CCMSETUPCMD = {arguments | property CCMCERTSEL = <Subject:x y> double | property FSP = <a>} | parameter /q',
    ],
    [
      'CCMSETUPCMD="SMSMP="""" FSP=a"',
      'msi | property CCMSETUPCMD = {arguments | property SMSMP = <> double | property FSP = <a>}',
    ],
    ['CCMSETUPCMD="FSP=a', 'msi | property CCMSETUPCMD = {arguments | property FSP = <a>} open'],
    ['CCMSETUPCMD="FSP=a”', 'msi | property CCMSETUPCMD = {arguments | property FSP = <a>}'],
    [
      'CCMSETUPCMD=“FSP=a FSP=b”',
      'msi | property CCMSETUPCMD = {arguments | property FSP = <a> | property FSP = <b>}',
    ],
    [
      '"CCMSETUPCMD=/mp:a FSP=b"',
      'msi | property CCMSETUPCMD = {arguments | parameter /mp : <a> | property FSP = <b>} whole-double',
    ],
    [
      'ccmsetup.exe CCMSETUPCMD="/mp:a"',
      'exe ccmsetup.exe | property CCMSETUPCMD = {arguments | parameter /mp : <a>}',
    ],
    ['CCMSETUPCMD="CCMSETUPCMD=x"', 'msi | property CCMSETUPCMD = {msi | property CCMSETUPCMD = <x>}'],
    [
      'CCMSETUPCMD="ccmsetup.exe /mp:a"',
      'msi | property CCMSETUPCMD = {exe ccmsetup.exe | parameter /mp : <a>}',
    ],
  ],
  'wrong forms': [
    ['/mp mp1.x /logon', 'arguments | parameter /mp blank <mp1.x> | parameter /logon'],
    ['/mp=mp1', 'arguments | parameter /mp = <mp1>'],
    ['/source: D:\\C /logon', 'arguments | parameter /source :_ <D:\\C> | parameter /logon'],
    ['/mp: SMSSITECODE=P01', 'arguments | parameter /mp : | property SMSSITECODE = <P01>'],
    ['/mp SMSSITECODE:P01', 'arguments | parameter /mp | property SMSSITECODE : <P01>'],
    ['/mp UPGRADETOLATEST', 'arguments | parameter /mp | property UPGRADETOLATEST'],
    [
      '-uninstall --logon \\forceinstall –mp:a',
      'arguments | parameter -uninstall | parameter --logon | parameter \\forceinstall | parameter –mp : <a>',
    ],
    ['\\\\srv\\share -', 'arguments | stray \\\\srv\\share | stray -'],
    ['RESETKEYINFORMATION = TRUE', 'arguments | property RESETKEYINFORMATION _=_ <TRUE>'],
    ['SMSMP =a SMSMP= b', 'arguments | property SMSMP _= <a> | property SMSMP =_ <b>'],
    ['SMSSITECODE:P01 other:P01', 'arguments | property SMSSITECODE : <P01> | stray other:P01'],
    ['SMSSITECODE P01', 'arguments | property SMSSITECODE | stray P01'],
    [
      'SMSCACHEDIR=C:\\My Cache FSP=a',
      'arguments | property SMSCACHEDIR = <C:\\My> | stray Cache | property FSP = <a>',
    ],
    [
      "SMSCACHEDIR='C:\\My Cache' FSP='a'",
      'arguments | property SMSCACHEDIR = <C:\\My Cache> single | property FSP = <a> single',
    ],
    ['SMSCACHEDIR=“C:\\My Cache”', 'arguments | property SMSCACHEDIR = <C:\\My Cache> smart'],
    ['\u200BSMSMP=a', 'arguments | property \u200BSMSMP = <a>'],
    ['/logon\u00A0FSP=a', 'arguments | parameter /logon | property FSP = <a>'],
    [
      'UPGRADETOLATEST CCMALLOWSILENTREBOOT UPGRADETOLATEST=TRUE',
      'arguments | property UPGRADETOLATEST | property CCMALLOWSILENTREBOOT | property UPGRADETOLATEST = <TRUE>',
    ],
  ],
  quotes: [
    [
      '"/mp:mp1" "SMSCACHEDIR=C:\\a b"',
      'arguments | parameter /mp : <mp1> whole-double | property SMSCACHEDIR = <C:\\a b> whole-double',
    ],
    [
      'SMSCACHEDIR="C:\\a b" FSP=a',
      'arguments | property SMSCACHEDIR = <C:\\a b> double | property FSP = <a>',
    ],
    [
      '/source:"C:\\Client\\" FSP=a',
      'arguments | parameter /source : <C:\\Client\\> double | property FSP = <a>',
    ],
    ['CCMCERTSEL="Subject:\\"x\\" y"', 'arguments | property CCMCERTSEL = <Subject:"x" y> double'],
    ['CCMCERTSEL="Subject:""x"" y"', 'arguments | property CCMCERTSEL = <Subject:"x" y> double'],
    [
      'SMSCACHEDIR="C:\\My Cache SMSSITECODE=P01',
      'arguments | property SMSCACHEDIR = <C:\\My Cache> double-open | property SMSSITECODE = <P01>',
    ],
    ['SMSCACHEDIR=C:"\\My Cache"\\x', 'arguments | property SMSCACHEDIR = <C:\\My Cache\\x>'],
    ['"', 'arguments | stray "'],
  ],
  lists: [
    ['/mp:a;b', 'arguments | parameter /mp : <a;b> [a,b]'],
    [
      'CCMCERTISSUERS="CN=A; O=B | CN=C"',
      'arguments | property CCMCERTISSUERS = <CN=A; O=B | CN=C> double [CN=A; O=B,CN=C]',
    ],
    ['FSP=a;b', 'arguments | property FSP = <a;b>'],
  ],
  unknown: [
    ['/mp:□ SMSSITECODE=□', 'arguments | parameter /mp : <□> opaque | property SMSSITECODE = <□> opaque'],
    ['FSP=a □', 'arguments | property FSP = <a> | stray □ (hole)'],
    [
      'SMSSITECODE=<your site code> FSP=a',
      'arguments | property SMSSITECODE = <<your site code>> opaque | property FSP = <a>',
    ],
    [
      'SMSSITECODE=XXX FSP=[FSP] SMSMP=***',
      'arguments | property SMSSITECODE = <XXX> opaque | property FSP = <[FSP]> opaque | property SMSMP = <***> opaque',
    ],
  ],
};

describe('parser', () => {
  for (const [group, table] of Object.entries(cases)) {
    describe(group, () => {
      for (const [text, tree] of table) {
        it(text || '(empty)', () => {
          const line = parseMarked(text);
          assert.equal(showLine(line), tree);
          assert.equal(print(line), text);
        });
      }
    });
  }
});
