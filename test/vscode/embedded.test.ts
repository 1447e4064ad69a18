import { DomUtils, parseDocument } from 'htmlparser2';
import { assertEqual, assertOk } from './support/assert';
import { codeOf, waitForDiagnostics } from './support/diagnostics';
import { closeEditors, openFixture, rangeOf } from './support/documents';
import { applyCodeAction, codeActions } from './support/editor';

/** A file with one mistake, and what its quick fix must leave. */
interface Embedded {
  readonly file: string;
  readonly language: string;
  readonly slug: string;
  /** What is underlined: it stands once in the file. */
  readonly marked: string;
  readonly fix: RegExp;
  /** The command line as the language's own reader takes it out of the file. */
  readonly read: (text: string) => string | undefined;
  readonly before: string;
  readonly after: string;
}

/** cmd.exe joins a line that ends in `^` with the next one, and sets variables when it comes to them. */
function readBatch(text: string): string | undefined {
  const joined = text.replace(/\^\r?\n/g, '');
  return /& (".*ccmsetup\.exe.*)$/m.exec(joined)?.[1];
}

const gateway = 'https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';

const files: readonly Embedded[] = [
  {
    file: 'win32-app.json',
    language: 'json',
    slug: 'unquoted-space',
    marked: 'Cache',
    fix: /^Put the (?:whole )?value in quotation marks/,
    read: (text) => (JSON.parse(text) as { installCommandLine: string }).installCommandLine,
    before: `"ccmsetup.exe" /UsePKICert /mp:${gateway} SMSSITECODE=P01 SMSCACHEDIR=D:\\R&D Cache`,
    after: `"ccmsetup.exe" /UsePKICert /mp:${gateway} SMSSITECODE=P01 SMSCACHEDIR="D:\\R&D Cache"`,
  },
  {
    file: 'unattend.xml',
    language: 'xml',
    slug: 'unquoted-space',
    marked: 'Cache',
    fix: /^Put the (?:whole )?value in quotation marks/,
    read: (text) => {
      const [path] = [...text.matchAll(/<Path>.*<\/Path>/g)];
      return path && DomUtils.textContent(parseDocument(path[0], { xmlMode: true }));
    },
    before:
      '"C:\\Install\\ccmsetup.exe" /mp:mp01.corp.fabrikam.com SMSSITECODE=P01 SMSCACHEDIR=D:\\R&D Cache',
    after:
      '"C:\\Install\\ccmsetup.exe" /mp:mp01.corp.fabrikam.com SMSSITECODE=P01 SMSCACHEDIR="D:\\R&D Cache"',
  },
  {
    file: 'Install-Client.cmd',
    language: 'bat',
    slug: 'unknown-property',
    marked: 'FSPP',
    fix: /\bFSP\b/,
    read: readBatch,
    before:
      '"%SOURCE%\\ccmsetup.exe" /mp:mp01.corp.fabrikam.com   /retry:10 SMSCACHEDIR="D:\\Client Cache"   SMSSITECODE=P01 FSPP=fsp01.corp.fabrikam.com',
    after:
      '"%SOURCE%\\ccmsetup.exe" /mp:mp01.corp.fabrikam.com   /retry:10 SMSCACHEDIR="D:\\Client Cache"   SMSSITECODE=P01 FSP=fsp01.corp.fabrikam.com',
  },
];

describe('a command line inside another language', () => {
  afterEach(closeEditors);

  for (const { file, language, slug, marked, fix, read, before, after } of files) {
    it(`is underlined and corrected in place: ${file}`, async () => {
      const { document } = await openFixture(file);
      assertEqual(document.languageId, language);
      assertEqual(read(document.getText()), before);
      const found = await waitForDiagnostics(document.uri, (all) => all.some((one) => codeOf(one) === slug), {
        describe: slug,
      });
      assertEqual(found.map(codeOf), [slug]);
      const [finding] = found;
      assertOk(finding, 'there is one');
      assertEqual(finding.range, rangeOf(document, marked));
      const action = (await codeActions(document, finding.range)).find(({ title }) => fix.test(title));
      assertOk(action, 'there is a quick fix');
      await applyCodeAction(action);
      assertEqual(read(document.getText()), after);
      await waitForDiagnostics(document.uri, (all) => all.length === 0, { describe: 'no finding any more' });
    });
  }
});
