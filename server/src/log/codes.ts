/** Finds codes in all the forms in which logs have them. */
import {
  codes,
  secureFailureFlags,
  states,
  type LogCode,
  type LogState,
  type SecureFailureFlag,
} from '../catalog/log';
import { once } from '../language/once';

const byCode = once(() => new Map(codes.map((code) => [code.code, code])));
const byState = once(() => new Map<number, LogState>(states.map((state) => [state.id, state])));

/** WinHTTP has these numbers; as an HRESULT they are errors of Windows. */
const winhttp = { first: 12001, last: 12190 };

/** An unsigned number of 32 bits as `0x` and eight digits. */
function hex(value: number): string {
  return `0x${(value >>> 0).toString(16).padStart(8, '0')}`;
}

/**
 * The one form of a code: `0x` and eight lowercase digits for an HRESULT, however it was written (`87D00454`,
 * `2278556756`, `-2016410540`, `12007`), else decimal.
 */
export function normalCode(written: string): string {
  const text = written.trim().toLowerCase();
  if (/^0x[\da-f]{1,8}$/.test(text)) {
    const value = parseInt(text.slice(2), 16);
    return value >= winhttp.first && value <= winhttp.last ? hex(0x80070000 + value) : hex(value);
  }
  if (/^-\d+$/.test(text) || (/^\d{10}$/.test(text) && Number(text) > 0x7fffffff)) return hex(Number(text));
  if (/^\d+$/.test(text)) {
    const value = Number(text);
    return value >= winhttp.first && value <= winhttp.last ? hex(0x80070000 + value) : String(value);
  }
  return /^[\da-f]{8}$/.test(text) ? `0x${text}` : text;
}

/** What is known about a code; an exit code of Windows Installer is that in hexadecimal digits and as an HRESULT, too. */
export function codeOf(written: string): LogCode | undefined {
  const code = normalCode(written);
  const plain = /^0x(?:8007|0000)([\da-f]{4})$/.exec(code)?.[1];
  const exit = plain === undefined ? undefined : byCode().get(String(parseInt(plain, 16)));
  return byCode().get(code) ?? (exit?.kind === 'msi' ? exit : undefined);
}

/** What is known about a state that ccmsetup reports. */
export function stateOf(id: number): LogState | undefined {
  return byState().get(id);
}

/** The reasons in the mask of a failed TLS connection. */
export function flagsOf(mask: number): readonly SecureFailureFlag[] {
  return secureFailureFlags.filter(({ bit }) => ((mask >>> 0) & bit) >>> 0 === bit);
}
