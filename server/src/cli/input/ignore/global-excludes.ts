/** The patterns that a user wants git to ignore everywhere: `core.excludesFile`, or where git looks without it. */
import { isAbsolute, join } from 'node:path';
import { textOf, type IgnoreIo } from './text-of';

/** A value of git's configuration without quotes, escapes and a comment. */
function plainValue(raw: string): string {
  let value = '';
  let quoted = false;
  for (let at = 0; at < raw.length; at++) {
    const character = raw.charAt(at);
    if (character === '"') quoted = !quoted;
    else if (character === '\\') value += raw.charAt(++at);
    else if (!quoted && (character === '#' || character === ';')) break;
    else value += character;
  }
  return value.trim();
}

/** The last value of `core.excludesFile` in a configuration; files that it includes do not count. */
export function excludesFileIn(configuration: string): string | undefined {
  let inCore = false;
  let found: string | undefined;
  for (const line of configuration.split(/\r?\n/)) {
    const [, section] = /^\s*\[\s*([^\]]*?)\s*\]/.exec(line) ?? [];
    if (section !== undefined) inCore = section.toLowerCase() === 'core';
    const [, value] = /^\s*(?:\[[^\]]*\]\s*)?excludesfile\s*=\s*(.*)$/i.exec(line) ?? [];
    if (inCore && value !== undefined) found = plainValue(value);
  }
  return found;
}

/** The text of the file; undefined where there is none. */
export function globalExcludes(io: IgnoreIo): string | undefined {
  const { env, home } = io;
  const xdg = env.XDG_CONFIG_HOME;
  const folder = join(xdg === undefined || xdg === '' ? join(home, '.config') : xdg, 'git');
  const only = env.GIT_CONFIG_GLOBAL;
  const files =
    only === undefined ? [join(folder, 'config'), join(home, '.gitconfig')] : only === '' ? [] : [only];
  const named = files
    .map((file) => excludesFileIn(textOf(file, io) ?? ''))
    .findLast((each) => each !== undefined);
  if (named === '') return undefined;
  const path = named === undefined ? join(folder, 'ignore') : named.replace(/^~(?=[/\\]|$)/, () => home);
  // What it is relative to depends on where git is started.
  return isAbsolute(path) ? textOf(path, io) : undefined;
}
