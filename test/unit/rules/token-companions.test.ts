import assert from 'node:assert/strict';
import { regtokenCompanions } from '../../../server/src/rules/regtoken-companions';
import { check, hole, silent } from '../../support/rule-texts';

describe('registration tokens', () => {
  describe('regtoken-companions', () => {
    const cmg = 'cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';
    it('names what is missing', () => {
      assert.deepEqual(
        check(`/regtoken:${hole}`, [regtokenCompanions], { complete: true }).map(
          ({ at, severity, message }) => [at, severity, message],
        ),
        [
          ['/regtoken', 'warning', '/regtoken needs CCMHOSTNAME. Add it with the address of your CMG.'],
          ['/regtoken', 'warning', '/regtoken needs SMSSITECODE. Add it with the code of your site.'],
          [
            '/regtoken',
            'hint',
            'The reference page lists /mp and SMSMP with /regtoken. Add them; if the installation fails with 0x87d0027e, remove /mp.',
          ],
        ],
      );
    });

    it('takes one of /mp and SMSMP for enough', () => {
      silent(
        `/regtoken:${hole} CCMHOSTNAME=${cmg} SMSSITECODE=P01 SMSMP=mp1.fabrikam.com`,
        regtokenCompanions,
      );
      silent(`/mp:https://${cmg} /regtoken:${hole} CCMHOSTNAME=${cmg} SMSSITECODE=P01`, regtokenCompanions);
    });

    it('asks for no site code in a task sequence', () => {
      silent(`/mp:https://${cmg} /regtoken:${hole} CCMHOSTNAME=${cmg}`, regtokenCompanions, {
        context: 'taskSequence',
      });
    });

    it('is silent where properties may come from a file or at run time', () => {
      silent(`/regtoken:${hole} /config:client.tcf`, regtokenCompanions);
      silent(`/regtoken:${hole}`, regtokenCompanions, { complete: false });
    });
  });
});
