import assert from 'node:assert/strict';
import { analyzeText, loadedHost, slugsOf } from '../../support/lint';

/** Documents of each host around a command line that nothing calls. */
const documents: Readonly<Record<string, (line: string) => string>> = {
  powershell: (line) => `$c = "${line}"\n`,
  batch: (line) => `set C=${line}\n%C%\n`,
  vbscript: (line) => `c = "${line}"\n`,
  javascript: (line) => `const c = "${line}";\n`,
  csharp: (line) => `class A { const string C = "${line}"; }\n`,
  python: (line) => `c = "${line}"\n`,
  shell: (line) => `c="${line}"\n`,
  json: (line) => `{ "a": "${line}" }\n`,
  yaml: (line) => `a: ${line}\n`,
  xml: (line) => `<a><b>${line}</b></a>\n`,
  markdown: (line) => `Run \`${line}\` now.\n`,
  text: (line) => `${line}\n`,
};

describe('a property with a slash before it', () => {
  for (const [id, document] of Object.entries(documents))
    it(`is evidence in ${id}, and a finding`, () => {
      const host = loadedHost(id);
      const text = document('ccmsetup.exe /SMSSITECODE=P01');
      const { findings } = analyzeText(text, host);
      const [only, ...others] = findings.filter(({ rule }) => rule === 'slash-before-property');
      assert.ok(only !== undefined && others.length === 0, JSON.stringify(findings));
      assert.match(text.slice(only.span.start, only.span.end), /^\/(?:SMSSITECODE)?$/);
      assert.deepEqual(slugsOf(host, document('tool.exe /SMSSITECODES=P01')), []);
    });
});

describe('a property with the colon of a parameter', () => {
  for (const [id, document] of Object.entries(documents))
    it(`is evidence behind the client in ${id}, and a finding`, () => {
      const host = loadedHost(id);
      const text = document('C:/Client/ccmsetup.exe SMSSITECODE:P01 FSP:fsp1');
      const found = analyzeText(text, host).findings.filter(({ rule }) => rule === 'property-with-colon');
      assert.deepEqual(
        found.map(({ span: { start, end } }) => text.slice(start, end)),
        [':', ':'],
      );
    });

  for (const [id, document] of Object.entries(documents))
    it(`is none without the client in ${id}`, () => {
      const host = loadedHost(id);
      for (const line of [
        'SMSSITECODE:P01 FSP:fsp1',
        'tool.exe SMSSITECODE:P01',
        'FSP: the fallback status point',
      ])
        assert.deepEqual(slugsOf(host, document(line)), [], line);
    });

  it('begins a value behind its colon, which prose about a property does not', () => {
    for (const text of ['ccmsetup.exe SMSSITECODE: the site code\n', 'ccmsetup.exe FSP:\n'])
      assert.deepEqual(slugsOf(loadedHost('text'), text), [], text);
  });
});

describe('a property without a value', () => {
  for (const [id, document] of Object.entries(documents))
    it(`is evidence behind the client in ${id}`, () => {
      const host = loadedHost(id);
      for (const name of ['CCMALLOWSILENTREBOOT', 'upgradetolatest']) {
        const { regions } = host.find(document(`ccmsetup.exe ${name}`));
        assert.deepEqual(
          regions.map(({ text }) => text),
          [`ccmsetup.exe ${name}`],
        );
        assert.deepEqual(host.find(document(`tool.exe ${name}`)).regions, []);
      }
    });
});

describe('arguments for a program that a batch file does not tell', () => {
  it('are found behind its path, too', () => {
    const { regions } = loadedHost('batch').find(
      '"%DIR%\\%EXE%" /mp:x SMSSITECODE=P01\r\n"%DIR%\\tool.exe" /mp:x SMSSITECODE=P01\r\n',
    );
    assert.deepEqual(
      regions.map(({ text }) => text),
      ['/mp:x SMSSITECODE=P01'],
    );
  });
});
