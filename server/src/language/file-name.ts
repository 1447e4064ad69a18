/** Names behind what a batch file is given: `%~dp0`, `%1` (`call /?`). They end in no sign that would tell where a name begins. */

const source = '%(?:~[fdpnxsatz]{0,9}|(?<![\\w)]%))\\d';
const atEnd = new RegExp(`${source}$`, 'i');

/** The longest, and what stands before it. */
const longest = 14;

/** Where a name begins whose characters begin behind a `%`, such as `~dp0name.exe`. */
export function nameStartAt(text: string, start: number): number {
  if (text[start - 1] !== '%') return start;
  const pattern = new RegExp(source, 'iy');
  pattern.lastIndex = start - 1;
  return pattern.test(text) ? pattern.lastIndex : start;
}

/** Whether an argument of a batch file ends at an offset. */
export function endsArgument(text: string, offset: number): boolean {
  return atEnd.test(text.slice(Math.max(0, offset - longest), offset));
}
