import assert from 'node:assert/strict';
import { entries } from '../../../server/src/catalog/lookup';
import { entryMarkdown, plainText } from '../../../server/src/service/hover/documentation';
import { asMarkdown } from '../../../server/src/service/hover/markdown-text';
import { resolveCompletion } from '../../../server/src/service/completion/completion';
import { hover } from '../../support/service';

describe('plain text as Markdown', () => {
  const cases: readonly (readonly [text: string, markdown: string])[] = [
    ['nothing of note', 'nothing of note'],
    ['it is <host>/CCM_Proxy_MutualAuth/<number>. Or', 'it is `<host>/CCM_Proxy_MutualAuth/<number>`. Or'],
    ['(https://<host>/x/<number>)', '(`https://<host>/x/<number>`)'],
    ['forms are api://<tenant ID>/<text> and', 'forms are `api://<tenant ID>/<text>` and'],
    ['SMS;<40 hexadecimal digits>.', '`SMS;<40 hexadecimal digits>`.'],
    ['code stays: `<a>/b`, <c>', 'code stays: `<a>/b`, `<c>`'],
    ['1 < 2', '1 \\< 2'],
    ['"<your site code>"', '"`<your site code>`"'],
    ['<b', '\\<b'],
    ['<>', '\\<>'],
  ];
  for (const [text, markdown] of cases) {
    it(text, () => {
      assert.equal(asMarkdown(text), markdown);
      assert.equal(plainText(markdown), text.replaceAll('`', ''));
    });
  }

  it('takes linear time', () => {
    assert.equal(asMarkdown(`${'a'.repeat(200_000)} <`).length, 200_003);
    assert.equal(asMarkdown('<'.repeat(100_000)).length, 200_000);
  });
});

/** What a viewer of Markdown takes for HTML: a bracket outside of code that nothing escapes. */
const swallowed = /(?<!\\)</;

describe('documentation of entries', () => {
  for (const entry of entries) {
    it(`${entry.name} loses nothing in Markdown`, () => {
      const markdown = entryMarkdown(entry);
      assert.doesNotMatch(markdown.replace(/```[^]*?```|`[^`]*`/g, ''), swallowed);
      for (const text of [entry.summary, ...entry.notes])
        assert.ok(plainText(markdown).includes(text.replaceAll('`', '')), text);
    });
  }

  const address = /`(?:https:\/\/)?<host>\/CCM_Proxy_MutualAuth\/<number>`/;
  const shown: readonly (readonly [marked: string, label: string, says: RegExp])[] = [
    ['ccmsetup.exe CCMHOST|NAME=x SMSSITECODE=P01', 'CCMHOSTNAME', address],
    ['ccmsetup.exe CCMHOSTNAME=cmg.fabri|kam.com SMSSITECODE=P01', 'CCMHOSTNAME', address],
    ['ccmsetup.exe /mp:mp1.fabri|kam.com', '/mp', address],
    ['ccmsetup.exe AADRESOURCEURI=https://fabri|kam', 'AADRESOURCEURI', /`api:\/\/<tenant ID>\/<text>`/],
  ];
  for (const [marked, label, says] of shown) {
    it(`shows the whole form in hover and completion: ${marked}`, () => {
      assert.match(hover(marked)?.value ?? '', says);
      for (const markdownDocumentation of [true, false]) {
        const item = resolveCompletion(
          { label, data: { entry: label } },
          { snippets: true, insertReplace: false, markdownDocumentation },
        );
        const { value } = item.documentation as { value: string };
        assert.match(value, /<[a-zA-Z ]+>\//);
        if (markdownDocumentation) assert.match(value, says);
      }
    });
  }

  it('says a meaning once', () => {
    assert.doesNotMatch(hover('SMSCACHEFLAGS=NTFS|ONLY')?.value ?? '..', /\.\./);
  });
});

describe('what the reference page says', () => {
  const facts: readonly (readonly [marked: string, says: RegExp])[] = [
    ['/m|p:mp1.fabrikam.com', /no distribution point, or none delivers the files within four hours/],
    ['SMSCACHE|FLAGS=NTFSONLY', /reinstallation can't make the cache smaller/],
    ['CCMSETUPCMD="PROVISION|TS=P0120001"', /Enable clients to use a cloud management gateway/],
    ['CCMSETUPCMD="PROVISION|TS=P0120001"', /PowerShell execution policy/],
    ['CCMCERT|ISSUERS="CN=A"', /Letter case matters/],
    ['CCMCERT|ISSUERS="CN=A"', /can contain a comma: the documented example has O=Contoso, Ltd/],
  ];
  for (const [marked, says] of facts)
    it(`${marked} ${says.source}`, () => {
      assert.match(hover(marked)?.value ?? '', says);
    });
});
