import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { onceEach } from '../../../server/src/language/once';
import { rules } from '../../../server/src/rules';
import { prepareRename, renameOf } from '../../../server/src/service/navigation/rename';
import { analyzeText, loadedHost } from '../../support/lint';
import { marked, withMarks } from '../../support/marked';

const uri = 'file:///a/x.ccmcmd';
const plain = { documentChanges: false, createsFiles: false, snippetEdits: false };

const hosts = onceEach(loadedHost);

function ask(source: string, host = 'ccmcmd') {
  const { text, offset } = marked(source);
  const document = TextDocument.create(uri, host, 7, text);
  const analysis = analyzeText(text, hosts(host), { rules: [] });
  return { document, analysis, position: document.positionAt(offset) };
}

/** The text under the new name, or why it cannot have it. */
function renamed(source: string, newName: string): string {
  const { document, analysis, position } = ask(source);
  const edit = renameOf(document, analysis, position, newName, plain);
  if (edit === null) return 'nothing';
  if ('refused' in edit) return edit.refused;
  return TextDocument.applyEdits(document, edit.changes?.[uri] ?? []);
}

describe('renaming', () => {
  for (const [name, source, newName, expected] of [
    [
      'a CMG in all command lines, with scheme, port and path left as they are',
      '# 😀 cmg.x.net\nCCMSETUPCMD="/mp:https://cmg.‸x.net/CCM_Proxy_MutualAuth/1\n  CCMHOSTNAME=CMG.x.net/CCM_Proxy_MutualAuth/1"\n\n/source:\\\\cmg.x.net\\a SMSMPLIST="mp1;http://cmg.x.net:8080" SMSMP=cmg.x.net. FSP=acmg.x.net',
      'new.region.cloudapp.azure.com',
      '# 😀 cmg.x.net\nCCMSETUPCMD="/mp:https://new.region.cloudapp.azure.com/CCM_Proxy_MutualAuth/1\n  CCMHOSTNAME=new.region.cloudapp.azure.com/CCM_Proxy_MutualAuth/1"\n\n/source:\\\\new.region.cloudapp.azure.com\\a SMSMPLIST="mp1;http://new.region.cloudapp.azure.com:8080" SMSMP=new.region.cloudapp.azure.com. FSP=acmg.x.net',
    ],
    ['a host to an IP address', 'SMSMP=m‸p1 FSP=mp10', '10.1.2.3', 'SMSMP=10.1.2.3 FSP=mp10'],
    ['a host that is left to fill in', 'SMSMP=YOUR‸-MP FSP=your-mp', 'mp1', 'SMSMP=mp1 FSP=mp1'],
    [
      'what a shell fills in, in all forms',
      'SMSMP=${M‸P} FSP=$MP.x.net CCMHOSTNAME=${MP:-a} SMSMPLIST="$MPS;%MP%"',
      'HOST_1',
      'SMSMP=${HOST_1} FSP=$HOST_1.x.net CCMHOSTNAME=${HOST_1:-a} SMSMPLIST="$MPS;%MP%"',
    ],
    ['what cmd fills in', 'SMSMP=%M‸P% FSP=!mp!', 'Host', 'SMSMP=%Host% FSP=!Host!'],
    [
      'a value of a template, with what is around its name',
      'SMSMP={{ ccm‸.mp }} FSP={{ccm.mp|upper}}',
      'ccm.cmg',
      'SMSMP={{ ccm.cmg }} FSP={{ccm.cmg|upper}}',
    ],
    ['a value of a pipeline', 'SMSMP=$(m‸p) FSP=$(mp)', 'site.mp', 'SMSMP=$(site.mp) FSP=$(site.mp)'],
  ] as const)
    for (const [variant, ends] of [
      ['', '\n'],
      [', with CRLF', '\r\n'],
    ] as const)
      it(`changes ${name}${variant}`, () => {
        const lines = (text: string): string => text.replaceAll('\n', ends);
        assert.equal(renamed(lines(source), newName), lines(expected));
      });

  const host = (name: string, instead: string): string =>
    `${name} isn't a host name. Write only the name of the server, such as ${instead}.`;
  const hole = (name: string, instead: string): string =>
    `${name} can't be the name here. Write only letters, digits, and underscores, such as ${instead}.`;
  const token = `eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiIsIng1dCI6Imk2bEdrM0ZaenhSY1ViMkMzbkVRN3N5SEpsWSJ9`;
  for (const [source, newName, refused] of [
    ['SMSMP=m‸p1', 'https://mp2.x.net/', host('"https://mp2.x.net/"', 'mp2.x.net')],
    ['SMSMP=m‸p1', '\\\\mp2\\share', host('"\\\\mp2\\share"', 'mp1.fabrikam.com')],
    ['SMSMP=m‸p1', 'mp2:8080', host('"mp2:8080"', 'mp2')],
    ['SMSMP=m‸p1', 'mp2;mp3', host('"mp2;mp3"', 'mp1.fabrikam.com')],
    ['SMSMP=m‸p1', 'mp 2', host('"mp 2"', 'mp1.fabrikam.com')],
    ['SMSMP=m‸p1', 'mp2..net', host('"mp2..net"', 'mp1.fabrikam.com')],
    ['SMSMP=m‸p1', '"mp2"', host('""mp2""', 'mp1.fabrikam.com')],
    ['SMSMP=m‸p1', '', host('""', 'mp1.fabrikam.com')],
    ['SMSMP=m‸p1', '${MP}', host('"${MP}"', 'mp1.fabrikam.com')],
    ['SMSMP=m‸p1', token, host('"…"', 'mp1.fabrikam.com')],
    ['SMSMP=${M‸P}', '${NEW}', hole('"${NEW}"', 'NEW')],
    ['SMSMP=${M‸P}', 'a b', hole('"a b"', 'a')],
    ['SMSMP=${M‸P}', '1a', hole('"1a"', 'a')],
    ['SMSMP=${M‸P} FSP=$MP', 'a.b', hole('"a.b"', 'a')],
    ['SMSMP=!M‸P!', 'a-b', hole('"a-b"', 'a')],
    ['SMSMP=%M‸P%', '', hole('""', 'CMG')],
    ['SMSMP={{ M‸P }}', 'a | b', hole('"a | b"', 'a')],
  ] as const)
    it(`refuses ${newName || 'nothing'} for ${source}, and says what to write`, () => {
      assert.equal(renamed(source, newName), refused);
    });

  it('names the version of the document where the client checks it', () => {
    const { document, analysis, position } = ask('SMSMP=m‸p1');
    const edit = renameOf(document, analysis, position, 'mp2', { ...plain, documentChanges: true });
    assert.ok(edit !== null && 'documentChanges' in edit);
    const [change] = edit.documentChanges ?? [];
    assert.ok(change !== undefined && 'edits' in change);
    assert.deepEqual(change.textDocument, { uri, version: 7 });
    assert.deepEqual(
      change.edits.map((each) => (each as TextEdit).newText),
      ['mp2'],
    );
  });

  for (const [source] of [
    ['SMSMP=‸⟦mp1.x.net⟧'],
    ['SMSMP=https://⟦mp1‸⟧:80'],
    ['SMSMP=${⟦MP⟧‸}'],
    ['SMSMP=‸$⟦MP⟧.x.net'],
    ['SMSMP={{  ⟦ccm.mp⟧ |‸ upper}}'],
    ['FSP=!⟦MP⟧!‸'],
  ] as const)
    it(`begins with the name alone: ${source}`, () => {
      const { document, analysis, position } = ask(source);
      const prepared = prepareRename(document, analysis, position);
      assert.ok(prepared !== null && 'range' in prepared);
      const { text, places } = marked(source);
      const { start, end } = prepared.range;
      const shown = { start: document.offsetAt(start), end: document.offsetAt(end), sets: false };
      assert.equal(withMarks(text, [shown]), withMarks(text, places));
      assert.equal(prepared.placeholder, document.getText(prepared.range));
    });

  it('says what can be renamed where nothing can', () => {
    const refused = 'You can rename only servers, and values that are filled in later, such as ${CMG}.';
    for (const source of [
      'SM‸SMP=mp1',
      '‸# mp1',
      'SMSMP=%‸1',
      'SMSSITECODE=P‸01',
      'SMSMP={{ a +‸ b }}',
      '‸',
    ]) {
      const { document, analysis, position } = ask(source);
      assert.deepEqual(prepareRename(document, analysis, position), { refused }, source);
      assert.equal(renamed(source, 'x'), refused);
    }
  });

  it('is the business of other languages in their files', () => {
    for (const source of ['& ccmsetup.exe "/mp:$m‸p"', '& ccmsetup.exe /mp:m‸p1', "$x‸ = 'ccmsetup.exe'"]) {
      const { document, analysis, position } = ask(source, 'powershell');
      assert.equal(prepareRename(document, analysis, position), null);
      assert.equal(renameOf(document, analysis, position, 'x', { ...plain, documentChanges: true }), null);
    }
  });

  it('leaves as many places of the new name as there were, in all good examples of the rules', () => {
    const newName = 'renamed.fabrikam.test';
    let done = 0;
    for (const { text } of rules.flatMap(({ examples }) => examples.good)) {
      const { document, analysis } = ask(text);
      const keys = new Set<string>();
      for (const { index: at } of text.matchAll(/(?<=^|[=:/\\;"\s])\w/g)) {
        const [first, ...others] = analysis.occurrences.at(at);
        if (first?.kind !== 'host' || first.span.start !== at || keys.has(first.key)) continue;
        assert.deepEqual(others, [], text);
        keys.add(first.key);
        const before = analysis.occurrences.sameAs([first]);
        const changed = ask(renamed(`${text.slice(0, at)}‸${text.slice(at)}`, newName));
        assert.equal(changed.analysis.lines.length, analysis.lines.length, text);
        assert.equal(
          changed.analysis.occurrences.sameAs([{ ...first, key: newName }]).length,
          before.length,
          `${document.getText()}\n${changed.document.getText()}`,
        );
        done++;
      }
    }
    assert.ok(done > 200, `${done} were renamed`);
  });
});
