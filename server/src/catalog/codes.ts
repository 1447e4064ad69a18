import { section } from './entry';
import { sources } from './sources';
import type { Source } from './types';

/** An exit code of ccmsetup.exe. */
export interface ReturnCode {
  readonly code: number;
  readonly meaning: string;
  readonly learn: string;
}

/** An error that client installation shows in a log or on the screen. */
export interface ErrorCode {
  /** As it is written there. */
  readonly code: string;
  readonly where: string;
  readonly meaning: string;
  readonly sources: readonly Source[];
}

const learn = section('ccmsetupReturnCodes');

/** The exit codes of the reference page. */
export const returnCodes: readonly ReturnCode[] = [
  { code: 0, meaning: 'Success.', learn },
  { code: 6, meaning: 'Error.', learn },
  { code: 7, meaning: 'A restart is required. This is not the usual Windows code for it (3010).', learn },
  { code: 8, meaning: 'Setup is already running.', learn },
  { code: 9, meaning: 'The check of the prerequisites failed.', learn },
  { code: 10, meaning: 'The hash of the setup manifest does not match.', learn },
];

/** Errors that have to do with what stands on the command line. */
export const errorCodes: readonly ErrorCode[] = [
  {
    code: '0x87d0027e',
    where: 'ccmsetup with /regtoken; other client logs have it for failed HTTP requests',
    meaning: 'An exchange with the site over HTTP failed. The documentation suggests to try without /mp.',
    sources: [sources.reference, sources.issue1565],
  },
  {
    code: '0x80004005',
    where: 'ccmsetup, seen together with 0x87d0027e',
    meaning: 'Unspecified error.',
    sources: [sources.issue1565],
  },
  {
    code: 'WINHTTP_CALLBACK_STATUS_FLAG_INVALID_CA',
    where: 'ccmsetup.log',
    meaning: 'The device does not trust the certificate of the CMG or site server.',
    sources: [sources.coManagement, sources.nativeModeErrorsBlog],
  },
  {
    code: 'WINHTTP_CALLBACK_STATUS_FLAG_CERT_REV_FAILED',
    where: 'client logs',
    meaning: 'The certificate revocation list cannot be reached while checking is on.',
    sources: [sources.nativeModeErrorsBlog],
  },
  {
    code: 'WINHTTP_CALLBACK_STATUS_FLAG_CERT_CN_INVALID',
    where: 'client logs',
    meaning: 'The server certificate does not carry the host name.',
    sources: [sources.nativeModeErrorsBlog],
  },
  {
    code: '0x800705b4',
    where: 'Autopilot enrollment status page',
    meaning: 'Waiting for the client took too long (60 minutes by default).',
    sources: [sources.autopilot],
  },
  {
    code: 'MSI 25502',
    where: 'client.msi started directly',
    meaning: 'ccmsetup.exe must start it.',
    sources: [sources.issue673],
  },
  {
    code: 'ESP InstallationState 1/2/3/4',
    where: 'registry, Windows Autopilot',
    meaning: 'Not installed, not required, complete, error.',
    sources: [sources.autopilot],
  },
];
