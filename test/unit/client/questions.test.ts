import assert from 'node:assert/strict';
import {
  argumentsOf,
  knownArguments,
  noAnswers,
  proposalsFor,
  questionsOf,
  type Answers,
} from '../../../client/src/scenario/questions';
import type { ScenarioInfo } from '../../../server/src/protocol';
import { scenarioInfos } from '../../../server/src/service/scenarios/scenario-answers';
import { site } from '../../support/site';

function scenarioOf(id: string, facts = site): ScenarioInfo {
  const scenario = scenarioInfos(facts, true).find((each) => each.id === id);
  assert.ok(scenario, id);
  return scenario;
}

function asked(answers: Answers): string[] {
  return questionsOf(answers).map((question) => {
    if (question.kind === 'value') return question.argument.name;
    return question.kind === 'group' ? `group ${question.index}` : question.kind;
  });
}

describe('questions for the command line of a scenario', () => {
  it('begin with the scenario', () => {
    assert.deepEqual(asked(noAnswers), ['scenario']);
  });

  it('ask for what is required, then what else there is, then for its values', () => {
    const scenario = scenarioOf('cmg-pki');
    const answers = { ...noAnswers, scenario };
    assert.deepEqual(asked(answers), ['scenario', 'CCMHOSTNAME', 'SMSSITECODE', 'steps']);
    const mp = scenario.steps.findIndex(({ groups }) => groups[0]?.[0]?.name === '/mp');
    const certificate = scenario.steps.findIndex(({ groups }) => groups.length > 1);
    assert.deepEqual(asked({ ...answers, steps: [mp, certificate] }), [
      ...['scenario', 'CCMHOSTNAME', 'SMSSITECODE', 'steps', '/mp', `group ${certificate}`, 'CCMFIRSTCERT'],
    ]);
    assert.deepEqual(asked({ ...answers, steps: [certificate], groups: new Map([[certificate, 2]]) }), [
      ...['scenario', 'CCMHOSTNAME', 'SMSSITECODE', 'steps', `group ${certificate}`, 'CCMCERTSTORE'],
    ]);
  });

  it('ask for one of several groups, and for no value that is fixed', () => {
    const workgroup = { ...noAnswers, scenario: scenarioOf('workgroup') };
    assert.deepEqual(asked(workgroup), ['scenario', 'group 0', 'SMSSITECODE', 'DNSSUFFIX', 'steps']);
    assert.deepEqual(asked({ ...workgroup, groups: new Map([[0, 1]]) }), [
      'scenario',
      'group 0',
      'FSP',
      'steps',
    ]);
    const upgrade = { ...noAnswers, scenario: scenarioOf('upgrade-package'), steps: [0, 1] };
    assert.deepEqual(asked(upgrade), ['scenario', 'steps']);
    assert.deepEqual(argumentsOf(upgrade), [
      { name: '/noservice', value: '' },
      { name: 'SMSSITECODE', value: 'AUTO' },
    ]);
  });

  it('ask once for a name that several steps have', () => {
    const scenario = scenarioOf('move-hierarchy');
    assert.deepEqual(asked({ ...noAnswers, scenario, steps: [0, 1] }), [
      ...['scenario', 'steps', 'group 1', 'SMSROOTKEYPATH', 'SMSSITECODE'],
    ]);
    assert.deepEqual(asked({ ...noAnswers, scenario: scenarioOf('excluded-client') }), ['scenario']);
  });

  it('give the arguments, and those that may be told', () => {
    const scenario = scenarioOf('cmg-token');
    const answers = {
      ...noAnswers,
      scenario,
      values: new Map([
        ['/regtoken', 'secret'],
        ['SMSSITECODE', 'P01'],
      ]),
    };
    assert.deepEqual(argumentsOf(answers), [
      { name: '/regtoken', value: 'secret' },
      { name: 'CCMHOSTNAME', value: '' },
      { name: 'SMSSITECODE', value: 'P01' },
    ]);
    assert.deepEqual(knownArguments(answers), [{ name: 'SMSSITECODE', value: 'P01' }]);
    const pki = knownArguments({ ...noAnswers, scenario: scenarioOf('cmg-pki') });
    assert.deepEqual(pki, [{ name: '/UsePKICert', value: '' }]);
  });

  it('propose first what an argument like it has', () => {
    const valueOf = (id: string, name: string, given: [string, string][]): unknown => {
      const argument = scenarioOf(id)
        .steps.flatMap(({ groups }) => groups.flat())
        .find((each) => each.name === name);
      assert.ok(argument);
      return proposalsFor(argument, new Map(given)).map(({ value, from }) => [value, from]);
    };
    const cmg = 'cmg.other.com/CCM_Proxy_MutualAuth/1';
    const own = `https://${site.cmg?.[0] ?? ''}`;
    assert.deepEqual(valueOf('cmg-token', '/mp', [['CCMHOSTNAME', cmg]]), [
      [`https://${cmg}`, 'CCMHOSTNAME'],
      [own, undefined],
    ]);
    assert.deepEqual(valueOf('cmg-token', '/mp', []), [[own, undefined]]);
    assert.deepEqual(valueOf('intranet-manual', 'SMSMP', [['/mp', 'mp2.fabrikam.com;mp9']]), [
      ['mp2.fabrikam.com', '/mp'],
      ['mp1.fabrikam.com', undefined],
    ]);
  });
});
