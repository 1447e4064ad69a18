/** Checks command lines that come again and again once. */
import type { Recorded } from '../../log';
import { judge, type Judged, type RecordedOptions } from './recorded';

/** So many command lines are remembered. */
const mostRemembered = 200;

/** The same findings at another place of the log. */
function movedTo(
  recorded: Recorded,
  { of, findings, recorded: before }: Judged & { readonly of: Recorded },
): Judged {
  const by = recorded.textStart - of.textStart;
  const columns = recorded.textStart - recorded.lineStart - (of.textStart - of.lineStart);
  const { line } = recorded;
  return {
    recorded: { ...before, line, start: before.start + by, end: before.end + by },
    findings: findings.map((finding) => ({
      ...finding,
      ...{ line, endLine: line, start: finding.start + by, end: finding.end + by },
      ...{ column: finding.column + columns, endColumn: finding.endColumn + columns },
    })),
  };
}

/** What checks a record. */
export type Judge = (recorded: Recorded, part: 'commandLine' | 'properties') => Judged;

/** A judge that remembers what it said. */
export function judgeOnce(options: RecordedOptions): Judge {
  const memory = new Map<string, Judged & { readonly of: Recorded }>();
  return (recorded, part) => {
    // Only a token is judged by the time.
    const { stamp } = recorded;
    const time = /token/i.test(recorded.text) ? `${stamp?.date} ${stamp?.clock} ${stamp?.bias}` : '';
    const key = `${part} ${time} ${recorded.text}`;
    const known = memory.get(key);
    if (known !== undefined) return movedTo(recorded, known);
    const judged = judge(recorded, part, options);
    if (memory.size >= mostRemembered) memory.clear();
    memory.set(key, { ...judged, of: { ...recorded, text: '', stamp: undefined } });
    return judged;
  };
}
