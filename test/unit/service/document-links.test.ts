import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentLink } from 'vscode-languageserver-types';
import { entries } from '../../../server/src/catalog/lookup';
import { documentLinksOf } from '../../../server/src/service/navigation/document-links';
import { spanOf } from '../../../server/src/service/range';
import { analyzeText, loadedHost } from '../../support/lint';
import { marked, withMarks } from '../../support/marked';

function links(text: string, host: string): { document: TextDocument; found: DocumentLink[] } {
  const document = TextDocument.create('file:///a/x', host, 1, text);
  const analysis = analyzeText(text, loadedHost(host), { rules: [] });
  return { document, found: documentLinksOf(document, analysis, { linkTooltips: true }) ?? [] };
}

describe('document links', () => {
  for (const [name, source, host = 'ccmcmd'] of [
    [
      'each name, inside CCMSETUPCMD and outside, but no value',
      '# 😀 /mp\nccmsetup.msi ⟦CCMSETUPCMD⟧="⟦/mp⟧:mp1 ⟦SMSMP⟧=mp1\n  ⟦-UsePKICert⟧ ⟦smssitecode⟧=P01" FOO=1 /bar /qn\n',
    ],
    ['names that are written as the other kind', '⟦/SMSSITECODE⟧=P01 ⟦SOURCE⟧=C:\\a MP=mp1'],
    ['nothing that is filled in', '/${NAME}:1 $NAME=1 ⟦FSP⟧=${FSP}'],
    [
      'names of a script, each once',
      "$all = '⟦/mp⟧:mp1 ⟦FSP⟧=fs1'\nStart-Process ccmsetup.exe $all\nStart-Process ccmsetup.exe $all\n",
      'powershell',
    ],
    [
      'no name that is put together, or commented out',
      "Start-Process ccmsetup.exe ('/m' + 'p:mp1 ⟦FSP⟧=fs1')\n# & ccmsetup.exe /mp:mp1 FSP=fs1\n",
      'powershell',
    ],
    [
      'names between escapes',
      '{"\u{1F600}": 0, "installCommandLine": "ccmsetup.exe \\"⟦/source⟧:C:\\\\a b\\" ⟦FSP⟧=\\"fs1\\""}',
      'json',
    ],
    ['nothing in other text', 'SMSSITECODE is a property.\n', 'text'],
  ] as const)
    for (const [variant, text] of [
      ['', source],
      [', with CRLF', source.replaceAll('\n', '\r\n')],
    ] as const)
      it(`have ${name}${variant}`, () => {
        const { text: plain, places } = marked(text);
        const { document, found } = links(plain, host);
        assert.equal(
          withMarks(
            plain,
            found.map(({ range }) => ({ ...spanOf(document, range), sets: false })),
          ),
          withMarks(plain, places),
        );
      });

  it('lead to the page of each parameter and property of the catalog', () => {
    for (const { name, kind, learn } of entries) {
      const { found } = links(kind === 'parameter' ? `ccmsetup.exe ${name}` : `FSP= ${name}=x`, 'ccmcmd');
      const link = found.at(-1);
      assert.equal(link?.target, learn, name);
      assert.match(learn, /^https:\/\/[\w.-]+\.[a-z]+\//);
      assert.equal(link.tooltip, `Open the documentation of ${name}`);
    }
  });

  it('have no text of their own for editors that show none', () => {
    const document = TextDocument.create('file:///a/x', 'ccmcmd', 1, 'FSP=fs1');
    const analysis = analyzeText(document.getText(), loadedHost('ccmcmd'), { rules: [] });
    const [link] = documentLinksOf(document, analysis, { linkTooltips: false }) ?? [];
    assert.deepEqual(Object.keys(link ?? {}), ['range', 'target']);
  });
});
