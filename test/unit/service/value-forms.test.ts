import assert from 'node:assert/strict';
import { entries } from '../../../server/src/catalog/lookup';
import { argumentsNamed, ccmsetupLine } from '../../../server/src/language/query';
import { parse } from '../../../server/src/language/parser';
import { vocabulary } from '../../../server/src/catalog/vocabulary';
import { readable, shapesOf, snippetOf } from '../../../server/src/service/completion/shapes';
import { analyzeText, loadedHost } from '../../support/lint';
import { accept, allCapabilities, completions } from '../../support/service';
import { expand } from '../../support/snippets';

const offered = entries.filter(({ status }) => status === 'documented');

/** A line with one argument. */
function lineOf(name: string, value: string): string {
  return `${name}${name.startsWith('/') ? ':' : '='}${/\s/.test(value) ? `"${value}"` : value}`;
}

describe('forms of values', () => {
  for (const entry of offered) {
    for (const { form } of shapesOf(entry, undefined)) {
      const text = readable(form);
      it(`${entry.name}: ${text} is what is read`, () => {
        const plain = loadedHost('ccmcmd').find('ccmsetup.exe /logon').regions[0]?.map.pieces[0]?.encoding;
        const { text: expanded, stops } = expand(snippetOf(form, plain ?? assert.fail()) ?? assert.fail());
        assert.equal(expanded, text);
        assert.equal(stops.length, form.split('‹').length - 1);
        const [argument] = argumentsNamed(parse(lineOf(entry.name, text), { vocabulary }), entry.name);
        assert.equal(argument?.value?.text, text);
      });
    }
  }

  it('are there for everything that takes a value', () => {
    const without = offered.filter(
      (entry) =>
        entry.takesValue === 'required' &&
        entry.values.length === 0 &&
        !['/skipprereq', 'CCMSETUPCMD'].includes(entry.name) &&
        shapesOf(entry, undefined).length === 0,
    );
    assert.deepEqual(
      without.map(({ name }) => name),
      [],
    );
  });

  const told: readonly string[] = [
    '/mp',
    'CCMHOSTNAME',
    'SMSMP',
    'SMSMPLIST',
    'FSP',
    'DNSSUFFIX',
    'SMSSITECODE',
    'AADCLIENTAPPID',
    'AADTENANTID',
    'AADRESOURCEURI',
    'PROVISIONTS',
    '/regtoken',
    'SMSPUBLICROOTKEY',
  ];
  for (const name of told) {
    it(`of ${name} are found when somebody leaves them as they are`, () => {
      const entry = offered.find((each) => each.name === name) ?? assert.fail();
      for (const { form } of shapesOf(entry, undefined)) {
        const { findings } = analyzeText(
          `ccmsetup.exe ${lineOf(name, readable(form))}`,
          loadedHost('ccmcmd'),
        );
        const rules = findings.map(({ rule }) => rule);
        assert.ok(
          rules.includes('placeholder-left') || rules.includes('sample-value-left'),
          `${readable(form)}: ${rules.join()}`,
        );
      }
    });
  }

  const cmg = 'cmg.contoso.com/CCM_Proxy_MutualAuth/72057598037248100';
  const stops = '${1:cmg.contoso.com}/CCM_Proxy_MutualAuth/${2:72057598037248100}';
  const accepted: readonly (readonly [host: string, marked: string, label: string, result: string])[] = [
    ['ccmcmd', 'CCMHOSTNAME=|', cmg, `CCMHOSTNAME=${stops}`],
    ['ccmcmd', 'ccmsetup.exe /mp:|', `https://${cmg}`, `ccmsetup.exe /mp:https://${stops}`],
    ['ccmcmd', 'ccmsetup.exe /source:"|"', 'C:\\Client', 'ccmsetup.exe /source:"C:\\\\${1:Client}"'],
    [
      'json',
      '{"installCommandLine": "ccmsetup.exe /source:|"}',
      'C:\\Client',
      '{"installCommandLine": "ccmsetup.exe /source:C:\\\\\\\\${1:Client}"}',
    ],
    [
      'powershell',
      'Start-Process ccmsetup.exe -ArgumentList "/logon CCMHOSTNAME=|"',
      cmg,
      `Start-Process ccmsetup.exe -ArgumentList "/logon CCMHOSTNAME=${stops}"`,
    ],
    [
      'yaml',
      "- win_command: 'ccmsetup.exe CCMHOSTNAME=|",
      cmg,
      `- win_command: 'ccmsetup.exe CCMHOSTNAME=${stops}`,
    ],
  ];
  for (const [host, marked, label, result] of accepted)
    it(`${host}: ${JSON.stringify(marked)} + ${label}`, () => {
      assert.equal(accept(marked, label, host), result);
    });

  it('come behind what is known, and only for clients that take snippets', () => {
    const site = { cmg: ['cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101'] };
    const labels = (snippets: boolean): string[] =>
      completions('CCMHOSTNAME=|', 'ccmcmd', { ...allCapabilities, snippets }, site).items.map(
        ({ label }) => label,
      );
    assert.deepEqual(labels(true), [site.cmg[0], cmg, 'ibcm.contoso.com']);
    assert.deepEqual(labels(false), site.cmg);
    // A default is no form.
    const ports = completions('CCMHTTPSPORT=|', 'ccmcmd', { ...allCapabilities, snippets: false }).items;
    assert.deepEqual(
      ports.map(({ label, insertTextFormat }) => [label, insertTextFormat]),
      [['443', undefined]],
    );
  });

  it('need quotes where they have spaces', () => {
    const labels = (marked: string): string[] => completions(marked).items.map(({ label }) => label);
    assert.deepEqual(labels('CCMCERTISSUERS=|'), []);
    assert.ok(labels('CCMCERTISSUERS="|"').length === 1);
    assert.ok(ccmsetupLine(parse(lineOf('CCMCERTISSUERS', 'a b'), { vocabulary })).args.length === 1);
  });
});
