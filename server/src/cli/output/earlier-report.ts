/** Tells a report of an earlier run from any other file, by how it begins. */
import type { Io } from '../io';
import { severities } from '../../rules/severity';

const severity = `(?:${severities.join('|')})`;

/** How the formats begin, in their order. A report that is empty has no findings. */
const beginnings: readonly RegExp[] = [
  new RegExp(`^[^\\n]+:\\d+:\\d+ ${severity} [^\\n]+ \\([a-z0-9-]+\\)\\n`),
  /^(?:No findings|\d+ (?:errors?|warnings?|information|hints?))[^\n]* in \d+ files? \(\d+ command lines?\)/,
  /^COUNT +FILES +FIXABLE +SEVERITY/,
  new RegExp(`^[^\\n]+:\\d+:\\d+: ${severity} [^\\n]+ \\([a-z0-9-]+\\)\\n`),
  /^\{\s*"version": 1,\s*"(?:files|statistics)": \[/,
  /^\{\s*"\$schema": "[^"]*sarif-2\.1\.0\.json",\s*"version": "2\.1\.0",\s*"runs": \[\s*\{\s*"tool": \{\s*"driver": \{\s*"name": "ccmsetup-lint",/,
  /^::(?:error|warning|notice) title=ccmsetup-lint /,
  /^##vso\[task\.logissue type=(?:error|warning);sourcepath=/,
  /^\[\s*(?:\]|\{\s*"type": "issue",\s*"description": "[^"\n]*(?:\\"[^"\n]*)*",\s*"check_name": "ccmsetup-lint\/)/,
  /^\{\s*"source": \{\s*"name": "ccmsetup-lint",/,
  /^<\?xml [^>]*>\s*<checkstyle version="4\.3">\s*(?:<\/checkstyle>|<file [^>]*>\s*<error [^>]* source="ccmsetup-lint\.)/,
  /^<\?xml [^>]*>\s*<testsuites name="ccmsetup-lint"/,
  /^## ccmsetup-lint\n/,
  /^$/,
];

/**
 * Whether a file is a report, so that it may be replaced.
 *
 * @param path absolute
 */
export async function isEarlierReport(path: string, io: Pick<Io, 'readChunks'>): Promise<boolean> {
  for await (const piece of io.readChunks(path)) {
    const text = Buffer.from(piece).toString('utf8');
    return beginnings.some((beginning) => beginning.test(text));
  }
  return true;
}
