/** What an install tried: folders, management points, distribution points, the CMG, ways to sign in. */
import { t } from '@vscode/l10n';
import type { Match } from './match';
import type { LogRecord } from './record';

/** One thing that was tried. */
export interface Tried {
  readonly kind: 'folder' | 'management point' | 'distribution point' | 'CMG' | 'sign-in';
  /** Its name or address. */
  readonly value: string;
  readonly line: number;
  /** The code with which it failed, as it is written; undefined where the log tells of no failure. */
  failed: string | undefined;
  failedLine: number | undefined;
}

/** More are not kept of a process. */
const most = 60;

/** Host and path of an address, without its scheme. */
function address(text: string): string {
  return text.replace(/^https?:\/\//i, '').replace(/\/$/, '');
}

function isCmg(text: string): boolean {
  return /\/CCM_Proxy_/i.test(text);
}

/** What a message tells of something that is tried. */
function attemptOf(
  list: 'source' | 'mp' | undefined,
  { known, groups }: Match,
): Pick<Tried, 'kind' | 'value'> | undefined {
  const place = (text: string | undefined): Pick<Tried, 'kind' | 'value'> | undefined =>
    text === undefined || text === ''
      ? undefined
      : { kind: isCmg(text) ? 'CMG' : 'management point', value: address(text) };
  switch (known.id) {
    case 'list-item':
      return list === 'source'
        ? { kind: 'folder', value: groups['value'] ?? '' }
        : list === 'mp'
          ? place(groups['value'])
          : undefined;
    case 'one-mp':
    case 'mp-online':
    case 'location-request':
    case 'location-failed':
    case 'dp-locations-version':
    case 'dp-next-mp':
      return place(groups['mp']);
    case 'aad-info':
      return { kind: 'CMG', value: address(groups['host'] ?? '') };
    case 'dp-found':
    case 'dp-using':
    case 'url-failed':
    case 'dp-download-failed':
    case 'dp-azure':
      return { kind: 'distribution point', value: address((groups['url'] ?? '').replace(/\.$/, '')) };
    case 'sts-append':
      return { kind: 'sign-in', value: t('token of the site') };
    case 'aad-token-request':
    case 'aad-token-failed':
      return { kind: 'sign-in', value: 'Microsoft Entra ID' };
    case 'cert-search':
    case 'cert-for-transport':
    case 'cert-none-by-issuer':
    case 'http-no-pki-cert':
      return { kind: 'sign-in', value: t('client certificate') };
    case 'http-connect-record':
      return groups['token'] === '1' ? { kind: 'sign-in', value: t('token of the site') } : undefined;
    case 'sts-failed':
    case 'cmg-invalid-token':
      return { kind: 'sign-in', value: t('token of the site') };
    default:
      return undefined;
  }
}

/** Notes what a record tells of something that is tried. */
export function noteTried(
  tried: Map<string, Tried>,
  list: 'source' | 'mp' | undefined,
  record: LogRecord,
  match: Match,
): void {
  const attempt = attemptOf(list, match);
  if (attempt === undefined || attempt.value === '') return;
  const key = `${attempt.kind} ${attempt.value.toLowerCase()}`;
  let known = tried.get(key);
  if (known === undefined) {
    if (tried.size >= most) return;
    known = {
      kind: attempt.kind,
      value: attempt.value,
      line: record.line,
      failed: undefined,
      failedLine: undefined,
    };
    tried.set(key, known);
  }
  if (match.known.kind !== 'error') return;
  known.failed = match.groups['code'] ?? match.groups['code2'] ?? match.groups['status'] ?? '';
  known.failedLine = record.line;
}
