import assert from 'node:assert/strict';
import { catalogContext, scenarios } from '../../../server/src/catalog';
import type { SiteFacts } from '../../../server/src/rules/rule';
import { atLeast } from '../../../server/src/rules/severity';
import { scenarioFrame } from '../../../server/src/service/scenarios/scenario-frame';
import {
  argumentsOf,
  likelyArguments,
  scenarioPlans,
  type PlacedArgument,
  type ScenarioPlan,
} from '../../../server/src/service/scenarios/scenario-plan';
import { usualArguments } from '../../support/scenario-arguments';
import { plainText } from '../../../server/src/service/scenarios/scenario-text';
import { knownValues, sampleValue } from '../../../server/src/service/scenarios/scenario-values';
import { analyzeText, loadedHost } from '../../support/lint';
import { site } from '../../support/site';

/** Values for the slots that no site tells. */
const examples: Readonly<Record<string, string>> = {
  'cmg-host': 'cmg.fabrikam.com',
  'cmg-id': '72057598037248101',
  'management-point': 'mp1.fabrikam.com',
  'management-point-fqdn': 'mp1.fabrikam.com',
  'site-code': 'P01',
  'fallback-status-point': 'fsp1.fabrikam.com',
  'dns-suffix': 'corp.fabrikam.com',
  'client-app-id': '9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d',
  'server-app-uri': 'https://fabrikam.com/cmg',
  'tenant-id': '5d0e7f2a-63b1-4c8e-9a4d-0f1e2d3c4b5a',
  'certificate-file': 'C:\\Client\\site.cer',
  'certificate-subject': 'fabrikam.com',
  'deployment-id': 'P0120001',
  folder: 'C:\\Client',
  store: 'ConfigMgr',
  issuers: 'CN=Root',
  key: '0602000000A40000525341310008000001000100',
  'key-file': 'C:\\Client\\trk',
};

const host = loadedHost('ccmcmd');
const plans = (facts?: SiteFacts): readonly [id: string, plan: ScenarioPlan][] =>
  scenarioPlans(facts).map((plan) => [plan.id, plan]);
const planOf = (id: string, facts?: SiteFacts): ScenarioPlan => {
  const plan = scenarioPlans(facts).find((each) => each.id === id);
  assert.ok(plan, id);
  return plan;
};
const namesOf = (args: readonly PlacedArgument[]): string[] => args.map(({ entry }) => entry.name);

/** The text of a `.ccmcmd` file. */
function lineOf(plan: ScenarioPlan, args: readonly PlacedArgument[]): string {
  const frame = scenarioFrame(plan.context, args.length, {
    given: 'nothing',
    context: undefined,
    isOwnFormat: true,
  });
  assert.ok(frame);
  return plainText(args, frame);
}

/** The graver findings of a text, and the context of its one command line. */
function judged(text: string, facts?: SiteFacts): { context: string | undefined; findings: string[] } {
  const { lines, findings } = analyzeText(text, host, { configuration: { site: facts } });
  assert.equal(lines.length, 1, text);
  return {
    context: lines[0]?.context,
    findings: findings
      .filter(({ severity, rule }) => atLeast(severity, 'warning') && rule !== 'placeholder-left')
      .map(({ rule, message }) => `${rule}: ${message} (${text})`),
  };
}

describe('plans of scenarios', () => {
  it('are there for each scenario, and for each path of one', () => {
    assert.equal(scenarios.length, 19);
    assert.deepEqual(
      plans().map(([id]) => id),
      scenarios.flatMap(({ id, paths }) =>
        paths === undefined ? [id] : paths.map((path) => `${id}-${path.id}`),
      ),
    );
    assert.equal(plans().length, 20);
  });

  for (const [id, plan] of plans(site))
    describe(id, () => {
      it('has all that is required, in the order in which it is written', () => {
        const scenario = scenarios.find((each) => id.startsWith(each.id));
        const names = namesOf(usualArguments(plan));
        for (const { anyOf } of scenario?.required ?? [])
          assert.ok(anyOf.length === 0 || anyOf[0]?.every((name) => names.includes(name)), names.join());
        const kinds = usualArguments(plan).map(({ entry }) => entry.kind);
        assert.deepEqual(kinds, [...kinds].sort(), 'parameters first');
        assert.deepEqual([...new Set(names)], names);
      });

      for (const [told, facts] of [
        ['a site', site],
        ['no site', undefined],
      ] as const) {
        it(`is right in its context, with ${told}`, () => {
          const own = planOf(id, facts);
          const filled = (args: readonly PlacedArgument[]): PlacedArgument[] =>
            args.map(({ shape, ...rest }) => ({
              ...rest,
              shape: shape?.map((part) =>
                typeof part === 'string' || part.values.length > 0
                  ? part
                  : { ...part, values: [{ value: examples[part.name] ?? '', detail: '' }] },
              ),
            }));
          const all = argumentsOf(own, ({ groups }) => groups[0]);
          const other = argumentsOf(own, ({ presence, groups }) =>
            // A key needs the site code that goes with it.
            presence === 'inCase' || (id === 'workgroup' && presence === 'recommended')
              ? undefined
              : groups.at(-1),
          );
          for (const args of [usualArguments(own), likelyArguments(own), all, other]) {
            // A token is no text of a file.
            const line = lineOf(own, filled(args)).replace('<token>', '$env:CMG_TOKEN');
            const { context, findings } = judged(line, facts);
            assert.deepEqual(findings, []);
            assert.equal(context && catalogContext(context as 'manual'), own.context);
          }
          assert.deepEqual(judged(lineOf(own, usualArguments(own)), facts).findings, []);
        });
      }

      it('gives a reason or nothing, and notes that are sentences', () => {
        for (const { reason } of plan.steps) assert.match(reason ?? 'None.', /\.$/);
        for (const note of plan.notes) assert.match(note, /\.$/);
      });
    });

  it('has two paths of co-management: with the properties of Microsoft Entra ID, and without', () => {
    const entra = planOf('intune-comanagement-entra');
    const certificate = planOf('intune-comanagement-certificate');
    const all = (plan: ScenarioPlan): string[] => namesOf(argumentsOf(plan, ({ groups }) => groups[0]));
    assert.deepEqual(namesOf(usualArguments(entra)), ['CCMHOSTNAME', 'SMSSITECODE', 'SMSMP']);
    assert.ok(!all(entra).includes('AADCLIENTAPPID'));
    assert.deepEqual(namesOf(usualArguments(certificate)), [
      ...['CCMHOSTNAME', 'SMSSITECODE', 'AADCLIENTAPPID', 'AADRESOURCEURI', 'SMSMP'],
    ]);
    assert.ok(all(certificate).includes('/NoCRLCheck'));
  });

  it('has the values of the site first, then those that are listed, then a shape', () => {
    const valuesOf = (id: string, name: string, facts?: SiteFacts): unknown => {
      const argument = argumentsOf(planOf(id, facts), ({ groups }) => groups.flat()).find(
        ({ entry }) => entry.name === name,
      );
      assert.ok(argument?.shape, name);
      return [knownValues(argument.shape).map(({ value }) => value), sampleValue(argument.shape)];
    };
    const cmg = 'cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';
    assert.deepEqual(valuesOf('cmg-token', '/mp', site), [[`https://${cmg}`], `https://${cmg}`]);
    assert.deepEqual(valuesOf('cmg-token', 'CCMHOSTNAME', site), [[cmg], cmg]);
    assert.deepEqual(valuesOf('cmg-token', '/mp'), [[], 'https://<cmg-host>/CCM_Proxy_MutualAuth/<cmg-id>']);
    assert.deepEqual(valuesOf('cmg-token', 'SMSMP', { managementPoints: ['https://mp1.a.com'] }), [
      ['https://mp1.a.com'],
      'https://mp1.a.com',
    ]);
    assert.deepEqual(valuesOf('intranet-manual', '/mp', site), [
      ['mp1.fabrikam.com', 'mp2.fabrikam.com'],
      'mp1.fabrikam.com',
    ]);
    assert.deepEqual(valuesOf('ibcm', 'CCMHOSTNAME', { managementPoints: ['mp1', 'mp2.a.com'] }), [
      // No site says which of its management points are on the internet.
      [],
      '<management-point-fqdn>',
    ]);
    assert.deepEqual(valuesOf('cmg-pki', 'CCMFIRSTCERT'), [['1', '0'], '1']);
    assert.deepEqual(valuesOf('upgrade-package', 'SMSSITECODE', site), [['AUTO'], 'AUTO']);
    assert.deepEqual(valuesOf('workgroup', 'SMSSITECODE'), [[], '<site-code>']);
  });

  it('tells what is no argument', () => {
    const { notes } = planOf('cmg-pki');
    assert.ok(notes.includes("Don't use AADCLIENTAPPID, AADRESOURCEURI, or AADTENANTID."), notes.join('\n'));
    assert.ok(planOf('autopilot-comanagement').notes.includes('Not supported: Hybrid join.'));
  });
});
