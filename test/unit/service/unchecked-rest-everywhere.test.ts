/** In a document of any host, what is too long to be checked is told at its place. */
import assert from 'node:assert/strict';
import { longestCommandLine } from '../../../server/src/hosts/text/limits';
import type { Region } from '../../../server/src/hosts/host';
import { served } from '../../../server/src/hosts/served';
import { toDocument } from '../../../server/src/hosts/text/offset-map';
import { span } from '../../../server/src/language/span';
import type { DocumentFinding } from '../../../server/src/service/analysis';
import { attacksOn } from '../../bench/growth-attacks';
import { frameOf, line } from '../../bench/growth-frames';
import { repeated } from '../../bench/sample';
import { analyzeText, loadedHost } from '../../support/lint';

const hosts = Object.keys(served);
const long = 40_000;

/** Hosts that say nothing, and why. */
const silent: Readonly<Record<string, string>> = {
  log: 'nothing is reported in a log, and what it holds was started, so it was short enough',
};

/** Hosts whose variables are not followed, however short they are. */
const withoutVariables: Readonly<Record<string, string>> = {
  inno: 'what the preprocessor puts in is not looked at',
};

/** Hosts in which the value of a variable is one argument, so that nothing of it is whole. */
const inOne: ReadonlySet<string> = new Set(['go']);

/** What is told in a text. */
function told(host: string, text: string): DocumentFinding[] {
  return analyzeText(text, loadedHost(host)).findings.filter(({ rule }) => rule === 'unchecked-rest');
}

/** A document as people write it. */
function ordinaryOf(host: string): string {
  const { before, after, ordinary } = frameOf(host);
  return ordinary?.(6000) ?? repeated(6000, () => `${before}${line}${after}\n`);
}

/** Where the first argument with a value begins, in a command line. */
function valueIn({ text }: Region): number {
  return text.indexOf('/mp:');
}

describe('a value that is longer than Windows starts', () => {
  for (const host of hosts) {
    const reason = silent[host];
    const before = ordinaryOf(host);
    const written = (): { at: number; text: string } => {
      const { regions } = loadedHost(host).find(before);
      const all = regions.filter((region) => valueIn(region) > 0);
      const region = all[Math.floor(all.length / 2)];
      assert.ok(region, `${host} has no command line in the middle of\n${before}`);
      const value = valueIn(region) + '/mp:'.length;
      const at = toDocument(region.map, span(value, value + 1)).start;
      return { at, text: `${before.slice(0, at)}${'a'.repeat(long)}${before.slice(at)}` };
    };

    if (reason !== undefined) {
      it(`is left alone, since ${reason}: ${host}`, () => {
        assert.deepEqual(told(host, written().text), []);
      });
      continue;
    }

    it(`is told before its name, in the middle of a document: ${host}`, () => {
      const { at, text } = written();
      const [finding, ...others] = told(host, text);
      assert.deepEqual(others, []);
      assert.ok(finding, 'nothing is told');
      const gap = text.slice(finding.span.start, at);
      assert.match(gap, /^[\s'",;]*(?:Parameters: ")?\/mp:$/);
    });

    it(`is told behind what fits, in a line of arguments: ${host}`, () => {
      const { before: lead, after } = frameOf(host);
      const args = '/mp:a '.repeat(long / 6).trimEnd();
      const text = `${lead}${host === 'tcf' ? args : `ccmsetup.exe ${args}`}${after}\n`;
      const [finding, ...others] = told(host, text);
      assert.deepEqual(others, []);
      assert.ok(finding, 'nothing is told');
      assert.match(text.slice(finding.span.start), /^ ?\/mp:a /);
      assert.ok(finding.span.start > longestCommandLine - 10);
      assert.ok(finding.span.start - lead.length <= longestCommandLine);
    });
  }
});

describe('a line that is longer than what is read of it', () => {
  const long = '/mp:a '.repeat(50_000).trimEnd();
  const rows: readonly [host: string, name: string, before: string, after?: string][] = [
    ['ini', 'a value in quotes', '[a]\nCommand="ccmsetup.exe ', '"'],
    ['ini', 'a value in single quotes', "[a]\nCommand='ccmsetup.exe ", "'"],
    ['ini', 'a command of its own', '[a]\nccmsetup.exe '],
    [
      'ini',
      'a value of the registry',
      '[a]\nHKLM,"Software\\Microsoft\\Windows\\CurrentVersion\\RunOnce","a",,"ccmsetup.exe ',
      '"',
    ],
    ['tcf', 'arguments in quotes', '[Client Install]\nInstall="', '"'],
    [
      'inno',
      'parameters before others',
      '[Run]\nFilename: "ccmsetup.exe"; Parameters: "',
      '"; Flags: nowait',
    ],
    ['reg', 'the default value', '[HKEY_CLASSES_ROOT\\a\\shell\\open\\command]\n@="ccmsetup.exe ', '"'],
    ['batch', 'a variable', 'set A=ccmsetup.exe ', '\n%A%'],
    ['batch', 'a variable in quotes', 'set "A=', '"\nccmsetup.exe %A%'],
    ['batch', 'a variable with quotes', 'set A=FSP="a" ', ' FSP="b"\nccmsetup.exe %A%'],
    ['shell', 'words of a command', 'wine ccmsetup.exe '],
    ['shell', 'a word of ssh', 'ssh host "ccmsetup.exe ', '"'],
  ];
  for (const [host, name, before, after = ''] of rows)
    it(`is told where its command line is too long: ${host}, ${name}`, () => {
      const text = `${before}${long}${after}\n`;
      const [finding, ...others] = told(host, text);
      assert.deepEqual(others, []);
      assert.ok(finding, 'nothing is told');
      assert.ok(finding.span.start > longestCommandLine - 20, `${finding.span.start}`);
      assert.ok(finding.span.start <= before.length + longestCommandLine, `${finding.span.start}`);
    });

  for (const [host, before] of [
    ['reg', '[HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run]\n"a"="'],
    ['inno', '[Run]\nFilename: "ccmsetup.exe"; Parameters: "'],
    ['ini', '[a]\nHKLM,"\\Run","a",,"'],
  ] as const)
    it(`is no excuse for a short one without its last quote: ${host}`, () => {
      const text = `${before}ccmsetup.exe SMSSITECODE=P011\n`;
      assert.deepEqual(analyzeText(text, loadedHost(host)).lines, []);
    });
});

describe('a variable with a value that is longer than Windows starts', () => {
  for (const host of hosts) {
    const document = attacksOn(host)['variables and their uses']?.(1);
    if (document === undefined) continue;
    const inVariable = (text: string): string => document.replace(line, text);
    const reason = withoutVariables[host];
    const short = '/mp:mp.contoso.com SMSSITECODE=P011';
    const args = `${short}${' FSP=fsp1.fabrikam.com'.repeat(long / 22)}`;
    /** Whether the program is named where the variable is read. */
    const isNamed = /ccmsetup/i.test(document.replace(line, ''));
    const start = isNamed ? '' : 'ccmsetup.exe ';

    it(`${reason === undefined ? 'is told once' : `is left alone, since ${reason}`}: ${host}`, () => {
      const findings = told(host, inVariable(start + args));
      if (reason !== undefined) {
        const { lines } = analyzeText(inVariable(start + short), loadedHost(host));
        assert.ok(!lines.some(({ region: { text } }) => text.includes('SMSSITECODE')));
        assert.deepEqual(findings, []);
        return;
      }
      assert.equal(findings.length, 1);
      const first = inOne.has(host) ? 0 : longestCommandLine - 100;
      assert.ok(findings[0]!.span.start >= first && findings[0]!.span.start < longestCommandLine + 100);
    });
  }
});
