/** Finds the names of people and accounts in a text. */
import { overlaps } from '../../language/span';
import { signsIn as bareSignIn } from '../../lint/secrets/addresses';
import { finds, wide, type Found } from './found';

/** What stands before a backslash and is no domain: roots of the registry, authorities, folders in capitals. */
const noDomain =
  'NT|AUTHORITY|BUILTIN|SERVICE|APPPOOL|HKLM|HKCU|HKCR|HKU|HKEY_\\w+|SOFTWARE|SYSTEM|MACHINE|WINDOWS|ROOT|CCM|SMS|CCMSETUP|I386|X64|X86|BIN|FABRIKAM|DOMAIN\\d+';
const beforeAccount = `(?<![\\w\\\\.:/%$}-])(?!(?:${noDomain})\\\\)`;
const inAccount = '\\\\{1,2}[\\w.-]{1,40}\\$?(?![\\w\\\\])';
/** An option behind which an account stands, however it is written. */
const signsIn =
  '(?<![\\w-])[-/]{1,2}(?:u|U|ru|RU|[uU]ser(?:[nN]ame)?|[cC]redential|[aA]ccount)["\'`]?[:=\\s]{1,3}["\'`]?';
/** In code, what looks like an account is more often a path: the domain is in capitals there. */
const account = wide(
  new RegExp(
    `${beforeAccount}([\\p{Lu}][\\p{Lu}\\d-]{1,14})${inAccount}|(?<=${signsIn})(?!(?:${noDomain})\\\\)[\\w][\\w.-]{0,30}${inAccount}|${beforeAccount}[\\w][\\w.-]{0,30}\\\\{1,2}(?:svc|adm|sa)[_-][\\w.-]{1,40}\\$?(?![\\w\\\\])`,
    'g',
  ),
);
/** The same in the text of a log, where such a path would begin with a drive. */
const accountInProse = wide(
  new RegExp(
    `(?:(?<=${signsIn})|${beforeAccount})(?!(?:${noDomain}|Software|Microsoft|Logs|Client|Files|Tools)\\\\)[\\p{L}][\\w.-]{0,30}${inAccount}`,
    'gi',
  ),
);
/** A file, and not a user of that name. */
const file =
  /\.(?:exe|msi|msp|mst|cab|cmd|bat|ps1|psm1|vbs|js|py|log|txt|tcf|ini|xml|json|reg|dll|zip|sys|inf|cer|pfx|iso|wim)$/i;
const domainHead = /^[^\\]+/;

/** What stands in an address before `@` signs in there. */
const mail = wide(
  /(?<![\w.+-]|:\/\/[^\s/@]{0,100}:[^\s/@]{0,100})[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g,
);
const inAddress = wide(/(?<=:\/\/)[\w.-]{1,64}(?=:[^\s/@]{1,200}@)/g);
/** The same without a scheme. */
const bareName = wide(new RegExp(String.raw`${bareSignIn}(?=:[^\s@"'<>/]{2,200}@[\w[])`, 'gi'));
const bareBefore = new RegExp(String.raw`${bareSignIn}:[^\s@"'<>/]{0,200}$`, 'i');
/** All of both, and what leads to it. */
const longestBare = 270;
/** A folder of a person; blanks are a part of it where another folder follows. */
const profile =
  /(?<=[\\/](?:Users|homes?|profiles|Documents and Settings)\$?[\\/]{1,2})(?![$%{<@!*[(])(?:[^\\/\r\n"'`|<>:*?;=,$%{]{0,39}[^\\/\s"'`|<>:*?;=,$%{](?=[\\/])|[^\\/\s"'`|<>:*?;=,$%{)]{1,40})/gi;
const option = wide(
  /(?<=(?<![\w-])(?:[-/]{1,2}(?:user(?:name)?|ru|credential)["'`]?[:=\s]{1,3}|-u\s{1,2}(?=[^\s"':]{1,40}:)|\bnet1? user\s{1,3}|(?:ansible_user|user(?: ?id|name)?)["']?\s{0,3}[:=]\s{0,3})["'`]?)(?![$%{<@!*[(])(?!\d)[\w][\w.-]{0,40}(?=["'`\s;,:]|$)/gim,
);
/** Who made something, as exports of services tell it. */
const maker = /(?<="(?:created|modified|lastModified)By"\s{0,3}:\s{0,3}")[^"\\]{1,64}(?=")/gi;
const administrators = wide(/(?<=\bCCMADMINS="?(?:[^\s"]{1,400};)?)(?![$%{<@!*])[\w.$-]+(?![\w])/gi);
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

/** Accounts of domains that others tell, in any letter case. */
function known(text: string, signed: readonly Found[]): Found[] {
  const domains = new Set(
    signed.flatMap(({ kind, name }) => (kind === 'host' && name?.form === 'netbios' ? [name.text] : [])),
  );
  if (domains.size === 0) return [];
  const pattern = `(?<![\\w\\\\./%$}-]|\\$[\\w]{1,30}:)(?:${[...domains].join('|')})${inAccount}`;
  return accounts(text, wide(new RegExp(pattern, 'gi')));
}

/**
 * The names of users. In no order.
 *
 * @param isProse whether the text is none of a program, so that more of it can be a name
 */
export function users(text: string, isProse: boolean): Found[] {
  const profiles = finds(text, profile, 'user', 'user');
  // The end of a name with a blank, and the folder behind it, look like an account.
  const signed = accounts(text, isProse ? accountInProse : account).filter(
    ({ span: { start, end } }) =>
      !profiles.some(
        ({ span: at }) => overlaps(at, { start, end }) || (start > at.end && start <= at.end + 2),
      ),
  );
  const mails = finds(text, mail, 'user', 'mail').filter(
    ({ span: { start } }) => !bareBefore.test(text.slice(Math.max(0, start - longestBare), start)),
  );
  return [
    ...mails,
    ...signed,
    ...known(text, signed),
    ...profiles,
    ...[option, inAddress, bareName, maker, administrators, runsAs].flatMap((pattern) =>
      finds(text, pattern, 'user', 'user'),
    ),
  ].filter(({ name }) => name?.form !== 'user' || !isCommonUser(name.text));
}
