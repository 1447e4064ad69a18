/** Mistakes to seed into valid lines, for each rule that reports an error: one mistake, of which that rule alone speaks. */
import type { CatalogEntry } from '../../server/src/catalog';
import { areArguments, startsWithItems } from '../../server/src/hosts/commands/evidence';
import { printValue, quoteSign } from '../../server/src/language/printer';
import { day, exampleToken } from '../../server/src/rules/support/example-token';
import type { Choices } from './choices';
import { signOf, writeItem, writePlan, type Item, type Plan, type Wish } from './command-lines';
import { itemOf, powershellCall, quoted, withText, withValue } from './defect-lines';
import { testNow } from './lint';
import { guid } from './right-values';

/** How to make one mistake. */
export interface Defect {
  /** Whether a line with this item in this context can have it. */
  readonly into: (entry: CatalogEntry, wish: Wish) => boolean;
  /** The line with the mistake, in its wanted item where it is one of an item; undefined when this line cannot have it. */
  readonly sow: (choices: Choices, plan: Plan, item: Item) => string | undefined;
  /** Other findings that it brings for a good reason, with that reason. */
  readonly also?: Readonly<Record<string, string>>;
  /** The script language in which the mistake is made, and how a right line is written there. */
  readonly script?: { readonly host: string; readonly write: (plan: Plan) => string };
}

const named =
  (...names: readonly string[]): Defect['into'] =>
  ({ name }) =>
    names.includes(name);
const wrapped = ({ frame }: Plan): boolean => frame.kind === 'wrapper';

const inJson = (plan: Plan): string => JSON.stringify({ installCommandLine: writePlan(plan) });

const inVbscript = (plan: Plan): string => `sh.Run "${writePlan(plan).replaceAll('"', '""')} " & more`;

/** A mistake that is another value. */
function valued(
  into: Defect['into'],
  wrong: (choices: Choices, item: Item, plan: Plan) => string | undefined,
): Pick<Defect, 'into' | 'sow'> {
  return {
    into,
    sow: (choices, plan, item) => {
      const value = wrong(choices, item, plan);
      return value === undefined ? undefined : withValue(plan, item, value);
    },
  };
}

/** Contexts whose lines stand in CCMSETUPCMD="…" or are meant for it. */
const fields: readonly string[] = ['ccmsetupcmd', 'intuneLob', 'intunePolicy'];

const hostKinds = ['host', 'host-or-url', 'management-point', 'fqdn-or-cmg'];
const blankValues: Readonly<Record<string, readonly string[]>> = {
  folder: ['D:\\Client Files\\ccm', '\\\\server2\\Client Files'],
  file: ['D:\\Client Files\\site.cer'],
  account: ['FABRIKAM\\Domain Admins', 'FABRIKAM\\clients;FABRIKAM\\Domain Admins'],
  'certificate-selection': ['Subject:PC 1', 'SubjectAttr:OU = Computers'],
  'certificate-issuers': ['CN=Root CA; O=Fabrikam; C=US | CN=Other', 'CN=Root | CN=Other'],
};

/** A line of a batch file, its program in quotes. */
const inBatch = (plan: Plan): string =>
  writePlan({ ...plan, frame: { ...plan.frame, before: '"C:\\Client Files\\ccmsetup.exe" ', between: ' ' } });

const started = (plan: Plan): string => `start "" ${inBatch(plan)}`;

/** What cmd.exe takes for itself outside of quotes, or everywhere; a question for help is no installation. */
const signs = /[%&|<>^!]|\/\?/;

/** Whether a line is surely one of ccmsetup even when its program cannot be read. */
function isSureOf({ items }: Plan): boolean {
  const args = items.map((item) => writeItem(item, 'crt')).join(' ');
  return areArguments(args) && startsWithItems(args);
}

/** Values that are wrong for every list of allowed ones. */
const noEnum = ['FAST', 'XYZ', 'client ui'];

/** Whether the documentation lists all values that an entry takes. */
function isListed({ values, valueKind, separator }: CatalogEntry): boolean {
  const kinds = ['enum', 'boolean', 'bit'];
  return (
    kinds.includes(valueKind) &&
    separator === undefined &&
    values.length > 0 &&
    values.every(({ documented }) => documented)
  );
}

/** One mistake for each rule of severity error, by slug. */
export const defects: Readonly<Record<string, Defect>> = {
  'slash-without-colon': {
    into: ({ kind, takesValue, equalsSign }) =>
      kind === 'parameter' && takesValue === 'required' && equalsSign !== true,
    sow: (_, plan, item) =>
      withText(
        plan,
        item,
        `${item.name} ${printValue(item.value ?? '', plan.frame.style, item.quotes === 'value')}`,
      ),
  },
  'property-with-colon': {
    into: ({ kind, takesValue, name }) =>
      kind === 'property' && takesValue === 'required' && !['INSTALL', 'CCMPKICERTOPTIONS'].includes(name),
    sow: (_, plan, item) => withText(plan, item, writeItem(item, plan.frame.style).replace('=', ':')),
  },
  'missing-value': {
    into: ({ kind, takesValue, status }) =>
      kind === 'parameter' && takesValue === 'required' && status === 'documented',
    sow: (choices, plan, item) => {
      const sign = quoteSign(plan.frame.style);
      const ways = [item.name, `${item.name}:`, `${item.name}:${sign}${sign}`];
      return withText(plan, item, choices.one(ways));
    },
    also: { 'comanagement-required': 'the management point that made it a line for the intranet is gone' },
  },
  'unbalanced-quote': {
    into: () => true,
    sow: (choices, plan) => {
      if (wrapped(plan) && plan.frame.after === '"' && choices.coin()) return writePlan(plan).slice(0, -1);
      const last = plan.items.filter(({ value }) => value !== undefined).at(-1);
      const parts = last && quoted(plan, last);
      if (last === undefined || parts === undefined || last.entry.name === 'INSTALL') return undefined;
      return withText(plan, last, parts.head + parts.sign + parts.value);
    },
  },
  'unquoted-space': {
    into: ({ valueKind }) => Object.hasOwn(blankValues, valueKind),
    sow: (choices, plan, item) => {
      const options = blankValues[item.entry.valueKind] ?? [];
      // The file of /config has no path.
      const value = item.entry.name === '/config' ? 'my client.txt' : choices.one(options);
      return withText(plan, item, item.name + signOf(item.entry) + value);
    },
  },
  'ccmsetupcmd-on-exe': {
    into: (_, { context }) => context === 'manual' || context === 'packageProgram',
    sow: (_, { frame, ...plan }) => {
      const inner = plan.items.map((item) => writeItem({ ...item, quotes: 'needed' }, 'inner')).join(' ');
      return `${frame.before}CCMSETUPCMD="${inner}"`;
    },
  },
  'exe-inside-ccmsetupcmd': {
    into: (_, { context }) => fields.includes(context),
    sow: (choices, plan) => {
      const program = choices.one(['ccmsetup.exe', 'ccmsetup', 'C:\\Windows\\ccmsetup\\ccmsetup.exe']);
      return wrapped(plan)
        ? writePlan({ ...plan, frame: { ...plan.frame, before: `${plan.frame.before}${program} ` } })
        : undefined;
    },
  },
  'nested-quote-not-doubled': {
    into: ({ takesValue }, { context }) => takesValue === 'required' && fields.includes(context),
    sow: (_, plan, item) => {
      const parts = quoted(plan, item);
      return parts && wrapped(plan) ? withText(plan, item, `${parts.head}"${parts.value}"`) : undefined;
    },
  },
  'client-msi-direct': {
    into: (_, { context }) => context === 'ccmsetupcmd',
    sow: (_, plan) =>
      plan.frame.before.includes('ccmsetup.msi')
        ? writePlan(plan).replace('ccmsetup.msi', 'client.msi')
        : undefined,
  },
  'ccmsetupcmd-length': {
    into: (_, { context }) => fields.includes(context),
    sow: (choices, plan) => {
      const { frame } = plan;
      if (frame.before.includes('msi') || itemOf(plan, 'SMSMPLIST') !== undefined) return undefined;
      if (itemOf(plan, '/uninstall') !== undefined || itemOf(plan, '/?') !== undefined) return undefined;
      const servers = Array.from({ length: 60 }, (_, index) => `mp${index}.fabrikam.com`).join(';');
      const list = ` SMSMPLIST=${servers}`.slice(0, 1025 + choices.number(0, 3));
      return writePlan({ ...plan, frame: { ...frame, after: list + frame.after } });
    },
  },
  'regtoken-expired': valued(named('/regtoken'), (choices) =>
    exampleToken({ notBefore: testNow - 9 * day, expires: testNow - choices.number(1, 9) * 3_600_000 }),
  ),
  'regtoken-malformed': valued(named('/regtoken'), (choices, { value = '' }) =>
    choices.one([value.slice(0, -1), value.slice(0, 30), value.replace('.', ''), value.replace('e', '+')]),
  ),
  'cmg-scheme-in-ccmhostname': valued(
    named('CCMHOSTNAME'),
    (choices, { value = '' }) => choices.one(['https://', 'http://', 'HTTPS://']) + value,
  ),
  'cmg-mp-needs-https': {
    // Client push and the file of /config take no /mp, and the field of the group policy has no room for it.
    into: (entry, { context }) =>
      entry.name === 'CCMHOSTNAME' && !['clientPush', 'tcf', 'gpoSetupParameters'].includes(context),
    sow: (choices, plan, { value = '' }) => {
      if (!value.includes('CCM_Proxy')) return undefined;
      const address = `/mp:${choices.one(['', 'http://'])}${value}`;
      const mp = itemOf(plan, '/mp');
      if (mp !== undefined) return withText(plan, mp, address);
      return writePlan({
        ...plan,
        frame: { ...plan.frame, before: `${plan.frame.before}${address} ` },
      });
    },
    also: { 'mp-beside-source': 'the address may be the first one of a line with a folder' },
  },
  'invalid-host': valued(
    ({ valueKind }) => hostKinds.includes(valueKind),
    (choices, { entry, value = '' }) => {
      const [first = '', ...others] = entry.separator === undefined ? [value] : value.split(entry.separator);
      const host = first.replace(/^https?:\/\//, '');
      const dotted = host.includes('.') ? [first.replace('.', '..')] : [];
      const wrong = choices.one([...dotted, `\\\\${host}`, `http:/${host}`, `C:\\${host}`]);
      return [wrong, ...others].join(entry.separator ?? '');
    },
  ),
  'site-code-format': {
    ...valued(named('SMSSITECODE'), (choices, _, plan) =>
      itemOf(plan, 'SITEREASSIGN') ? undefined : choices.one(['PRIM', 'P1', 'P-1', 'Ä01', 'P 1']),
    ),
    also: { 'mp-does-not-assign': 'without AUTO it matters which management point the client has' },
  },
  'site-code-reserved': {
    ...valued(named('SMSSITECODE'), (choices, _, plan) =>
      itemOf(plan, 'SITEREASSIGN') ? undefined : choices.one(['SMS', 'con', 'AUX', 'Env', 'PRN', 'NUL']),
    ),
    also: { 'mp-does-not-assign': 'without AUTO it matters which management point the client has' },
  },
  'auto-with-internet': {
    into: named('CCMHOSTNAME'),
    sow: (choices, plan) => {
      const code = itemOf(plan, 'SMSSITECODE');
      return code && withValue(plan, code, choices.one(['AUTO', 'auto']));
    },
    also: { 'auto-without-trust': 'it is automatic assignment, besides' },
  },
  'aad-guid': valued(named('AADCLIENTAPPID', 'AADTENANTID'), (choices) =>
    choices.one(['fabrikam', guid(choices).slice(1), `${guid(choices)}0`, 'fabrikam.onmicrosoft.com']),
  ),
  'certsel-syntax': valued(named('CCMCERTSEL'), (choices) =>
    choices.one([
      'fabrikam.com',
      'Issuer:fabrikam.com',
      'SubjectAttr:XY = 1',
      'SubjectStr=fabrikam.com',
      ':x',
    ]),
  ),
  'enum-value': valued(isListed, (choices) => choices.one(noEnum)),
  'integer-range': valued(
    ({ valueKind, min, name }) =>
      valueKind === 'integer' && min !== undefined && !['/retry', '/downloadtimeout'].includes(name),
    (choices, { entry: { min = 0, max, name } }, plan) => {
      const flags = itemOf(plan, 'SMSCACHEFLAGS')?.value ?? '';
      if (name === 'SMSCACHESIZE' && flags.includes('PERCENT')) return undefined;
      return choices.one([
        'ten',
        '-1',
        ...(min > 0 ? ['0'] : []),
        ...(max === undefined ? [] : [String(max + 1)]),
      ]);
    },
  ),
  'logsize-unit': valued(
    ({ name }) => name === 'CCMLOGMAXSIZE',
    (choices) => choices.one(['10MB', '250KB', '9999']),
  ),
  cacheflags: {
    into: named('SMSCACHEFLAGS'),
    sow: (choices, plan, item) => {
      const value = item.value ?? '';
      const size = itemOf(plan, 'SMSCACHESIZE');
      const percentage = value.includes('PERCENT');
      // What is missing here could stand in the file of /config.
      const whole = plan.context !== 'tcf' && itemOf(plan, '/config') === undefined;
      if (percentage && whole && size !== undefined && choices.coin())
        return writePlan({ ...plan, items: plan.items.filter((each) => each !== size) });
      const other = value.includes('FREE') ? 'PERCENTDISKSPACE' : 'PERCENTFREEDISKSPACE';
      const more = percentage && choices.coin() ? other : choices.one(['MAXDISK', 'COMPRES', 'FAST']);
      return withValue(plan, item, `${value};${more}`);
    },
  },
  'powershell-call-operator': {
    into: (_, { context }) => context === 'manual',
    sow: (_, plan) => powershellCall(plan).replace('& .\\ccmsetup.exe', '".\\ccmsetup.exe"'),
    script: { host: 'powershell', write: powershellCall },
  },
  'powershell-one-argument': {
    into: (_, { context }) => context === 'manual',
    sow: (_, plan) => {
      const right = powershellCall(plan);
      // Two strings with nothing in them that ends one become one string.
      const broken = right.replace(/(?<= '(?:\/|\w+=)[^'" ]*)' '(?=(?:\/|\w+=)[^'" ]*')/, ' ');
      return broken === right ? undefined : broken;
    },
    script: { host: 'powershell', write: powershellCall },
  },
  'missing-operator': {
    into: (_, { context }) => context === 'manual',
    sow: (_choices, plan) => {
      const right = inVbscript(plan);
      // What names no program surely is no command line without arguments.
      const known = /ccmsetup\.exe/i.test(right) && !/[\r\n]/.test(right);
      return known ? right.replace(' & more', ' more') : undefined;
    },
    script: { host: 'vbscript', write: inVbscript },
  },
  'program-quotes': {
    into: (_, { context }) => context === 'manual',
    sow: (choices, plan) => {
      const right = inBatch(plan);
      if (signs.test(right) || !isSureOf(plan)) return undefined;
      const late = right.split('"').length === 3;
      return choices.one([
        right.replace(/^"([^"]*)"/, '"$1'),
        right.replace(/^"([^"]*)"/, '$1"'),
        late ? `${right.replace(/^"([^"]*)"/, '"$1')}"` : right.replace(/^"([^"]*)"/, '"$1""'),
      ]);
    },
    script: { host: 'batch', write: inBatch },
  },
  'start-title': {
    into: (_, { context }) => context === 'manual',
    sow: (_choices, plan) => {
      const right = started(plan);
      return signs.test(right) || !isSureOf(plan) ? undefined : right.replace(' ""', '');
    },
    script: { host: 'batch', write: started },
  },
  'configsource-letters': valued(named('SMSCONFIGSOURCE'), (choices) =>
    choices.one(['RX', 'PP', 'R;P', 'PUMRP']),
  ),
  'unknown-escape': {
    into: ({ valueKind }) => valueKind === 'folder' || valueKind === 'file',
    sow: (_choices, plan) => {
      const right = inJson(plan);
      // Another folder of the program is another matter.
      const broken = right.replace(/(?<!\\)\\\\(?=[A-Zac-eg-mo-qsv-z])(?!ccmsetup)/, '\\');
      // What names no program surely is no command line in JSON, and a line break ends one.
      const known = /ccmsetup\.(?:exe|msi)/i.test(right) && plan.frame.between === ' ';
      return broken === right || !known ? undefined : broken;
    },
    script: { host: 'json', write: inJson },
  },
  'powershell-semicolon': {
    into: ({ separator, valueKind, kind }, { context }) =>
      kind === 'property' && separator === ';' && valueKind !== 'account' && context === 'manual',
    sow: (_, plan, item) => {
      if (item.value?.includes(';') !== true || item.value.includes(' ')) return undefined;
      // What stands behind the semicolon is lost, and other rules miss it.
      const others = plan.items.filter((each) => each !== item);
      return powershellCall({ ...plan, items: [...others, item] }, item);
    },
    script: { host: 'powershell', write: powershellCall },
  },
  'service-and-noservice': {
    into: named('/service', '/noservice'),
    sow: (_, plan, item) => {
      const other = item.entry.name === '/service' ? '/noservice' : '/service';
      return withText(plan, item, `${item.name} ${other}`);
    },
  },
  'smart-quotes': {
    into: ({ takesValue, name }) => takesValue === 'required' && name !== 'INSTALL',
    sow: (choices, plan, item) => {
      const parts = quoted(plan, item);
      if (parts === undefined) return undefined;
      const [open = '', close = ''] = choices.one(['“”', '„“', '«»', '””']);
      return withText(plan, item, parts.head + open + parts.value + close);
    },
  },
  'unicode-dash': {
    into: ({ kind, valueKind, name }, { context }) =>
      valueKind === 'guid' || (kind === 'parameter' && name !== '/?' && context !== 'tcf'),
    sow: (choices, plan, item) => {
      const dash = choices.one(['–', '—', '\u2212', '\u2011']);
      const text = writeItem(item, plan.frame.style);
      return withText(plan, item, text.replace(item.entry.kind === 'parameter' ? '/' : '-', dash));
    },
  },
  'nbsp-space': {
    into: () => true,
    sow: (choices, plan) => {
      const { items, frame } = plan;
      if (items.length < 2) return undefined;
      const cut = choices.number(1, items.length - 1);
      const part = (some: readonly Item[]): string =>
        some.map((item) => writeItem(item, frame.style)).join(frame.between);
      const blank = choices.one(['\u00A0', '\u202F', '\u3000', ' \u00A0']);
      return frame.before + part(items.slice(0, cut)) + blank + part(items.slice(cut)) + frame.after;
    },
  },
  'invisible-character': {
    into: () => true,
    sow: (choices, plan, item) => {
      const text = writeItem(item, plan.frame.style);
      // Between the two quotes of a doubled one it would undo their doubling.
      const places = Array.from({ length: text.length - 1 }, (_, at) => at + 2).filter(
        (at) => text[at - 1] !== '"',
      );
      const at = choices.one(places);
      const character = choices.one(['\u200B', '\u00AD', '\u2060', '\u200E']);
      return withText(plan, item, text.slice(0, at) + character + text.slice(at));
    },
  },
};
