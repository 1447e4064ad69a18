import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { argumentsNamed, ccmsetupLine } from '../../server/src/language/query';
import type {
  CheckValueRequest,
  ConfigurationDraftRequest,
  ScenarioAnswer,
  ScenarioArgument,
  ScenarioInfo,
  ValueVerdict,
  WriteScenarioRequest,
} from '../../server/src/protocol';
import { formattedText } from '../../server/src/service/format/format';
import { commandPlaces, languageOf } from '../support/hosts/command-places';
import { analyzeText, loadedHost } from '../support/lint';
import { site } from '../support/site';
import { pulling, startWire, type Wire } from '../support/wire';

const cmg = 'cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';

/** Values that each host writes in its own way. */
const given: Readonly<Record<string, readonly ScenarioArgument[]>> = {
  ibcm: [
    { name: '/source', value: 'C:\\Client files' },
    { name: '/UsePKICert', value: '' },
    { name: 'CCMHOSTNAME', value: 'mp1.fabrikam.com' },
    { name: 'SMSSIGNCERT', value: 'D:\\a b\\site.cer' },
    { name: 'SMSSITECODE', value: 'P01' },
  ],
  'intune-comanagement-entra': [
    { name: 'CCMHOSTNAME', value: cmg },
    { name: 'SMSSITECODE', value: 'P01' },
    { name: 'SMSMP', value: 'https://mp1.fabrikam.com' },
  ],
  'client-push': [{ name: 'SMSSITECODE', value: 'P01' }],
  osd: [{ name: 'SMSMP', value: 'mp1.fabrikam.com' }],
  'gpo-sup': [{ name: 'SMSSITECODE', value: 'P01' }],
};

/** The scenario to write where one of some contexts is. */
function scenarioFor(contexts: readonly string[]): string {
  if (contexts.includes('manual')) return 'ibcm';
  if (contexts.includes('ccmsetupcmd')) return 'intune-comanagement-entra';
  if (contexts.includes('clientPush')) return 'client-push';
  return contexts.includes('taskSequence') ? 'osd' : 'gpo-sup';
}

describe('scenarios asked for step by step', () => {
  let wire: Wire;
  let count = 0;
  const uri = 'untitled:new.ccmcmd';
  before(async () => {
    wire = await startWire({ capabilities: pulling });
    void wire.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { ccmsetup: { site } },
    });
  });
  after(async () => {
    assert.equal(await wire.stop(), 0);
  });

  const check = (question: Partial<CheckValueRequest['params']>): Promise<ValueVerdict | null> =>
    wire.connection.sendRequest('ccmsetup/checkValue', { uri, given: [], ...question });
  const write = (params: Partial<WriteScenarioRequest['params']>): Promise<ScenarioAnswer | null> =>
    wire.connection.sendRequest('ccmsetup/writeScenario', { uri, ...params });

  it('are told with the values of the site, for a document that is not open', async () => {
    const list: ScenarioInfo[] = await wire.connection.sendRequest('ccmsetup/scenarios', { uri });
    assert.equal(list.length, 20);
    const pki = list.find(({ id }) => id === 'cmg-pki');
    assert.ok(pki);
    assert.equal(pki.context, 'Manual installation');
    const all = pki.steps.flatMap(({ groups }) => groups.flat());
    const mp = all.find(({ name }) => name === '/mp');
    assert.deepEqual(
      mp?.values.map(({ value }) => value),
      [`https://${cmg}`],
    );
    assert.deepEqual(mp.like, ['CCMHOSTNAME']);
    const token = list
      .flatMap(({ steps }) => steps.flatMap(({ groups }) => groups.flat()))
      .find((each) => each.isSecret);
    assert.equal(token?.name, '/regtoken');
    assert.ok(list[0]?.snippet.startsWith('CCMSETUPCMD="'));
  });

  it('have their values judged by the rules', async () => {
    const scenario = 'cmg-pki';
    const messageOf = async (name: string, value: string, others: readonly ScenarioArgument[] = []) => {
      const verdict = await check({ scenario, name, value, given: others });
      return verdict && `${verdict.severity}: ${verdict.message}`;
    };
    assert.equal(await messageOf('SMSSITECODE', 'P01'), null);
    assert.equal(await messageOf('CCMHOSTNAME', cmg), null);
    assert.match((await messageOf('SMSSITECODE', 'PRIM')) ?? '', /^error: "PRIM" isn't a site code/);
    assert.match((await messageOf('SMSSITECODE', 'P09')) ?? '', /^warning: "P09" isn't a configured value/);
    assert.match((await messageOf('CCMHOSTNAME', `https://${cmg}`)) ?? '', /^error: .*https/);
    assert.match((await messageOf('/mp', cmg)) ?? '', /^(?:error|warning): .*https/);
    assert.equal(await messageOf('/UsePKICert', ''), null);
    const auto = await messageOf('SMSSITECODE', 'AUTO', [{ name: 'CCMHOSTNAME', value: cmg }]);
    assert.match(auto ?? '', /^(?:error|warning): .*AUTO/);
    // Where a value stands in quotes of quotes.
    for (const value of ['a"b', "a'b c", '\u{1F600}', '%X%', '{{x}}'])
      await check({ scenario: 'intune-comanagement-entra', name: 'SMSSITECODE', value });
    assert.equal(await check({ scenario: 'nothing', name: 'SMSSITECODE', value: 'P01' }), null);
    assert.equal(await check({ scenario, name: 'NOTHING', value: 'P01' }), null);
  });

  it('never tell a token in what they say', async () => {
    const token = 'eyJhbGciOiJSUzI1NiJ9.secretsecretsecret.secretsecretsecret';
    const verdict = await check({ scenario: 'cmg-token', name: '/regtoken', value: token });
    assert.ok(verdict !== null && !verdict.message.includes('secret'), verdict?.message);
    assert.ok(!wire.log().includes('secretsecret'));
  });

  it('are written as the text of a file', async () => {
    const answer = await write({ scenario: 'ibcm', arguments: given['ibcm'] ?? [] });
    assert.deepEqual(answer, {
      text: `ccmsetup.exe\n  /source:"C:\\Client files"\n  /UsePKICert\n  CCMHOSTNAME=mp1.fabrikam.com\n  SMSSIGNCERT="D:\\a b\\site.cer"\n  SMSSITECODE=P01\n`,
    });
    const token = await write({ scenario: 'cmg-token', arguments: [{ name: '/regtoken', value: '' }] });
    assert.deepEqual(token, { text: 'ccmsetup.exe /regtoken:$env:CMG_TOKEN\n' });
    const push = await write({ scenario: 'client-push', arguments: given['client-push'] ?? [] });
    assert.deepEqual(push, { text: '# ccmsetup-lint context=clientPush\nSMSSITECODE=P01\n' });
    assert.equal(await write({ scenario: 'nothing', arguments: [] }), null);
  });

  it('are written as a file is formatted', async () => {
    for (const [scenario, args] of Object.entries(given)) {
      const answer = await write({ scenario, arguments: args });
      assert.ok(answer, scenario);
      assert.equal(formattedText(answer.text), answer.text);
    }
  });

  for (const { host, name, marked, contexts } of commandPlaces)
    for (const [breaks, text] of [
      ['LF', marked],
      ['CRLF', marked.replaceAll('\n', '\r\n')],
    ] as const)
      it(`are written at the cursor in ${name} (${breaks})`, async () => {
        const at = text.indexOf('|');
        const languageId = languageOf(host);
        const own = `untitled:written-${++count}`;
        const document = TextDocument.create(own, languageId, 1, text.slice(0, at) + text.slice(at + 1));
        wire.open(own, document.getText(), languageId);
        const scenario = scenarioFor(contexts);
        const wanted = given[scenario] ?? [];
        const answer = await write({
          ...{ uri: own, scenario, arguments: wanted, position: document.positionAt(at) },
        });
        assert.ok(answer);
        assert.equal(answer.refused, undefined);
        assert.ok(answer.edit);
        const after = TextDocument.applyEdits(document, [answer.edit]);
        const [line] = analyzeText(after, loadedHost(host), { rules: [] }).lines;
        assert.ok(line, after);
        const tree = ccmsetupLine(line.tree);
        assert.deepEqual(
          wanted.map((each) => argumentsNamed(tree, each.name).map(({ value }) => value?.text ?? '')),
          wanted.map(({ value }) => [value]),
          after,
        );
        assert.equal(tree.args.length, wanted.length);
      });

  it('say why they cannot be written at the cursor', async () => {
    const reasonAt = async (marked: string, languageId: string, scenario = 'intranet-manual') => {
      const at = marked.indexOf('|');
      const own = `untitled:refused-${++count}`;
      const document = TextDocument.create(own, languageId, 1, marked.replace('|', ''));
      wire.open(own, document.getText(), languageId);
      const answer = await write({
        ...{ uri: own, scenario, arguments: [{ name: 'SMSSITECODE', value: 'P01' }] },
        position: document.positionAt(at),
      });
      assert.equal(answer?.edit, undefined);
      assert.ok(answer?.text.endsWith('\n'));
      return answer?.refused;
    };
    const nowhere =
      "A command line can't begin at the cursor. Put the cursor in an empty string or on an empty line.";
    assert.equal(await reasonAt('$x = "a|b"', 'powershell'), nowhere);
    assert.equal(await reasonAt('ccmsetup.exe /logon |', 'ccmcmd'), nowhere);
    assert.equal(
      await reasonAt('Set-CMClientPushInstallation -InstallationProperty "|"', 'powershell'),
      'A command line for "Manual installation" can\'t be used at the cursor.',
    );
    assert.equal(await reasonAt('|', 'css'), "The tools don't look at the document in the active editor.");
  });

  it('can be written in any empty string, when a command asks', async () => {
    const document = TextDocument.create('untitled:any', 'powershell', 1, '$text = ""\n');
    wire.open(document.uri, document.getText(), 'powershell');
    const answer = await write({
      ...{ uri: document.uri, scenario: 'ibcm', arguments: given['ibcm'] ?? [] },
      position: { line: 0, character: 9 },
    });
    assert.equal(
      answer?.edit && TextDocument.applyEdits(document, [answer.edit]),
      '$text = "ccmsetup.exe /source:`"C:\\Client files`" /UsePKICert CCMHOSTNAME=mp1.fabrikam.com SMSSIGNCERT=`"D:\\a b\\site.cer`" SMSSITECODE=P01"\n',
    );
  });
});

describe('a draft of a configuration', () => {
  it('has the values of the open documents of a folder, and of those without one', async () => {
    const wire = await startWire({ capabilities: pulling });
    const ask = (folder: string, documents?: string[]): Promise<ConfigurationDraftRequest['result']> =>
      wire.connection.sendRequest('ccmsetup/configurationDraft', { folder, documents });
    wire.open('vscode-vfs://github/a/x.ccmcmd', 'ccmsetup.exe SMSSITECODE=P01 /regtoken:secret\n');
    wire.open('vscode-vfs://github/ab/x.ccmcmd', 'ccmsetup.exe SMSSITECODE=P02\n');
    wire.open('untitled:x', "Start-Process ccmsetup.exe -ArgumentList 'SMSSITECODE=P03'\n", 'powershell');
    wire.open('vscode-vfs://github/a/x.css', 'ccmsetup.exe SMSSITECODE=P04\n', 'css');
    assert.deepEqual(JSON.parse(await ask('vscode-vfs://github/a')), {
      extends: 'recommended',
      site: { siteCodes: ['P01', 'P03'] },
    });
    assert.deepEqual(JSON.parse(await ask('vscode-vfs://github/b/')), {
      extends: 'recommended',
      site: { siteCodes: ['P03'] },
    });
    assert.deepEqual(JSON.parse(await ask('vscode-vfs://github/a', ['vscode-vfs://github/a/x.ccmcmd'])), {
      extends: 'recommended',
      site: { siteCodes: ['P01'] },
    });
    assert.equal(await wire.stop(), 0);
  });
});
