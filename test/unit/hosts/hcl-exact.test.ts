import assert from 'node:assert/strict';
import { heredoc, quotedTemplate } from '../../../server/src/hosts/data/blocks/hcl/encodings';
import { loadedHost, slugsOf } from '../../support/lint';
import { checkDefect, testDefects } from '../../support/hosts/defects';
import { testRoundTrips, inForms, type Write } from '../../support/hosts/round-trips';

/** Writes a text as HCL allows it: each character in any of its forms. */
const written: Write = (text, choices) =>
  inForms(text, (character) => {
    const short: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\t': '\\t' };
    const point = character.codePointAt(0)!.toString(16);
    const escape = character.length === 1 ? `\\u${point.padStart(4, '0')}` : `\\U${point.padStart(8, '0')}`;
    if ('"\\'.includes(character)) return choices.one([short[character]!, escape]);
    return choices.number(0, 9) > 0 ? character : choices.one([character, short[character] ?? escape]);
  });

describe('HCL host, exactly', () => {
  const host = loadedHost('hcl');

  testRoundTrips('hcl', {
    'gives back generated command lines': {
      runs: 200,
      write: (line, choices) => `install_command_line = "${written(line, choices)}"\n`,
    },
    'gives back generated command lines of heredocs': {
      runs: 100,
      write: (line, choices) => {
        const lineBreak = choices.one(['\n', '\r\n']);
        const indent = choices.one(['', '  ', '\t']);
        return choices.coin()
          ? ['install_command_line = <<EOT', line, 'EOT', ''].join(lineBreak)
          : ['install_command_line = <<-EOT', indent + line, `${indent}EOT`, ''].join(lineBreak);
      },
    },
    'gives back generated lists of arguments': {
      runs: 100,
      write: (line, choices) => {
        const words = line.split(' ').map((word) => `"${written(word, choices)}"`);
        return `install_command_line = join(" ", [${words.join(choices.one([',', ', ', ',\r\n']))}])`;
      },
      // The program is one word.
      prepare: (line) => line.replace('"C:\\Client Files\\ccmsetup.exe"', 'ccmsetup.exe'),
    },
  });

  it('writes what it reads, or nothing', () => {
    assert.equal(quotedTemplate.encode('a"b\\c\n\0${x}%{y}$'), undefined);
    assert.equal(quotedTemplate.encode('a"b\\c\n\0${x}%{y}'), 'a\\"b\\\\c\\n\\u0000$${x}%%{y}');
    for (const text of ['\uD83D', '{', 'a$', 'b%']) assert.equal(quotedTemplate.encode(text), undefined);
    assert.equal(heredoc('  ', '\r\n').encode('a\nb${x}'), 'a\r\n  b$${x}');
    assert.equal(heredoc('', '\n').encode('a\r'), undefined);
  });

  it('shows and fixes a defect behind escapes', () => {
    const start =
      '/* \u{1F600} */ install_command_line = "\\"C:\\\\x\\\\ccmsetup.exe\\" CCMADMINS=\\u0078${a} SMSSITECODE=P01 CCMHOSTNAME=';
    const end = 'cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101"';
    checkDefect('hcl', {
      source: `${start}https://${end}`,
      uncommented: true,
      rule: 'cmg-scheme-in-ccmhostname',
      before: 'CCMHOSTNAME=',
      squiggle: 'https://',
      fixed: start + end,
    });
  });

  it('shows and fixes a defect in JSON in an indented heredoc', () => {
    const start =
      'settings = <<-EOT\n  {\n    "commandToExecute": "ccmsetup.exe /mp:${m} SMSSITECODE=P01 SMSCACHEDIR=';
    checkDefect('hcl', {
      source: `${start}'C:\\\\a b'"\n  }\nEOT\n`,
      rule: 'single-quoted-value',
      before: 'SMSCACHEDIR=',
      squiggle: "'",
      fixed: `${start}\\"C:\\\\a b\\""\n  }\nEOT\n`,
    });
  });

  testDefects('hcl', {
    'writes a fix as the template wants it': {
      source: 'args = ["/mp:x", "SMSSITECODE=P01", "SMSCACHEDIR=\'C:\\\\a b\'"]',
      rule: 'single-quoted-value',
      before: 'SMSCACHEDIR=',
      squiggle: "'",
      fixed: 'args = ["/mp:x", "SMSSITECODE=P01", "SMSCACHEDIR=\\"C:\\\\a b\\""]',
    },
  });

  it('takes suppression comments, above heredocs and in their scripts too', () => {
    const defect = '"ccmsetup.exe /mp:x SMSSITECODE=P01 SMSSITECODE=P01"';
    const comment = ' ccmsetup-lint-disable-next-line duplicate-property -- known\n';
    const documents = [
      (above: string) => `x {\n${above}  command = ${defect}\n}`,
      (above: string) => `${above}settings = <<EOT\n{\n  "commandToExecute": ${defect}\n}\nEOT\n`,
      (above: string) =>
        `user_data = <<EOT\n<powershell>\n${above}Start-Process ccmsetup.exe -ArgumentList '/mp:x SMSSITECODE=P01 SMSSITECODE=P01'\n</powershell>\nEOT\n`,
    ];
    for (const document of documents) {
      assert.ok(slugsOf(host, document('')).includes('duplicate-property'), document(''));
      assert.deepEqual(
        slugsOf(host, document(`#${comment}`)).filter((slug) => /duplicate|unused/.test(slug)),
        [],
        document(comment),
      );
    }
  });

  it('survives hostile documents in linear time', () => {
    for (const part of ['"', '"${', '{', '[', '(', 'a = "${\n', '<<A\n', '%{', '"%{ if }', 'x = [\n', '${"'])
      host.find(`command = "ccmsetup.exe /uninstall"\n${part.repeat(60_000)}`);
    for (const part of ['\\\\', '${a}', '%{ if a }', '$$'])
      host.find(`command = "ccmsetup.exe /mp:x ${part.repeat(200_000)}"`);
  }).timeout(30_000);
});
