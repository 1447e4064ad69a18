import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { generatedFiles, pagesFolder, schemaFile } from '../../server/scripts/generate/files';
import { clientLanguagesFile } from '../../server/scripts/generate/hosts';
import { link, prose } from '../../server/scripts/generate/markdown';
import { differences, wantedFiles } from '../../server/scripts/generate/project';
import { notices } from '../../server/src/lint/notices';
import { slugs } from '../../server/src/lint/slugs';
import { rules } from '../../server/src/rules';
import { loadedHost } from '../support/lint';
import { projectRoot } from './modules';

const emptyManifest = {
  manifest: JSON.stringify({ contributes: { languages: [], configuration: [] } }),
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
        'README.md',
        'package.json',
        'package.nls.json',
        'THIRD-PARTY-NOTICES.txt',
        clientLanguagesFile,
        schemaFile,
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

  it('replace only what is between the markers of the README', () => {
    const hosts = [loadedHost('ccmcmd')];
    const readme =
      '# A\n\n<!-- hosts -->\nold\n<!-- /hosts -->\nb\n<!-- rules -->\nold\n<!-- /rules -->\n\nz\n';
    const files = generatedFiles({ rules: rules.slice(0, 1), notices: [], hosts, readme, ...emptyManifest });
    assert.match(
      files.get('README.md') ?? '',
      new RegExp(
        `^# A\\n\\n<!-- hosts -->\\n\\n\\|[^]*\`\\.ccmcmd\`[^]*\\|\\n\\n<!-- /hosts -->\\nb\\n<!-- rules -->\\n\\n\\|[^]*\\(docs/rules/${rules[0]!.slug}\\.md\\)[^]*\\|\\n\\n<!-- /rules -->\\n\\nz\\n$`,
      ),
    );
    assert.throws(
      () => generatedFiles({ rules: [], notices: [], hosts, readme: '# A\n', ...emptyManifest }),
      /markers/,
    );
  });

  it('list in the README what has no severity below the table', () => {
    const hosts = [loadedHost('ccmcmd')];
    const readme = '<!-- hosts -->\n<!-- /hosts -->\n<!-- rules -->\n<!-- /rules -->\n';
    const quiet = rules.filter(({ check }) => check === undefined);
    assert.ok(quiet.length > 0);
    const files = generatedFiles({ rules: quiet, notices, hosts, readme, ...emptyManifest });
    const links = quiet.map(({ slug }) => `[${slug}](docs/rules/${slug}.md)`).join(', ');
    assert.ok(files.get('README.md')?.includes(`|\n\nIn hover only: ${links}.\n`), files.get('README.md'));
  });

  it('link to pages that are there', () => {
    for (const [path, text] of wanted) {
      for (const [, target] of text.matchAll(/\]\((?!https:)([^)#]+\.md)\)/g)) {
        const file = join(dirname(path), target!);
        assert.ok(
          wanted.has(file) || readFileSync(join(projectRoot, file)).length > 0,
          `${path} links to ${target!}`,
        );
      }
    }
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
