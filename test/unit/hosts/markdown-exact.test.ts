import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Host } from '../../../server/src/hosts/host';
import { sliceSpan } from '../../../server/src/language/span';
import { rules } from '../../../server/src/rules';
import { analyzeText, loadedHost, slugsOf } from '../../support/lint';
import { applyEdits } from '../../support/edits';
import { describeRegion } from '../../support/hosts/regions';
import { checkDefect } from '../../support/hosts/defects';
import { testRoundTrips } from '../../support/hosts/round-trips';

const markdown = loadedHost('markdown');
const whole = 'ccmsetup.exe /mp:mp1 SMSSITECODE=P01';

describe('Markdown host, exactly', () => {
  it('shows a defect and fixes it in the escaping of a fence, a code span, a cell', () => {
    const json = (value: string): string =>
      `\u{1F600}\r\n> \`\`\`json\r\n> {"\u{1F600}": 0, "cmd": "ccmsetup.exe /mp:mp1 SMSSITECODE=P01 SMSCACHEDIR=${value}"}\r\n> \`\`\`\r\n`;
    checkDefect('markdown', {
      source: json('C:\\\\\u{1F600}\\\\a b'),
      rule: 'unquoted-space',
      before: '\\\\a ',
      squiggle: 'b',
      fixed: json('\\"C:\\\\\u{1F600}\\\\a b\\"'),
    });
    const span = (value: string): string =>
      `- \u{1F600} \`ccmsetup.exe /mp:mp1 SMSCACHEDIR=${value}\` \u{1F600}\n`;
    checkDefect('markdown', {
      source: span('C:\\\u{1F600}\\a b'),
      rule: 'unquoted-space',
      before: '\\a ',
      squiggle: 'b',
      fixed: span('"C:\\\u{1F600}\\a b"'),
    });
    const cell = (value: string): string =>
      `| a |\n|---|\n| \u{1F600} \`ccmsetup.exe /mp:mp1 CCMCERTSEL="Subject:a \\| b" SMSCACHEDIR=${value}\` |\n`;
    checkDefect('markdown', {
      source: cell('C:\\a b'),
      rule: 'unquoted-space',
      before: '\\a ',
      squiggle: 'b',
      fixed: cell('"C:\\a b"'),
    });
  });

  it('is one level milder than elsewhere, unless the configuration says a severity', () => {
    const source = '```\nccmsetup.exe /mp:mp1 SMSSITECODE=P01 SMSCACHEDIR=C:\\a b /logon\n```\n';
    const severities = (text: string, host: Host): string[] =>
      analyzeText(text, host).findings.map(({ rule, severity }) => `${rule} ${severity}`);
    const plain = loadedHost('text');
    assert.deepEqual(severities(source.split('\n')[1] ?? '', plain), [
      'mp-does-not-assign hint',
      'unquoted-space error',
      'parameter-after-property information',
    ]);
    assert.deepEqual(severities(source, markdown), [
      'mp-does-not-assign hint',
      'unquoted-space warning',
      'parameter-after-property hint',
    ]);
    const [level] = analyzeText(source, markdown, {
      configuration: {
        rules: rules
          .filter(({ slug }) => slug === 'unquoted-space')
          .map((rule) => ({ rule, severity: 'error' })),
      },
    }).findings;
    assert.equal(level?.severity, 'error');
  });

  it('gives no alarm about samples, placeholders and parts of lines', () => {
    for (const source of [
      '```cmd\nccmsetup.exe /mp:<management point> SMSSITECODE=<site code> [FSP=<name>] ...\n```\n',
      'Use `CCMSETUPCMD="CCMHOSTNAME=<cmg>/CCM_Proxy_MutualAuth/<id> SMSSITECODE=<code>"`.\n',
      'Use `CCMHOSTNAME=cmg.contoso.com/CCM_Proxy_MutualAuth/72186325152220500 \u2026`.\n',
      '`/UsePKICert CCMHOSTNAME=\u2026`, `SMSSITECODE=`, `/regtoken:`, `FSP= SMSSITECODE=\u2026`\n',
    ])
      assert.deepEqual(
        analyzeText(source, markdown).findings.filter(
          ({ rule }) => rule !== 'mp-does-not-assign' && rule !== 'empty-property',
        ),
        [],
        source,
      );
  });

  describe('comments for the linter', () => {
    const bad = 'ccmsetup.exe /mp:mp1 SMSSITECODE=P01 FOO=1';
    const comment = '<!-- ccmsetup-lint-disable-next-line unknown-property -- sample -->';
    for (const [name, source] of [
      ['above a fence', `${comment}\n\`\`\`cmd\necho a\n${bad}\n\`\`\`\n`],
      ['above a fence in a list', `- a\n\n  ${comment}\n  ~~~\n  ${bad}\n  ~~~\n`],
      ['above a fence in a quotation', `> ${comment}\n> \`\`\`powershell\n> .\\${bad}\n> \`\`\`\n`],
      ['above indented code', `${comment}\n\n    ${bad}\n`],
      ['above a paragraph', `${comment}\nRun this:\n\`${bad}\`.\n`],
      ['above a table', `${comment}\n| a |\n| - |\n| \`${bad}\` |\n`],
      [
        'in the language of a fence',
        `\`\`\`cmd\nREM ccmsetup-lint-disable-next-line unknown-property\n${bad}\n\`\`\`\n`,
      ],
      ['with one dash before the reason', `${comment.replace(' -- ', ' - ')}\n\n    ${bad}\n`],
      [
        'from a line on',
        `Text <!-- ccmsetup-lint-disable unknown-property -->\n\n\`${bad}\`\n\n    ${bad}\n`,
      ],
    ] as const)
      it(name, () => {
        for (const text of [source, source.replaceAll('\n', '\r\n')]) {
          assert.notDeepEqual(markdown.find(text).regions, [], text);
          const slugs = slugsOf(markdown, text);
          assert.deepEqual(
            slugs.filter((slug) => /unknown-property|suppression|directive/.test(slug)),
            [],
            text,
          );
          const loud = slugsOf(markdown, text.replaceAll('unknown-property', 'unknown-parameter'));
          assert.deepEqual(
            loud.filter((slug) => /unknown-property|suppression/.test(slug)),
            ['unused-suppression', 'unknown-property'],
            text,
          );
        }
      });
  });

  const quoted = (text: string): string => text.replaceAll('\n', '\n> ');
  testRoundTrips('markdown', {
    'gives any command line back, wherever it stands': {
      runs: 150,
      inProse: true,
      write: (line, choices) => {
        const fence = '`'.repeat(Math.max(3, ...[...line.matchAll(/`+/g)].map(([run]) => run.length + 1)));
        return choices.one([
          `\u{1F600}\n\n${fence}text\n${line}\n${fence}\n`,
          `1. \u{1F600}\n   ~~~ console\n   C:\\> ${line}\n   ~~~\n`,
          quoted(`> ${fence}\nPS> ${line}\n${fence}`),
          `\u{1F600}\n\n    ${line}\n`,
          `\u{1F600} ${fence.slice(2)} ${line} ${fence.slice(2)} \u{1F600}\n`,
          `| a | b |\n|---|---|\n| \u{1F600} | ${fence} ${line.replaceAll('|', '\\|')} ${fence} |\n`,
        ]);
      },
      // What documentation leaves out is another matter.
      prepare: (line) => line.replace(/\u2026|\.{3,}|[<>[\]]/g, '_'),
    },
  });

  // Anything but linear time would take hours here.
  for (const [name, source] of [
    ['a million backticks', `${whole}${'`'.repeat(1e6)}`],
    [
      'runs of all lengths',
      whole + Array.from({ length: 1500 }, (_, length) => '`'.repeat(length + 1)).join(' '),
    ],
    ['comments that nothing ends', `${whole} ${'<!-- '.repeat(4e5)}`],
    ['a long line', `\`${whole}${'a'.repeat(5e6)}\``],
    ['a long line of blanks', `${' '.repeat(3e6)}${whole}`],
    ['quotations in quotations', `${'> '.repeat(1e6)}${whole}`],
    ['lists in lists', `${'- '.repeat(5e5)}${whole}\n${'\n'.repeat(2e5)}`],
    ['a long row', `|a|b|\n|-|-|\n${'|'.repeat(1e6)}${whole}`],
    ['omissions', `\`${whole}${' \u2026'.repeat(5e5)}\``],
    ['brackets', `\`${whole}${' [A={a|<b'.repeat(2e5)}\``],
  ] as const)
    it(`takes its time for no ${name}`, () => {
      assert.ok(markdown.find(source).regions.length <= 1);
    });

  it('survives any text', () => {
    const parts = [
      '`',
      '```',
      '~~~',
      '\n',
      '\r\n',
      '    ',
      '\t',
      '> ',
      '- ',
      '1. ',
      '|',
      '|-|\n',
      '<!--',
      '-->',
      '<pre>',
      '\\',
      whole,
      '"',
      '\u{1F600}',
      '\uFEFF',
      '---',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 40 }), (chosen) => {
        const source = chosen.join('');
        const { regions, comments } = markdown.find(source);
        for (const region of regions) describeRegion(region, source);
        for (const comment of comments) assert.ok(sliceSpan(source, comment).includes('ccmsetup-lint'));
        for (const { fixes } of analyzeText(source, markdown).findings)
          for (const { edits } of fixes) applyEdits(source, edits);
      }),
    );
  });
});
