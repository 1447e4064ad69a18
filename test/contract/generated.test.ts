import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { claudeCodeFiles } from '../../server/scripts/generate/claude-code';
import { generatedFiles, pagesFolder, schemaFile } from '../../server/scripts/generate/files';
import { clientLanguagesFile } from '../../server/scripts/generate/hosts';
import { injectionGrammars } from '../../server/scripts/generate/injection';
import { link, prose } from '../../server/scripts/generate/markdown';
import { withOutputs } from '../../server/scripts/generate/outputs';
import { differences, userPages, wantedFiles } from '../../server/scripts/generate/project';
import { skillFiles } from '../../server/scripts/generate/skill';
import { slugs } from '../../server/src/lint/slugs';
import { rules } from '../../server/src/rules';
import { loadedHost } from '../support/lint';
import { manifest } from './manifest';
import { projectRoot } from './modules';

const emptyManifest = {
  manifest: JSON.stringify({
    repository: { url: '' },
    contributes: { languages: [], grammars: [], configuration: [] },
  }),
  texts: '{}',
};

describe('generated files', () => {
  let wanted: Map<string, string>;

  before('make them', async () => {
    wanted = await wantedFiles(projectRoot);
  });

  it('are fresh: "npm run generate" would change nothing', () => {
    assert.deepEqual(differences(projectRoot, wanted), { stale: [], stray: [] });
    assert.deepEqual(
      [...wanted.keys()].sort(),
      [
        ...userPages(projectRoot),
        'package.json',
        'package.nls.json',
        'THIRD-PARTY-NOTICES.txt',
        clientLanguagesFile,
        schemaFile,
        ...injectionGrammars().keys(),
        ...skillFiles,
        ...claudeCodeFiles(JSON.stringify(manifest)).map(([path]) => path),
        ...['README', ...slugs].map((name) => `${pagesFolder}/${name}.md`),
      ].sort(),
    );
  });

  it('are missed, found stale and found stray', () => {
    const root = mkdtempSync(join(tmpdir(), 'ccmsetup-generated-'));
    try {
      const write = (path: string, text: string): void => {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      };
      write('README.md', 'new');
      write(`${pagesFolder}/old.md`, 'old');
      write(`${pagesFolder}/gone.md`, 'gone');
      const made = new Map([
        ['README.md', 'new'],
        [`${pagesFolder}/old.md`, 'new'],
        [`${pagesFolder}/more.md`, 'more'],
      ]);
      assert.deepEqual(differences(root, made), {
        stale: [`${pagesFolder}/old.md`, `${pagesFolder}/more.md`],
        stray: [`${pagesFolder}/gone.md`],
      });
      assert.deepEqual(differences(join(root, 'none'), new Map()), { stale: [], stray: [] });
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  it('replace only what is between the markers of a page', () => {
    const hosts = [loadedHost('ccmcmd')];
    const input = { rules: rules.slice(0, 1), notices: [], hosts, ...emptyManifest };
    const made = (pages: Record<string, string>): Map<string, string> =>
      generatedFiles({ ...input, pages: new Map(Object.entries(pages)) });
    const contexts = '<!-- contexts -->\n<!-- /contexts -->\n';
    const files = made({
      'a.md': '# A\n\n<!-- hosts -->\nold\n<!-- /hosts -->\nb <!-- hosts -->\n',
      'b.md': contexts,
    });
    assert.match(
      files.get('a.md') ?? '',
      /^# A\n\n<!-- hosts -->\n\n\|[^]*`\.ccmcmd`[^]*\|\n\n<!-- \/hosts -->\nb <!-- hosts -->\n$/,
    );
    assert.match(
      files.get('b.md') ?? '',
      /^<!-- contexts -->\n\n\|[^]*\| `clientPush` \|[^]*\|\n\n<!-- \/contexts -->\n$/,
    );
    assert.throws(() => made({ 'a.md': contexts }), /no page has the markers <!-- hosts -->/);
    assert.throws(
      () => made({ 'a.md': `${contexts}<!-- other -->\n<!-- /other -->\n` }),
      /a\.md has markers <!-- other -->, which nothing fills/,
    );
  });

  it('show what the commands of an example print, in the folder that the page has made so far', async () => {
    const page = `
<!-- file: a/b.cmd -->
\`\`\`bat
ccmsetup.exe /mp=x SMSSITECODE=P01
\`\`\`
\`\`\`console
$ ccmsetup-lint a
old
$ ccmsetup-lint --fix "a/b.cmd"
$ ccmsetup-lint --stdin --stdin-filename c.cmd < a/b.cmd
\`\`\`
<!-- result: a/b.cmd -->
\`\`\`bat
old
\`\`\`
`;
    const made = await withOutputs(page);
    assert.match(
      made,
      /\n\$ ccmsetup-lint a\na\/b\.cmd:1:17 warning .*\(slash-with-equals\)\n[^]*\n\$ ccmsetup-lint --fix "a\/b\.cmd"\nNo findings in 1 file .*\nccmsetup-lint: fixed 1 finding in 1 file\n\$ .* < a\/b\.cmd\nNo findings in 1 file .*\n```\n/,
    );
    assert.ok(made.endsWith('```bat\nccmsetup.exe /mp:x SMSSITECODE=P01\n```\n'), made);
    assert.equal(await withOutputs(made), made);
    await assert.rejects(withOutputs('```console\n$ rm -r a\n```\n'), /only ccmsetup-lint/);
    await assert.rejects(withOutputs('```console\nno command\n```\n'), /no command begins/);
  });
});

describe('Markdown of generated files', () => {
  const pages = new Set(['site-code-format']);
  const cases: readonly (readonly [text: string, markdown: string])[] = [
    ['Write /mp: and SMSSITECODE=P01, not smsmp.', 'Write `/mp`: and `SMSSITECODE=P01`, not smsmp.'],
    ['CCMSETUPCMD="…" of ccmsetup.msi.', '`CCMSETUPCMD="…"` of `ccmsetup.msi`.'],
    ['SMSMPLIST is not SMSMP.', '`SMSMPLIST` is not `SMSMP`.'],
    ['XSMSMP and /mpx and a/mp stay.', 'XSMSMP and /mpx and a/mp stay.'],
    ['See site-code-format, not other-rule.', 'See [site-code-format](site-code-format.md), not other-rule.'],
    [
      'Use https:// and /CCM_Proxy_MutualAuth/<number>.',
      'Use `https://` and `/CCM_Proxy_MutualAuth/<number>`.',
    ],
    ['"a_b\\c" is <no> *path* | `x`.', '"a\\_b\\\\c" is \\<no\\> \\*path\\* \\| \\`x\\`.'],
    ['Write "" at both ends.', 'Write `""` at both ends.'],
  ];
  for (const [text, markdown] of cases) {
    it(`of ${text}`, () => {
      assert.equal(prose(text, pages), markdown);
    });
  }

  it('of a link', () => {
    assert.equal(link('A [b]', 'https://a.example/x(v=y)'), '[A \\[b\\]](https://a.example/x%28v=y%29)');
  });
});
