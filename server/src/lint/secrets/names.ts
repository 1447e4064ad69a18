/** Finds what stands behind the names of passwords and keys. */
import { span, type Span } from '../../language/span';
import { behind } from './behind';
import { listStart, listValues, specialStart, wholeValue } from './places';

/** What names a password or a key; it may have other words before it. */
const names =
  /pass(?:word|wort|wd|phrase|code)?|kennwort|pwd|p(?:s)?w|secret|(?:api|access|account|storage|subscription|functions?|private|primary|secondary|shared|encryption|host|sas)[-_. ]?key|shared_?access_?signature|authorization/gi;
/** Names that are a part of many words, so that they must begin one. */
const short = /^(?:pass|p(?:s)?w)$/i;

/** What may follow the name and belongs to it. */
const suffix = /(?:s(?![a-z])|d(?![a-z])|o(?![a-z]))?[-_]?(?:text|value|plain(?:_?text)?|string|\d{1,3})?/iy;
/** Signs of an assignment, of a member of an object, of an option or of a comparison. */
const assignment =
  /(?:["'`\])}\\]{0,6}|&quot;)[^\S\r\n]{0,40}(?::=|=>|[:=]{1,3}|is[^\S\r\n](?=\S{0,40}\d)|-[ci]?(?:eq|ne|like|match)[^\S\r\n])[^\S\r\n]{0,40}(?:[|>][+-]?[^\S\r\n]{0,10}\r?\n\s{0,200}|\s{0,200}(?=["']))?/iy;
/** The value in a member or option of its own: `"name": "password", "value": "…"`, `/v DefaultPassword /t REG_SZ /d …`. */
const carrier =
  /["'`]{0,2}[\s,]{1,40}(?:(?:\/t|-(?:property)?type)\s{1,9}\w{1,20}\s{1,9})?(?:\/d\s{1,9}|-value\s{1,9}|["']?value["']?\s{0,9}[:=]\s{0,9})/iy;
/** The next item of a list. */
const item = /["'`]\s{0,40},\s{0,40}(?=["'`])/y;
/** The next argument, behind the name of an option. */
const argument = /["'`]?[\s,]{1,40}/y;

/** The head of an option up to its name, and what stands where a value would: another option, or a sentence that goes on. */
const optionHead = /(?:^|[\s"'`(,;|&[])(?:--?|\/)[\w-]*$/;
const option =
  /["'`]?[-/]{1,2}[a-z][a-z-]*(?![^\s:="'`,])|(?:is(?:n't)?|and|or|has|takes|needs|comes|probably|of|for|in|to|ist|und|hat|steht|erwartet|benötigt)(?=\s)/iy;
/** The credentials behind the name of a scheme, in a header. */
const scheme = /["'`]?(?:basic|bearer|digest|negotiate|\w{0,20}key)[^\S\r\n]{1,9}/iy;
/** A tag or an anchor of YAML, and the call that reads a variable and has a value for when it is not set. */
const ahead =
  /(?:[!&][\w!:/.-]{1,60}[^\S\r\n]{1,9}){1,2}(?:[|>][+-]?[^\S\r\n]{0,10}\r?\n\s{0,200})?(?=\S)|(?:os\.)?(?:getenv|environ\.get)\(\s{0,20}["'][^"'\r\n]{0,100}["']\s{0,9},\s{0,20}/iy;
const longestName = 40;

/** Whether a name that is a part of many words begins a word here: `pw`, `userPw`, `_pw`, not `bypass`. */
function beginsWord(text: string, at: number, name: string): boolean {
  const before = text.charAt(at - 1);
  return !/[a-z]/i.test(before) || (/[a-z]/.test(before) && /^[A-Z]/.test(name));
}

/** Where the value would begin that the name up to an offset has; undefined when it is only mentioned. */
function valueStart(text: string, nameStart: number, nameEnd: number): number | undefined {
  const end = behind(suffix, text, nameEnd) ?? nameEnd;
  const special = specialStart(text, nameStart, end);
  if (special !== undefined) return special;
  const assigned = behind(assignment, text, end);
  if (assigned !== undefined)
    return behind(scheme, text, assigned) ?? behind(ahead, text, assigned) ?? assigned;
  const carried = behind(carrier, text, end);
  if (carried !== undefined) return carried;
  const next = behind(item, text, end);
  const isOption = optionHead.test(text.slice(Math.max(0, nameStart - longestName), nameStart));
  const start = next ?? (isOption ? behind(argument, text, end) : undefined);
  return start === undefined || behind(option, text, start) !== undefined ? undefined : start;
}

/** The value that stands before its name: `"value": "…", "name": "password"`. */
const before =
  /(?<=\bvalue["']?\s{0,9}[:=]\s{0,9}["'])[^"'\r\n]{1,400}(?=["'][\s,]{1,40}["']?(?:name|key|id)["']?\s{0,9}[:=]\s{0,9}["'][\w-]{0,40}(?:pass(?:word|wd|phrase)|pwd|secret))/gi;

function valuesBefore(text: string): Span[] {
  return [...text.matchAll(before)].map(({ 0: value, index }) => span(index, index + value.length));
}

/** Words that end like a name of a password and are none. */
const otherWords = /(?:by|com|tres|sur|over|under)$/i;

/** Whether a short name ends that of a property: `PROXYPASS=`. */
function endsProperty(text: string, index: number, name: string): boolean {
  return (
    name === 'PASS' &&
    text[index + name.length] === '=' &&
    /[A-Z]$/.test(text[index - 1] ?? '') &&
    !otherWords.test(text.slice(Math.max(0, index - 5), index))
  );
}

/** The values of passwords and keys. In no order. */
export function namedSecrets(text: string): Span[] {
  const found: Span[] = [];
  const mentions = [...text.matchAll(names)];
  if (mentions.length === 0) return [];
  let from = 0;
  for (const { 0: name, index } of mentions) {
    const isPart = short.test(name) && !beginsWord(text, index, name) && !endsProperty(text, index, name);
    if (index < from || isPart) continue;
    const start = valueStart(text, index, index + name.length);
    if (start === undefined) continue;
    const list = listStart(text, start);
    found.push(...(list === undefined ? wholeValue(text, index, start) : listValues(text, list)));
    from = found.at(-1)?.end ?? from;
  }
  return [...found, ...valuesBefore(text)];
}
