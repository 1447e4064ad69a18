/** Finds the names of servers, devices and domains in a text. */
import { finds, type Found } from './found';
import { isPublicHost } from './public-hosts';

const label = '[a-z\\d_](?:[a-z\\d_-]{0,61}[a-z\\d_])?';
/** Ends of names that are hardly ever those of a member in code. */
const certainEnds =
  'com|net|org|local|localdomain|lan|corp|internal|intern|intranet|edu|gov|mil|eu|de|uk|priv|private|fr|ch|nl|us';
/** Ends that count where a name has three parts. */
const likelyEnds = `${certainEnds}|int|biz|info|cloud|lab|home|ad|ads|dom|group|global|at|be|dk|se|no|fi|it|es|pt|pl|cz|sk|hu|ro|bg|gr|tr|ru|ua|ca|mx|br|ar|cl|au|nz|jp|cn|kr|sg|hk|tw|in|za|il|ie|lu|li|lt|lv|ee|hr|si|rs|io|app|dev|tech|online|works|company|systems|network`;
/** Not behind what makes it a member, and not before a call, an index or a member. */
const before = '(?<![\\w.$@\\[-])';
const behind = '(?![\\w-]|\\.[a-z\\d]|\\s{0,2}\\(|::|\\[|\\s{0,2}=)';
const inCode = new RegExp(
  `${before}(?:(?:${label}\\.){2,9}(?:${likelyEnds})|${label}\\.(?:${certainEnds}))${behind}`,
  'gi',
);
/** Behind a variable or a wildcard, which stands for the first part. */
const domainInCode = new RegExp(
  `(?<=(?:\\$[\\w:]{1,40}|[}%)>*])\\.)(?:${label}\\.){1,8}(?:${certainEnds})${behind}`,
  'gi',
);
/** Names of namespaces have capitals: System.Net, Microsoft.Win32.Registry. */
const namespace = /^(?:system|microsoft|windows|management)\./i;
const isPascal = (name: string): boolean => name.split('.').every((part) => /^[A-Z][a-z]/.test(part));

/** In text that is no program every name with dots counts but those of files. */
const inProse = new RegExp(
  `(?<![\\w.-])(?:${label}\\.){1,9}[a-z][a-z\\d-]{1,61}(?![\\w-]|\\.[a-z\\d])`,
  'gi',
);
const fileName =
  /\.(?:exe|msi|msp|mst|log|lo_|cab|cpp|h|c|cs|tcf|xml|cer|crt|pfx|pem|zip|dll|ps1|psm1|psd1|cmd|bat|vbs|txt|json|ya?ml|ini|inf|reg|ccmcmd|svc|mof|sdf|aspx?|md|html?|png|wim|iso|sh|py|js|ts|tf)$/i;

/** A share: two backslashes before it and one behind it, or twice as many of both where they are escaped. */
const share =
  /(?<=(?<!\\)\\\\)[\w.-]+(?=\\(?!\\))|(?<=(?<!\\)\\{4})[\w.-]+(?=\\\\(?!\\))|(?<=(?<!\\)\\{8})[\w.-]+(?=\\{4}(?!\\))/g;
const inAddress = /(?<=:\/\/(?:[^\s/"'<>@]{0,200}@)?)[a-z\d_](?:[\w.-]*\w)?(?![\w@.-]*@)/gi;
/** The values of arguments that name servers, of which some may have no dot. */
const argument =
  /(?<=(?:\/mp:|\b(?:SMSMP|SMSMPLIST|FSP|CCMHOSTNAME)=)["']?(?:https?:\/\/)?(?:[^\s"']{1,400}[;*](?:https?:\/\/)?)?)(?!https?:|eyJ)[a-z\d][\w.-]*/gi;
const suffix = /(?<=\bDNSSUFFIX=["']?)[a-z\d][\w.-]*/gi;
const certificate = /(?<=\bCCMCERTSEL=["'\\]{0,2}Subject(?:Str)?:)[^\s"'\\]+/gi;
const subject = /(?<=issued to ')[^']+/g;
const device = /(?<=\[)[\w-]{1,63}(?=\] Running on)/g;
const computer =
  /(?<=(?<![\w-])(?:[-/]{1,2}ComputerName|winrs -r:|\/add:|\/node:)["'`]?[:=\s]{0,2}["'`]?)[a-z\d][\w.-]*/gi;

/** Whether a dotted name of code is that of a host. */
function isHostInCode(name: string): boolean {
  return !namespace.test(name) && !isPascal(name);
}

/**
 * The names of hosts. In no order.
 *
 * @param isProse whether the text is none of a program, so that more of it can be a name
 */
export function hosts(text: string, isProse: boolean): Found[] {
  const dotted = finds(text, isProse ? inProse : inCode, 'host', 'host').filter(({ name }) =>
    isProse ? !fileName.test(name?.text ?? '') : isHostInCode(name?.text ?? ''),
  );
  const named = [share, inAddress, argument, certificate, subject, device, computer].flatMap((pattern) =>
    finds(text, pattern, 'host', 'host'),
  );
  const domains = [suffix, domainInCode].flatMap((pattern) => finds(text, pattern, 'host', 'domain'));
  return [...named, ...domains, ...dotted].filter(({ name }) => name !== undefined && isTelling(name.text));
}

/** Whether a text is a name that tells something: not a number, not `localhost`, no name that all have. */
export function isTelling(name: string): boolean {
  return /[a-z]/i.test(name) && !/^(?:localhost|true|false|null|none)$/i.test(name) && !isPublicHost(name);
}
