import { foldName } from '../name';

/** A file that ccmsetup installs before the client, so that /skipprereq can name it. */
export interface Prerequisite {
  /** A file name; `*` stands for any characters. */
  readonly fileName: string;
  /** First site version with it, when the documentation says so. */
  readonly from?: string;
  /** Last site version with it, when the documentation says so. */
  readonly until?: string;
  /** The product that it installs, where the client needs that. */
  readonly required?: string;
}

/** The prerequisites that the documentation names. Older versions had others. */
export const prerequisites: readonly Prerequisite[] = [
  { fileName: 'vcredist_x*.exe', required: 'Visual C++ Redistributable' },
  { fileName: 'wimgapi.msi' },
  { fileName: 'MicrosoftPolicyPlatformSetup.msi' },
  { fileName: 'NDP462-KB3151800-x86-x64-AllOS-ENU.exe', from: '2107', required: '.NET Framework' },
  { fileName: 'NDP452-KB2901907-x86-x64-AllOS-ENU.exe', until: '2103', required: '.NET Framework' },
  { fileName: 'dotNetFx35setup.exe', from: '2309' },
  { fileName: 'MMASetup-*.exe' },
  { fileName: 'WindowsFirewallConfigurationProvider.msi' },
  { fileName: 'Microsoft.WebView2.FixedVersionRuntime.x86.cab' },
];

/** Whether a file name, in any letter case, is one of the prerequisites that the documentation names. */
export function isKnownPrerequisite(fileName: string): boolean {
  return prerequisites.some((known) => matches(foldName(known.fileName), foldName(fileName)));
}

/** What a file installs that the client needs; undefined for other files. */
export function requiredPrerequisite(fileName: string): string | undefined {
  return prerequisites.find((known) => matches(foldName(known.fileName), foldName(fileName)))?.required;
}

function matches(pattern: string, name: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === name;
  const before = pattern.slice(0, star);
  const after = pattern.slice(star + 1);
  return name.length >= before.length + after.length && name.startsWith(before) && name.endsWith(after);
}
