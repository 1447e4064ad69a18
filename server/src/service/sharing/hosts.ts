/** Finds the names of servers, devices and domains in a text. */
import { finds, wide, type Found } from './found';
import { isPublicHost } from './public-hosts';

const label = '[\\w](?:[\\w-]{0,61}[\\w])?';
/** Ends of names that are hardly ever those of a member in code. */
const certainEnds =
  'com|net|org|local|localdomain|lan|corp|internal|intern|intranet|edu|gov|mil|eu|de|uk|priv|private|fr|ch|nl|us';
/** Ends that count where a name has three parts. */
const likelyEnds = `${certainEnds}|int|biz|info|cloud|lab|home|ad|ads|dom|group|global|at|be|dk|se|no|fi|it|es|pt|pl|cz|sk|hu|ro|bg|gr|tr|ru|ua|ca|mx|br|ar|cl|au|nz|jp|cn|kr|sg|hk|tw|in|za|il|ie|lu|li|lt|lv|ee|hr|si|rs|io|app|dev|al|am|az|ba|by|cy|is|kz|ge|mk|mt|ma|tn|eg|ae|sa|qa|kw|ke|ng|gh|ug|tz|zm|zw|th|vn|my|id|ph|pk|bd|lk|np|co|pe|ve|ec|uy|bo|cr|pa|do|gt|hn|sv|ni|cu|pr|jm|tt|bb|ag|mc|sm|va|gl|fo|im|je|gg|gi|tech|online|works|company|systems|network`;
/** Not behind what makes it a member, and not before a call, an index or a member. */
const before = '(?<![\\w.$@\\[-])';
const behind = '(?![\\w-]|\\.[\\w]|\\s{0,2}\\(|::|\\[|\\s{0,2}=)';
const inCode = wide(
  new RegExp(
    `${before}(?:(?:${label}\\.){2,9}(?:${likelyEnds})|${label}\\.(?:${certainEnds}))${behind}`,
    'gi',
  ),
);
/** A name of two parts, where quotes or a comment tell that it is no member. */
const shortInCode = wide(new RegExp(`(?<=["'\`@])${label}\\.(?:${likelyEnds})(?=["'\`/:;])`, 'gi'));
/** Behind a variable or a wildcard, which stands for the first part. */
const domainInCode = wide(
  new RegExp(
    `(?<=(?:\\$[\\w:]{1,40}|[}%)>*])\\.)(?:(?:${label}\\.){2,8}(?:${likelyEnds})|${label}\\.(?:${certainEnds}))${behind}`,
    'gi',
  ),
);
/** Names of namespaces have capitals: System.Net, Microsoft.Win32.Registry. */
const namespace = /^(?:system|microsoft|windows|management)\./i;
const isPascal = (name: string): boolean => name.split('.').every((part) => /^[A-Z][a-z]/.test(part));

/** In text that is no program every name with dots counts but those of files. */
const inProse = wide(
  new RegExp(`(?<![\\w.-])(?:${label}\\.){1,9}[a-z][a-z\\d-]{1,61}(?![\\w-]|\\.[\\w])`, 'gi'),
);
const fileName =
  /\.(?:exe|msi|msp|mst|log|lo_|cab|cpp|h|c|cs|tcf|xml|cer|crt|pfx|pem|zip|dll|ps1|psm1|psd1|cmd|bat|vbs|txt|json|ya?ml|ini|inf|reg|ccmcmd|svc|mof|sdf|aspx?|md|html?|png|wim|iso|sh|py|js|ts|tf)$/i;

/** A share: two backslashes before it and one behind it, or twice as many of both where they are escaped. */
const share = wide(
  /(?<=(?<!\\)\\\\)[\w.-]+(?=\\(?!\\))|(?<=(?<!\\)\\{4})[\w.-]+(?=\\\\(?!\\))|(?<=(?<!\\)\\{8})[\w.-]+(?=\\{4}(?!\\))|(?<=\\[?.]\\{1,2}UNC\\{1,2})[\w.-]+/gi,
);
/** A device or share whose name has a digit, as those of devices mostly do: no other sign tells it from a path. */
const device = wide(
  /(?<=(?<![\\\w])\\\\|(?<![\w:/])\/\/(?=[\w.-]{1,64}\/))(?=[\w.-]{0,62}\d)[\w][\w.-]{2,62}(?![\w.\\-])/g,
);
const inAddress = wide(/(?<=:\/\/(?:[^\s/"'<>@]{0,200}@)?)[\w](?:[\w.-]*[\w])?(?![^\s/"'<>@]{0,200}@)/gi);
/** The values of arguments that name servers, of which some may have no dot. */
const argument = wide(
  /(?<=(?:\/mp:|\b(?:SMSMP|SMSMPLIST|FSP|CCMHOSTNAME)=)["']?(?:https?:\/\/)?(?:[^\s"']{1,400}[;*](?:https?:\/\/)?)?)(?!https?:|eyJ)[\w][\w.-]*/gi,
);
const suffix = wide(/(?<=\bDNSSUFFIX=["']?)[\w][\w.-]*/gi);
const certificate = /(?<=\bCCMCERTSEL=["'\\]{0,2}Subject(?:Str)?:)[^\s"'\\]+/gi;
const subject = /(?<=issued to ')[^']+/g;
const runsOn = wide(/(?<=\[)[\w-]{1,63}(?=\] Running on)/g);
/** An option or a command that has the names of computers behind it, also in a list. */
const computers = wide(
  /(?<![\w-])(?:[-/]{1,2}(?:ComputerName|Computer|Cn|HostName|ServerInstance)["'`]?[:=\s]{1,2}|winrs -r:|\/add:|\/node:|(?:(?:New|Enter)-(?:CimSession|PSSession)|Test-(?:Connection|NetConnection))\s{1,4})(?:@?\()?["'`]?[\w][\w.-]*["'`]?(?:\s{0,4},\s{0,4}["'`]?[\w][\w.-]*["'`]?)*/gi,
);
const inList = wide(/(?<=[\s"'`,:=(])[\w][\w.-]*(?![\w.-])/g);
/** Members of connection strings and of inventories. */
const member = wide(
  /(?<=["'`;]\s?(?:Server|Data Source|Address)=(?:tcp:)?|\bansible_(?:ssh_)?host["']?\s{0,3}[:=]\s{0,3}["']?)[\w][\w.-]*/gi,
);

/** The names of computers behind options, each at its place. */
function listed(text: string): Found[] {
  return finds(text, computers, 'host', 'host').flatMap(({ span: { start }, name }) => {
    const whole = name?.text ?? '';
    const head = /^(?:[-/]{1,2}[a-z]+|[a-z]+-[a-z]+|winrs -r)["'`]?/i.exec(whole)?.[0].length ?? 0;
    return finds(whole.slice(head), inList, 'host', 'host').map((each) => ({
      ...each,
      span: { start: start + head + each.span.start, end: start + head + each.span.end },
    }));
  });
}

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
  const named = [share, device, inAddress, argument, certificate, subject, runsOn, member].flatMap(
    (pattern) => finds(text, pattern, 'host', 'host'),
  );
  const domains = [suffix, domainInCode].flatMap((pattern) => finds(text, pattern, 'host', 'domain'));
  const short = isProse ? [] : finds(text, shortInCode, 'host', 'host');
  return [...named, ...listed(text), ...domains, ...dotted, ...short].filter(
    ({ name }) => name !== undefined && isTelling(name.text),
  );
}

/** Whether a text is a name that tells something: not a number, not `localhost`, no name that all have. */
export function isTelling(name: string): boolean {
  return /\p{L}/u.test(name) && !/^(?:localhost|true|false|null|none)$/i.test(name) && !isPublicHost(name);
}
