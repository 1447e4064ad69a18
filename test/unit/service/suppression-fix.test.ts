import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { suppressionEdit } from '../../../server/src/service/fixes/suppression-fix';
import { applyEdits } from '../../support/edits';
import { analyzeText, loadedHost } from '../../support/lint';

const rule = 'duplicate-property';
const command = 'ccmsetup.exe /mp:x SMSSITECODE=P01 SMSSITECODE=P01';

/** Documents of each language, with the comment that hides the finding. */
const documents: readonly { readonly host: string; readonly source: string; readonly fixed: string }[] = [
  {
    host: 'xml',
    source: `<a>\r\n\t<CommandLine>${command}</CommandLine>\r\n</a>`,
    fixed: `<a>\r\n\t<!-- ccmsetup-lint-disable-next-line ${rule} - reason -->\r\n\t<CommandLine>${command}</CommandLine>\r\n</a>`,
  },
  {
    host: 'xml',
    source: `\uFEFF<a><Script><![CDATA[\n$x = 1\n${command}]]></Script></a>`,
    fixed: `\uFEFF<!-- ccmsetup-lint-disable-next-line ${rule} - reason -->\n<a><Script><![CDATA[\n$x = 1\n${command}]]></Script></a>`,
  },
  {
    host: 'yaml',
    source: `a:\n  - cmd: >\n      ${command}\n`,
    fixed: `a:\n  # ccmsetup-lint-disable-next-line ${rule} -- reason\n  - cmd: >\n      ${command}\n`,
  },
  {
    host: 'json',
    source: `// settings\n{\n  "cmd": "${command}"\n}`,
    fixed: `// settings\n{\n  // ccmsetup-lint-disable-next-line ${rule} -- reason\n  "cmd": "${command}"\n}`,
  },
];

describe('suppression comments that are offered', () => {
  for (const { host: id, source, fixed } of documents)
    it(`hide a finding in ${id}: ${JSON.stringify(source)}`, () => {
      const host = loadedHost(id);
      const { findings } = analyzeText(source, host);
      const found = findings.find((finding) => finding.rule === rule);
      assert.ok(found, JSON.stringify(findings));
      const edit = suppressionEdit(TextDocument.create('untitled:test', id, 1, source), found, host);
      assert.ok(edit);
      assert.equal(applyEdits(source, [edit]), fixed);
      const left = analyzeText(fixed, host).findings.map((finding) => finding.rule);
      assert.deepEqual(
        left.filter((slug) => slug === rule || slug === 'unused-suppression'),
        [],
      );
    });

  it('are none where the language has no comments yet', () => {
    const host = loadedHost('json');
    const source = `{\n  "cmd": "${command}"\n}`;
    const found = analyzeText(source, host).findings.find((finding) => finding.rule === rule);
    assert.ok(found);
    assert.equal(
      suppressionEdit(TextDocument.create('untitled:test', 'json', 1, source), found, host),
      undefined,
    );
  });
});
