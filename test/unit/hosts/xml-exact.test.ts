import assert from 'node:assert/strict';
import { Parser } from 'htmlparser2';
import { xmlCdata, xmlDouble, xmlSingle, xmlText } from '../../../server/src/hosts/text/xml';
import { analyzeText, loadedHost, slugsOf } from '../../support/lint';
import type { Choices } from '../../support/choices';
import { checkDefect, testDefects } from '../../support/hosts/defects';
import { testRoundTrips, inForms, type Write } from '../../support/hosts/round-trips';

/** Writes text as XML allows it: each character as it is where it can be, or as a reference. */
function written(text: string, choices: Choices, must: string): string {
  const names: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };
  const one = (character: string): string => {
    const code = character.codePointAt(0)!;
    const forms = [
      `&#${code};`,
      `&#x${code.toString(16)};`,
      ...(names[character] ? [`&${names[character]};`] : []),
    ];
    if (must.includes(character)) return choices.one(forms);
    return choices.number(0, 9) > 0 ? character : choices.one(forms);
  };
  return inForms(text, one);
}

const ways: Write[] = [
  (line, choices) => `<CommandLine>${written(line, choices, '<&')}</CommandLine>`,
  (line, choices) => `<Exec Command="${written(line, choices, '<&"')}"/>`,
  (line, choices) => `<Exec Command = '${written(line, choices, "<&'")}'></Exec>`,
  (line) => `<CommandLine><![CDATA[${line}]]></CommandLine>`,
  (line, choices) => {
    const cut = choices.number(0, line.length);
    const [before, after] = [line.slice(0, cut), line.slice(cut)];
    // Not between the halves of a character, nor within the name that documents are searched for.
    if (/[\uD800-\uDBFF]$/.test(before) || cut < 'ccmsetup'.length + 40)
      return `<CommandLine>${written(line, choices, '<&')}</CommandLine>`;
    return `<CommandLine>${written(before, choices, '<&')}<![CDATA[${after}]]></CommandLine>`;
  },
];

/** The text of the element that holds the command line, by the parser of a browser. */
function textOfCommandLine(document: string): string {
  let text = '';
  let within = false;
  const parser = new Parser(
    {
      onopentag: (name) => (within = name === 'CommandLine'),
      onclosetag: () => (within = false),
      ontext: (data) => (text += within ? data : ''),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(document);
  return text;
}

describe('XML host, exactly', () => {
  const host = loadedHost('xml');

  testRoundTrips('xml', {
    'gives back generated command lines': {
      runs: 400,
      write: (line, choices) => `<a>\u{1F600}${choices.one(ways)(line, choices)}</a>`,
    },
  });

  it('writes only what the place can hold', () => {
    const text = 'a"b\'c & <d> ]]> \t\n\u{1F600}';
    assert.equal(xmlText.encode(text), 'a"b\'c &amp; &lt;d&gt; ]]&gt; \t\n\u{1F600}');
    assert.equal(xmlDouble.encode(text), "a&quot;b'c &amp; &lt;d&gt; ]]&gt; &#9;&#10;\u{1F600}");
    assert.equal(xmlSingle.encode(text), 'a"b&apos;c &amp; &lt;d&gt; ]]&gt; &#9;&#10;\u{1F600}');
    assert.equal(xmlCdata.encode(text), undefined);
    assert.equal(xmlCdata.encode('a & <b>'), 'a & <b>');
    for (const encoding of [xmlText, xmlDouble, xmlSingle, xmlCdata])
      for (const impossible of ['\0', '\u0007', '\uD83D', '\uDE00', '\uFFFE'])
        assert.equal(encoding.encode(impossible), undefined);
  });

  testDefects('xml', {
    'shows and fixes a defect behind references': {
      source:
        '<a>\u{1F600}<CommandLine>ccmsetup.exe /mp:x SMSCACHEDIR=&quot;C:\\a &amp; b&quot; SMSSITECODE=P01 CCMHOSTNAME=https:&#47;/cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101</CommandLine></a>',
      rule: 'cmg-scheme-in-ccmhostname',
      before: 'CCMHOSTNAME=',
      squiggle: 'https:&#47;/',
      hovered: 'https:&#47;/cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101',
      received: {
        by: textOfCommandLine,
        text: 'ccmsetup.exe /mp:x SMSCACHEDIR="C:\\a & b" SMSSITECODE=P01 CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101',
      },
      fixed:
        '<a>\u{1F600}<CommandLine>ccmsetup.exe /mp:x SMSCACHEDIR=&quot;C:\\a &amp; b&quot; SMSSITECODE=P01 CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101</CommandLine></a>',
    },
  });

  it('writes quotes of a fix as the place needs them', () => {
    const defect = { rule: 'single-quoted-value', squiggle: "'" };
    checkDefect('xml', {
      ...defect,
      source: `<Exec Command="ccmsetup.exe /mp:x SMSSITECODE=P01 SMSCACHEDIR='C:\\a b'"/>`,
      before: 'SMSCACHEDIR=',
      fixed: `<Exec Command="ccmsetup.exe /mp:x SMSSITECODE=P01 SMSCACHEDIR=&quot;C:\\a b&quot;"/>`,
    });
    checkDefect('xml', {
      ...defect,
      source: `<Exec Command='ccmsetup.exe /mp:x SMSSITECODE=P01 SMSCACHEDIR=&apos;C:\\a b&#39;'/>`,
      squiggle: '&apos;',
      before: 'SMSCACHEDIR=',
      fixed: `<Exec Command='ccmsetup.exe /mp:x SMSSITECODE=P01 SMSCACHEDIR="C:\\a b"'/>`,
    });
  });

  it('takes suppression comments', () => {
    const line = '  <CommandLine>ccmsetup.exe /mp:x SMSSITECODE=P01 SMSSITECODE=P01</CommandLine>\n';
    assert.ok(slugsOf(host, `<a>\n${line}</a>`).includes('duplicate-property'));
    const hidden = slugsOf(
      host,
      `<a>\n  <!-- ccmsetup-lint-disable-next-line duplicate-property -->\n${line}</a>`,
    );
    assert.deepEqual(
      hidden.filter((slug) => slug === 'duplicate-property' || slug === 'unused-suppression'),
      [],
    );
  });

  it('knows above which line a comment can stand', () => {
    const starts = (text: string) => host.find(text).regions.map(({ statementStart }) => statementStart);
    const path = '<Path>ccmsetup.exe /uninstall</Path>';
    assert.deepEqual(starts(`<a>\n\t${path}</a>`), [5]);
    assert.deepEqual(starts(`<a>\n  <b>${path}</b></a>`), [6]);
    assert.deepEqual(starts(`<a\n  b="1">${path}</a>`), [0]);
    assert.deepEqual(starts(`<?xml version="1.0"?><a>${path}</a>`), [undefined]);
    assert.deepEqual(starts(`<a>\n<b\nCommand="ccmsetup.exe /uninstall"/></a>`), [4]);
  });

  it('survives deep nesting', () => {
    const path = '<Path>ccmsetup.exe /uninstall</Path>';
    assert.deepEqual(host.find('<a>'.repeat(100_000) + path).regions, []);
    const nested = '<a>'.repeat(300) + path + '</a>'.repeat(300);
    assert.deepEqual(
      analyzeText(nested, host).lines.map(({ region }) => region.text),
      ['ccmsetup.exe /uninstall'],
    );
  });
});
