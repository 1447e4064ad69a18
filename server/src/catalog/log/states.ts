/** The states that ccmsetup reports, and the flags of a failed TLS connection. */
import type { LogState, SecureFailureFlag } from './types';

/** Source: the page on state messages, topic type 800. */
export const states = [
  { id: 100, phase: 'started', text: 'Install started' },
  { id: 101, phase: 'waiting', text: 'Waiting for the download', item: '/retry' },
  { id: 102, phase: 'scheduled', text: 'Install planned' },
  { id: 103, phase: 'waiting', text: 'Waiting for a maintenance window' },
  { id: 104, phase: 'skipped', text: 'Install skipped' },
  { id: 301, phase: 'failed', text: 'Unknown failure' },
  { id: 302, phase: 'failed', text: 'ccmsetup service could not be created', item: '/noservice' },
  { id: 303, phase: 'failed', text: 'ccmsetup service could not be deleted' },
  { id: 304, phase: 'failed', text: 'File-based write filter on the system drive' },
  { id: 305, phase: 'failed', text: 'Native mode on Windows 2000' },
  { id: 306, phase: 'failed', text: 'Download process could not be started' },
  { id: 307, phase: 'failed', text: 'Command line of ccmsetup not valid' },
  { id: 308, phase: 'failed', text: 'Download over WinHTTP failed', item: '/mp' },
  { id: 309, phase: 'failed', text: 'Download through BITS failed', item: '/BITSPriority' },
  { id: 310, phase: 'failed', text: 'BITS could not be installed' },
  { id: 311, phase: 'failed', text: 'Signature of a prerequisite could not be checked', item: '/source' },
  { id: 312, phase: 'failed', text: 'Disk full', item: 'SMSCACHESIZE' },
  { id: 313, phase: 'failed', text: 'client.msi failed with an MSI error' },
  { id: 314, phase: 'failed', text: 'Manifest ccmsetup.xml could not be loaded', item: '/source' },
  { id: 315, phase: 'failed', text: 'No client certificate', item: '/UsePKICert' },
  { id: 316, phase: 'failed', text: 'Prerequisite not signed by Microsoft', item: '/source' },
  { id: 317, phase: 'reboot', text: 'Restart needed to go on', item: '/forcereboot' },
  {
    id: 318,
    phase: 'failed',
    text: 'Versions of management point and client on one machine differ',
    item: '/source',
  },
  { id: 319, phase: 'failed', text: 'Windows version or service pack not supported' },
  { id: 320, phase: 'failed', text: 'Install not supported here' },
  { id: 321, phase: 'failed', text: 'BITS missing' },
  { id: 322, phase: 'failed', text: 'Source folder not reachable', item: '/source' },
  { id: 323, phase: 'failed', text: 'App-V not supported' },
  { id: 324, phase: 'failed', text: 'Wrong site version', item: 'SMSSITECODE' },
  { id: 325, phase: 'failed', text: 'Hash of a prerequisite does not match', item: '/source' },
  { id: 326, phase: 'failed', text: 'MDM deregistration failed' },
  { id: 327, phase: 'failed', text: 'MDM registration found' },
  { id: 328, phase: 'failed', text: 'Intune found' },
  { id: 329, phase: 'failed', text: 'Metered network not allowed', item: '/AllowMetered' },
  { id: 400, phase: 'done', text: 'Installed' },
  { id: 401, phase: 'done', text: 'Installed, restart needed', item: '/forcereboot' },
  { id: 402, phase: 'done', text: 'Installed, restart done' },
  { id: 500, phase: 'assignment', text: 'Assignment started', item: 'SMSSITECODE' },
  { id: 601, phase: 'assignment-failed', text: 'Unknown assignment failure', item: 'SMSSITECODE' },
  { id: 602, phase: 'assignment-failed', text: 'Site code not valid', item: 'SMSSITECODE' },
  { id: 603, phase: 'assignment-failed', text: 'Assignment to the management point failed', item: 'SMSMP' },
  { id: 604, phase: 'assignment-failed', text: 'Default management point not found', item: 'SMSMP' },
  {
    id: 605,
    phase: 'assignment-failed',
    text: 'Site signing certificate could not be downloaded',
    item: 'SMSSIGNCERT',
  },
  {
    id: 606,
    phase: 'assignment-failed',
    text: 'Site code could not be found automatically',
    item: 'SMSSITECODE',
  },
  { id: 607, phase: 'assignment-failed', text: 'Client newer than site', item: 'SMSSITECODE' },
  {
    id: 608,
    phase: 'assignment-failed',
    text: 'Site version not found in Active Directory or SLP',
    item: 'SMSSITECODE',
  },
  { id: 609, phase: 'assignment-failed', text: 'Client version not found' },
  { id: 700, phase: 'assigned', text: 'Assigned' },
] as const satisfies readonly LogState[];

/** Source: winhttp.h. */
export const secureFailureFlags = [
  { bit: 0x1, name: 'WINHTTP_CALLBACK_STATUS_FLAG_CERT_REV_FAILED', message: 'flag-cert-rev-failed' },
  { bit: 0x2, name: 'WINHTTP_CALLBACK_STATUS_FLAG_INVALID_CERT', message: 'flag-invalid-cert' },
  { bit: 0x4, name: 'WINHTTP_CALLBACK_STATUS_FLAG_CERT_REVOKED', message: 'flag-cert-revoked' },
  { bit: 0x8, name: 'WINHTTP_CALLBACK_STATUS_FLAG_INVALID_CA', message: 'flag-invalid-ca' },
  { bit: 0x10, name: 'WINHTTP_CALLBACK_STATUS_FLAG_CERT_CN_INVALID', message: 'flag-cert-cn-invalid' },
  { bit: 0x20, name: 'WINHTTP_CALLBACK_STATUS_FLAG_CERT_DATE_INVALID', message: 'flag-cert-date-invalid' },
  { bit: 0x40, name: 'WINHTTP_CALLBACK_STATUS_FLAG_CERT_WRONG_USAGE', message: 'flag-cert-wrong-usage' },
  {
    bit: 0x80000000,
    name: 'WINHTTP_CALLBACK_STATUS_FLAG_SECURITY_CHANNEL_ERROR',
    message: 'flag-security-channel-error',
  },
] as const satisfies readonly SecureFailureFlag[];

/** What the enrollment status page of Windows Autopilot reads from the registry. Source: the page on Autopilot into co-management. */
export const espInstallationStates = [
  { id: 1, text: 'Not installed' },
  { id: 2, text: 'Not required' },
  { id: 3, text: 'Complete' },
  { id: 4, text: 'Error' },
] as const;
