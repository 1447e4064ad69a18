/** What the logs of an installed client come to: they have no install in them, and go on for days. */
import assert from 'node:assert/strict';
import { diagnoseText, type RunDiagnosis } from '../../../server/src/log/diagnosis';

const site = "LSGetSiteVersionFromAD : Successfully retrieved version '4.00.6487.0000' for site 'FA1'";
const tooOld = [
  site,
  "LSIsSiteVersionCompatible : Site Version '4.00.6487.0000' is not compatible.",
  "LSIsSiteCompatible : Site <FA1> Version '4.00.6487.0000' is not compatible.",
  'LSVerifySiteAssignment : Client cannot be assigned to site <FA1>.',
];
const fits = [
  "LSGetSiteVersionFromAD : Successfully retrieved version '5.00.7804.1000' for site 'FA2'",
  'LSVerifySiteAssignment : Client can be assigned to site <FA2>.',
];
const unresolved =
  '[CCMHTTP] ERROR: URL=http://mp2.fabrikam.com/SMS_MP/.sms_aut?MPCERT2, Port=80, Options=480, Code=12007, Text=ERROR_WINHTTP_NAME_NOT_RESOLVED';
const noSite = 'RegTask: Failed to refresh site code. Error: 0x80070032';

function run(component: string, messages: readonly string[]): RunDiagnosis {
  const text = messages.map(
    (message, at) =>
      `<![LOG[${message}]LOG]!><time="09:10:1${at}.000+300" date="10-03-2026" component="${component}" context="" type="1" thread="7" file="a.cpp:1">\r\n`,
  );
  return diagnoseText(text.join('')).runs[0] ?? assert.fail();
}

function told({ causes, achieved, outcome }: RunDiagnosis): unknown {
  return [outcome, causes.map(({ id, line, item }) => [id, line, item]), achieved];
}

describe('logs of an installed client', () => {
  it('says that a site of another version takes no client', () => {
    const { causes, ...rest } = run('LocationServices', [...tooOld, ...tooOld]);
    assert.deepEqual(told({ causes, ...rest }), ['unknown', [['ls-incompatible', 6, undefined]], []]);
    const [cause = assert.fail()] = causes;
    assert.match(cause.remedy ?? '', /^Correct the site code \(SMSSITECODE or the group policy\)/);
    assert.deepEqual(
      cause.symptoms.map(({ known, line }) => [known.id, line]),
      [['ls-cannot-assign', 8]],
    );
  });

  it('forgets a site that was refused once another one takes the client', () => {
    assert.deepEqual(told(run('LocationServices', [...tooOld, ...fits])), ['unknown', [], ['assigned']]);
  });

  it('does not call a client assigned that a later site refuses', () => {
    assert.deepEqual(told(run('LocationServices', [...fits, ...tooOld])), [
      'unknown',
      [['ls-incompatible', 4, undefined]],
      [],
    ]);
  });

  it('blames no /mp for a server that the client got from its site', () => {
    const { causes } = run('LocationServices', [unresolved]);
    assert.deepEqual(
      causes.map(({ id, item }) => [id, item]),
      [['http-name-not-resolved', undefined]],
    );
    assert.match(causes[0]?.remedy ?? '', /^Test from the device whether DNS knows the server/);
    assert.equal(run('ccmsetup', [unresolved]).causes[0]?.item, '/mp');
  });

  it('forgets a request that failed once a management point answers', () => {
    assert.deepEqual(told(run('LocationServices', [unresolved, 'Default Management Points from MP:'])), [
      'unknown',
      [],
      [],
    ]);
  });

  it('says why a client without a site does not register', () => {
    const { causes } = run('ClientIDManagerStartup', [noSite, noSite]);
    const [cause = assert.fail()] = causes;
    assert.deepEqual([cause.id, cause.line, cause.item, cause.count], ['reg-no-site', 1, undefined, 2]);
    assert.match(cause.remedy ?? '', /site version that isn't compatible/);
    const other = run('ClientIDManagerStartup', [noSite.replace('0x80070032', '0x8000ffff')]);
    assert.match(other.causes[0]?.remedy ?? '', /give SMSMP\.$/);
  });

  it('is content with a client that registers after all, or was registered before', () => {
    const change = "RegEndPoint: Received notification for site assignment change from '<none>' to 'FA2'.";
    assert.deepEqual(told(run('ClientIDManagerStartup', [noSite, change])), ['unknown', [], []]);
    const already = '[RegTask] - Client is already registered. Exiting.';
    assert.deepEqual(told(run('ClientIDManagerStartup', [noSite, already])), ['unknown', [], ['registered']]);
  });

  it('knows that ccmsetup got no operating system from WMI, and makes nothing of the code', () => {
    const code = '0x87d00215';
    const { outcome, causes } = run('ccmsetup', [
      `CheckAndLogOSInformation failed with ${code}`,
      `CcmSetup failed with error code ${code}`,
    ]);
    assert.equal(outcome, 'failed');
    assert.deepEqual(
      causes.map(({ id, line, item, meaning }) => [id, line, item, meaning]),
      [['os-unknown', 1, undefined, 'WMI told ccmsetup no operating system.']],
    );
  });
});
