/** Finds the names of people and accounts in a text. */
import { finds, type Found } from './found';

/** What stands before a backslash and is no domain: roots of the registry, authorities, folders in capitals. */
const noDomain =
  'NT|AUTHORITY|BUILTIN|SERVICE|APPPOOL|HKLM|HKCU|HKCR|HKU|HKEY_\\w+|SOFTWARE|SYSTEM|MACHINE|WINDOWS|ROOT|CCM|SMS|CCMSETUP|I386|X64|X86|BIN|FABRIKAM';
/** In code, what looks like an account is more often a path: the domain is in capitals there. */
const account = new RegExp(
  `(?<![\\w\\\\.:/%$}-])(?!(?:${noDomain})\\\\)([A-Z][A-Z\\d-]{1,14})(\\\\{1,2})([\\w.-]{1,40}\\$?)(?![\\w\\\\])`,
  'g',
);
/** The same in the text of a log, where such a path would begin with a drive. */
const accountInProse = new RegExp(
  `(?<![\\w\\\\.:/%$}-])(?!(?:${noDomain}|Software|Microsoft|Logs|Client|Files|Tools)\\\\)([A-Za-z][\\w.-]{0,30})(\\\\{1,2})([\\w.-]{1,40}\\$?)(?![\\w\\\\])`,
  'gi',
);
/** A file, and not a user of that name. */
const file =
  /\.(?:exe|msi|msp|mst|cab|cmd|bat|ps1|psm1|vbs|js|py|log|txt|tcf|ini|xml|json|reg|dll|zip|sys|inf|cer|pfx|iso|wim)$/i;
const domainHead = /^[^\\]+/;

const mail = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;
/** A folder of a person; blanks are a part of it where another folder follows. */
const profile =
  /(?<=[\\/](?:Users|home|Documents and Settings)[\\/]{1,2})(?![$%{<@!*[(])(?:[^\\/\r\n"'`|<>:*?;=,$%{]{1,40}(?=[\\/])|[^\\/\s"'`|<>:*?;=,$%{)]{1,40})/gi;
const option =
  /(?<=(?<![\w-])(?:[-/]{1,2}(?:user(?:name)?|ru)["'`]?[:=\s]{1,3}|(?:ansible_user|user(?: ?id|name)?)["']?\s{0,3}[:=]\s{0,3})["'`]?)(?![$%{<@!*[(])[A-Za-z][\w.-]{0,40}(?=["'`\s;,]|$)/gim;
const administrators = /(?<=\bCCMADMINS="?(?:[^\s"]{1,400};)?)(?![$%{<@!*])[\w.$-]+(?!\w)/gi;
const runsAs = /(?<=Running as user ")(?!SYSTEM")[^"\\]{1,64}(?=")/g;

/** Names that everybody has. */
const common =
  /^(?:admin(?:istrator)?s?|system|localsystem|public|default(?: user)?|all users|users?|username|user ?name|guest|root|everyone|nobody|name|me|you|user-?\d+|(?:local|network)_?service|true|false|null|none)$/i;

/** Whether a name tells of nobody. */
export function isCommonUser(name: string): boolean {
  return common.test(name);
}

/** The account of a domain as two names: that of the domain, and that of the user. */
function accounts(text: string, pattern: RegExp): Found[] {
  return finds(text, pattern, 'user', 'user').flatMap(({ span: { start, end }, name }): Found[] => {
    const whole = name?.text ?? '';
    if (file.test(whole)) return [];
    const domain = domainHead.exec(whole)?.[0] ?? '';
    const user = whole.slice(domain.length).replace(/^\\+/, '');
    return [
      {
        kind: 'host',
        span: { start, end: start + domain.length },
        name: { form: domain.includes('.') ? 'domain' : 'netbios', text: domain },
      },
      { kind: 'user', span: { start: end - user.length, end }, name: { form: 'user', text: user } },
    ];
  });
}

/**
 * The names of users. In no order.
 *
 * @param isProse whether the text is none of a program, so that more of it can be a name
 */
export function users(text: string, isProse: boolean): Found[] {
  return [
    ...finds(text, mail, 'user', 'mail'),
    ...accounts(text, isProse ? accountInProse : account),
    ...[profile, option, administrators, runsAs].flatMap((pattern) => finds(text, pattern, 'user', 'user')),
  ].filter(({ name }) => name?.form !== 'user' || !isCommonUser(name.text));
}
