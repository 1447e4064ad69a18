import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { linkedEditingOf } from '../../../server/src/service/navigation/linked-editing';
import { spanOf } from '../../../server/src/service/range';
import { analyzeText, loadedHost } from '../../support/lint';
import { marked, withMarks } from '../../support/marked';

/** The document with the ranges that change together; null where nothing does. */
function linked(source: string, host: string): { text: string; wordPattern: string } | null {
  const { text, offset } = marked(source);
  const document = TextDocument.create('file:///a/x', host, 1, text);
  const analysis = analyzeText(text, loadedHost(host), { rules: [] });
  const found = linkedEditingOf(document, analysis, document.positionAt(offset));
  if (found === null) return null;
  const places = found.ranges.map((range) => ({ ...spanOf(document, range), sets: false }));
  for (const place of found.ranges) assert.equal(document.getText(place), document.getText(found.ranges[0]));
  return { text: withMarks(text, places), wordPattern: found.wordPattern };
}

const path = 'CCM_Proxy_MutualAuth/72057598037248101';
const cases: readonly (readonly [name: string, source: string, host?: string])[] = [
  [
    'all but the scheme, where that is the same',
    `# 😀\n/mp:https://⟦cmg.‸x.net/${path}⟧ CCMHOSTNAME=⟦cmg.x.net/${path}⟧`,
  ],
  [
    'the path as well',
    `CCMSETUPCMD="/mp:https://⟦cmg.x.net/${path}⟧\n  CCMHOSTNAME=⟦cmg.x.net/CCM‸_Proxy_MutualAuth/72057598037248101⟧ SMSSITECODE=P01"`,
  ],
  ['the host, where the rest is not the same', `/mp:https://⟦cmg.x.net‸⟧/${path} CCMHOSTNAME=⟦cmg.x.net⟧`],
  ['the host, where the path is filled in', '/mp:https://⟦‸cmg.x.net⟧/${ID} CCMHOSTNAME=⟦cmg.x.net⟧/${ID}'],
  [
    'a host that ends in a hyphen so far',
    `/mp:https://⟦cmg-‸.x.net/${path}⟧ CCMHOSTNAME=⟦cmg-.x.net/${path}⟧`,
  ],
  ['a host with two dots so far', `/mp:https://⟦cmg-2.‸.x.net/${path}⟧ CCMHOSTNAME=⟦cmg-2..x.net/${path}⟧`],
  ['a host that ends in a dot so far', '/mp:https://⟦cmg.‸⟧/${ID} CCMHOSTNAME=⟦cmg.⟧'],
  ['a path behind a host that is gone', `/mp:https://⟦‸/${path}⟧ CCMHOSTNAME=⟦/${path}⟧`],
  [
    'the one of a list that is the same',
    `CCMHOSTNAME="⟦cmg.x.net/${path}⟧" /mp:mp1;"https://⟦cmg‸.x.net/${path}⟧"`,
  ],
  [
    'two items of an argument list',
    `Start-Process ccmsetup.exe @('/mp:https://⟦cmg.‸x.net/${path}⟧', '/UsePKICert', 'CCMHOSTNAME=⟦cmg.x.net/${path}⟧')`,
    'powershell',
  ],
  [
    'an address between escapes',
    `{ "installCommandLine": "ccmsetup.exe \\"/mp:https://⟦cmg.x.net/${path}⟧\\" CCMHOSTNAME=\\"⟦cmg.x.n‸et/${path}⟧\\"" }`,
    'json',
  ],
];

const none: readonly (readonly [name: string, source: string, host?: string])[] = [
  ['in the scheme', `/mp:htt‸ps://cmg.x.net/${path} CCMHOSTNAME=cmg.x.net/${path}`],
  ['in another argument', `/mp:https://cmg.x.net/${path} CCMHOSTNAME=cmg.x.net/${path} FSP=cmg‸.x.net`],
  ['where letter case differs', `/mp:https://CMG.x.net/${path} CCMHOSTNAME=cmg.‸x.net/${path}`],
  [
    'in the path, where only the host is the same',
    `/mp:https://cmg.x.net/${path} CCMHOSTNAME=cmg.x.net/CC‸M`,
  ],
  ['where one is missing', `/mp:https://cmg.‸x.net/${path};https://cmg.x.net/${path}`],
  ['between command lines', `/mp:https://cmg.‸x.net/${path}\n\nCCMHOSTNAME=cmg.x.net/${path}`],
  ['where it is filled in', '/mp:https://${C‸MG}/x CCMHOSTNAME=${CMG}/x'],
  [
    'where a variable holds one of them',
    `$cmg = 'cmg.‸x.net'\nStart-Process ccmsetup.exe "/mp:https://$cmg/${path} CCMHOSTNAME=cmg.x.net/${path}"`,
    'powershell',
  ],
  [
    'where both are written in another way',
    `Start-Process ccmsetup.exe @('/mp:https://cmg.‸x.net/${path}', "CCMHOSTNAME=cmg.x.net/${path}")`,
    'powershell',
  ],
  [
    'where one is put together',
    `Start-Process ccmsetup.exe ('/mp:https://cmg.‸x' + '.net CCMHOSTNAME=cmg.x.net')`,
    'powershell',
  ],
  ['in a comment', `‸# cmg.x.net\n/mp:https://cmg.x.net CCMHOSTNAME=cmg.x.net`],
];

describe('linked editing', () => {
  for (const [name, source, host = 'ccmcmd'] of cases)
    for (const [variant, text] of [
      ['', source],
      [', with CRLF', source.replaceAll('\n', '\r\n')],
    ] as const)
      it(`changes ${name}${variant}`, () => {
        const found = linked(text, host);
        const { text: plain, places } = marked(text);
        assert.equal(found?.text, withMarks(plain, places));
        const [{ start, end } = assert.fail()] = places;
        assert.match(plain.slice(start, end), new RegExp(`^(?:${found.wordPattern})$`));
        for (const other of ['"', '%', '$', ' ', ';', '\\', '`', "'", '^', '&', '<'])
          assert.doesNotMatch(`a${other}b`, new RegExp(`^(?:${found.wordPattern})$`));
      });

  for (const [name, source, host = 'ccmcmd'] of none)
    it(`is none ${name}`, () => {
      assert.equal(linked(source, host), null);
    });
});
