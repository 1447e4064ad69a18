/** Finds passwords among the arguments of programs whose options do not say so by their names. */
import { span, type Span } from '../../language/span';
import { hiddenValue } from './value';

/** Programs that take a password with `-p`. */
const takesPassword =
  /ps(?:exec|kill|list|info|service|shutdown|suspend|loglist|file|passwd)|paexec|remcom|csexec|cpau|runas|winrs|wmic|schtasks|sshpass|mysql|sqlcmd|osql|\bbcp\b|signtool|certutil|freerdp|rdesktop|docker|podman|\baz\b|log[io]n/gi;
/** How far behind the program's name its option may stand. */
const nearEnough = 400;
/** Not the prompt of `set /p`. */
const passwordOption = /(?<![\w/\\-]|\bset\s)[-/](p|rp|pd|po)(?:(:)|=|["'`]{0,2}[\s,]{1,40}(?=\S))/gi;
/** The name of a user on either side of the password. */
const userBefore = /[-/]u(?:ser(?:name)?)?["'`]?[\s,:=]{1,20}["'`]?[^\s"'`,]{1,100}["'`]?[\s,]{1,20}["'`]?$/i;
const userBehind = /^["'`]?[\s,]{1,20}["'`]?[-/]u(?:ser(?:name)?)?(?![\w-])/i;
const nearUser = 160;

/** `-p` and its like. */
function optionValues(text: string): Span[] {
  const options = [...text.matchAll(passwordOption)];
  if (options.length === 0) return [];
  const programs = [...text.matchAll(takesPassword)].map(({ index }) => index);
  const found: Span[] = [];
  let next = 0;
  let from = 0;
  for (const { 0: whole, 1: name, 2: colon, index } of options) {
    if (index < from) continue;
    while ((programs[next] ?? text.length) < index) next++;
    const value = hiddenValue(text, index + whole.length);
    const end = value.at(-1)?.end ?? index;
    from = end;
    const sure =
      colon !== undefined ||
      name?.toLowerCase() !== 'p' ||
      index - (programs[next - 1] ?? -nearEnough) < nearEnough ||
      userBefore.test(text.slice(Math.max(0, index - nearUser), index)) ||
      userBehind.test(text.slice(end, end + nearUser));
    if (sure) found.push(...value);
  }
  return found;
}

const net = /\bnet1?(?:\.exe)?["']?[^\S\r\n]{1,9}(use|user)[^\S\r\n]((?:"[^"\r\n]*"|[^\r\n|&])*)/gi;
const words = /"[^"]*"?|'[^']*'?|[^\s"']+/g;
const share = /^["']?(?:\\\\|%\w+%|\$\w+)/;

/**
 * `net use \\server\share PASSWORD`, `net user NAME PASSWORD`: the first word behind them that is no switch. Behind a switch
 * that ends in a semicolon stands another command.
 */
function netPasswords(text: string): Span[] {
  return [...text.matchAll(net)].flatMap(({ 0: whole, 1: verb, 2: rest = '', index }) => {
    const from = index + whole.length - rest.length;
    const found: Span[] = [];
    let named = false;
    /** Where the password ends as far as it is read. */
    let end: number | undefined;
    /** Where a switch ends, whose value may be in quotes. */
    let switchEnd: number | undefined;
    for (const { 0: word, index: at } of rest.matchAll(words)) {
      // Quotes may begin within a word; those behind its end close what the command stands in.
      if (end !== undefined && (at > end || /^(?:[';,)]|"(?:[\s;,)|&+]|$))/.test(word))) break;
      const isSwitch = end === undefined && (/^["']?\/[a-z]+\b/i.test(word) || at === switchEnd);
      if (isSwitch) {
        if (word.endsWith(';') && named) break;
        switchEnd = at + word.length;
      } else if (named && !share.test(word)) {
        found.push(...hiddenValue(text, from + at));
        end = at + word.length;
      } else named ||= verb?.toLowerCase() === 'user' || share.test(word);
    }
    return found;
  });
}

const userAndPassword =
  /(?<![\w-])(?:-u|--user|--proxy-user)(?:["'`]?[\s,=]{1,20}["'`]?)[^\s"'`,:%]{1,100}[:%](?=\S)/gi;
/** What `echo` hands to a program that asks for a password. */
const piped =
  /(?<=\becho\.?[^\S\r\n]{0,9}["']?)[^\s|&"']{1,200}(?=["']?[^\S\r\n]{0,9}\|[^\S\r\n]{0,9}(?:runas|ps|paexec|plink|sudo|docker|net\b))/gi;
const secureString =
  /ConvertTo-SecureString(?:[^\S\r\n]+-(?:s(?:t[a-z]*)?|a[a-z]*|f[a-z]*|-)(?![\w-]))*(?:[^\S\r\n]+|(?<=-s[a-z]*):)(?=[^\s\-)])/gi;
/** What sticks to `-p` for programs that take it so. */
const attached =
  /(?<=\b(?:7za?|rar|mysql\w{0,5}|sshpass)(?:\.exe)?["']?[^\S\r\n][^\r\n|&]{0,200}(?<![^\s"'])-(?:hp|p))[^\s"'`,]+/gi;
/** A literal that is handed to `ConvertTo-SecureString`. */
const pipedLiteral =
  /(?<=["'])[^"'\r\n]{1,400}(?=["'][^\S\r\n]{0,20}\|[^\S\r\n]{0,20}ConvertTo-SecureString)/gi;
const credential =
  /NetworkCredential["']?(?:\]::new)?[^\S\r\n]{0,9}(?:-a\w{0,15}[^\S\r\n]{1,9})?[@(]{0,3}\s{0,20}(?:@?["'][^"'\r\n]{0,200}["']|[$\w.:]{1,100})\s{0,9},\s{0,9}[@$]{0,2}(?=["'])/gi;
/** `-PX`, where `-p` is something else. */
const attachedCapital =
  /(?<=\b(?:sqlcmd|SQLCMD|osql|OSQL|bcp|BCP)(?:\.exe)?["']?[^\S\r\n][^\r\n|&]{0,200}(?<![^\s"'])-P["']?)[^\s"'`,]+/g;
/** `-uuser:X` of curl. */
const attachedUser =
  /(?<=\bcurl(?:\.exe)?["']?[^\S\r\n][^\r\n|&]{0,200}(?<![^\s"'])-u[^\s"'`,:=/]{1,100}:)[^\s"'`]+/gi;

/** The values behind all matches of a pattern that do not stand in such a value. */
function behindEach(pattern: RegExp, text: string): Span[] {
  const found: Span[] = [];
  for (const { 0: whole, index } of text.matchAll(pattern)) {
    if (index < (found.at(-1)?.end ?? 0)) continue;
    found.push(...hiddenValue(text, index + whole.length));
  }
  return found;
}

/** The matches of a pattern. */
function each(pattern: RegExp, text: string): Span[] {
  return [...text.matchAll(pattern)].map(({ 0: whole, index }) => span(index, index + whole.length));
}

/** What must stand before such values, which tells at once that most texts have none. */
const announcing =
  /7za?|rar|mysql|sshpass|sqlcmd|osql|bcp|curl|echo|ConvertTo-SecureString|NetworkCredential/i;

/** Passwords in command lines and calls. In no order. */
export function commandSecrets(text: string): Span[] {
  const found = [...optionValues(text), ...netPasswords(text), ...behindEach(userAndPassword, text)];
  if (!announcing.test(text)) return found;
  return [
    ...found,
    ...[secureString, credential].flatMap((pattern) => behindEach(pattern, text)),
    ...[attached, attachedCapital, attachedUser, piped, pipedLiteral].flatMap((pattern) =>
      each(pattern, text),
    ),
  ];
}
