/** Valid command lines, made from what the catalog says: right names, values, order, quotes and company. */
import {
  catalogContext,
  entries,
  findEntry,
  type CatalogEntry,
  type InstallContext,
} from '../../server/src/catalog';
import type { QuoteStyle } from '../../server/src/language/ast';
import { printValue, quoteSign } from '../../server/src/language/printer';
import type { Choices } from './choices';
import { roomIn } from './overlong';
import { siteFor, valueFor, type Site } from './right-values';

/** One argument as it is meant. */
export interface Item {
  readonly entry: CatalogEntry;
  /** In any letter case, with the slash of a parameter. */
  readonly name: string;
  /** As ccmsetup reads it. */
  readonly value: string | undefined;
  /** Quotes around the value where it needs them, around the value always, or around the argument. */
  readonly quotes: 'needed' | 'value' | 'argument';
}

/** What stands around the arguments: a program, CCMSETUPCMD="…", or nothing. */
export interface Frame {
  readonly kind: 'program' | 'wrapper' | 'bare';
  readonly before: string;
  readonly after: string;
  readonly style: QuoteStyle;
  /** Between two arguments: a blank, or a line break that a `.ccmcmd` file folds. */
  readonly between: string;
}

/** A valid line: parameters, then properties. */
export interface Plan {
  readonly wish: Wish;
  readonly context: InstallContext;
  readonly frame: Frame;
  readonly items: readonly Item[];
}

const programs = [
  'ccmsetup.exe',
  'ccmsetup',
  '"C:\\Client Files\\ccmsetup.exe"',
  '\\\\server1.fabrikam.com\\Client$\\ccmsetup.exe',
  '.\\ccmsetup.exe',
];
const starts = [
  'CCMSETUPCMD="',
  'ccmsetup.msi CCMSETUPCMD="',
  'msiexec.exe /i ccmsetup.msi /qn CCMSETUPCMD="',
  'msiexec /i "C:\\Client Files\\ccmsetup.msi" CCMSETUPCMD="',
];

type Shape = Omit<Frame, 'between'>;

function program(choices: Choices): Shape {
  return { kind: 'program', before: `${choices.one(programs)} `, after: '', style: 'crt' };
}

function wrapper(before: string, after = ''): Shape {
  return { kind: 'wrapper', before, after: `"${after}`, style: 'inner' };
}

function bare(before = ''): Shape {
  return { kind: 'bare', before, after: '', style: 'crt' };
}

const shapes: Readonly<Record<InstallContext, (choices: Choices) => Shape>> = {
  manual: program,
  packageProgram: program,
  logonScript: program,
  ccmsetupcmd: (choices) => {
    const start = choices.one([...starts, '']);
    if (start === '') return bare();
    return wrapper(
      start,
      start.startsWith('msiexec') ? choices.one(['', ' /l*v C:\\ccmsetup.log', ' REBOOT=R']) : '',
    );
  },
  intuneLob: () => wrapper('CCMSETUPCMD="'),
  intunePolicy: () => wrapper('CCMSETUPCMD="'),
  clientPush: () => bare(),
  gpoSetupParameters: () => bare(),
  taskSequence: () => bare(),
  tcf: (choices) => bare(choices.one(['', 'Install='])),
};

/** Items that the documentation does not let stand together, beside those that the catalog has as conflicts. */
const apart: readonly (readonly [string, string])[] = [
  // Reassignment works with AUTO, internet clients are assigned by their site code.
  ...['CCMHOSTNAME', 'CCMALWAYSINF', '/regtoken'].map((name) => ['SITEREASSIGN', name] as const),
  // Nothing is downloaded when the client is removed.
  ...['/mp', '/source', '/BITSPriority', '/downloadtimeout', '/retry', '/AllowMetered', '/regtoken'].map(
    (name) => ['/uninstall', name] as const,
  ),
  // Of the properties for Microsoft Entra ID the catalog names only those that the sentence about the switch names.
  ...['AADTENANTID', 'AADTENANTNAME'].map((name) => ['/UsePKICert', name] as const),
];

const certificateOptions = ['/UsePKICert', 'CCMCERTSEL', 'CCMCERTSTORE', 'CCMFIRSTCERT', 'CCMCERTISSUERS'];

/** What a context has no use for, although the tables of the documentation do not say so. */
const unfit: Partial<Record<InstallContext, readonly string[]>> = {
  // Windows Autopilot does not support PKI authentication.
  intunePolicy: certificateOptions,
  // A token and the address of a CMG have no room in 255 characters.
  gpoSetupParameters: ['/regtoken'],
  logonScript: ['/forceinstall', '/IgnoreSkipUpgrade', '/uninstall', '/?'],
};

/** Whether the documentation lets an item stand in a context; what no page has is tried where it was seen. */
export function fitsIn(entry: CatalogEntry, context: InstallContext): boolean {
  if (entry.name === 'INSTALL') return context === 'tcf';
  if (entry.name === 'CCMSETUPCMD' || unfit[context]?.includes(entry.name) === true) return false;
  const allowance = entry.contexts[catalogContext(context)];
  return (
    allowance === 'yes' ||
    (allowance === 'undocumented' && (context === 'manual' || context === 'ccmsetupcmd'))
  );
}

function excludes(left: CatalogEntry, right: CatalogEntry): boolean {
  const alone = [left, right].some(({ name }) => name === '/?');
  const listed = (from: CatalogEntry, to: CatalogEntry): boolean =>
    from.conflicts.some(
      ({ items, value, ownValue }) =>
        value === undefined && ownValue === undefined && items.includes(to.name),
    ) || apart.some(([one, other]) => one === from.name && other === to.name);
  return alone || listed(left, right) || listed(right, left);
}

function entryOf(name: string): CatalogEntry {
  const entry = findEntry(name);
  if (entry === undefined) throw new Error(`the catalog has no ${name}`);
  return entry;
}

/** Pairs of which the linter asks for the other half, although the documentation only recommends it. */
const asked = new Set(['AADCLIENTAPPID', 'AADRESOURCEURI', 'CCMALWAYSINF']);

/** The company that an item needs, and some of what is recommended. */
function companions(choices: Choices, entry: CatalogEntry): string[] {
  const recommended = entry.recommends.filter(
    ({ when, certainty }) =>
      when === undefined && certainty === 'documented' && (asked.has(entry.name) || choices.coin()),
  );
  return [...entry.requires.filter(({ ownValue }) => ownValue === undefined), ...recommended].map(
    ({ items }) => choices.one(items),
  );
}

/** Names of a line: the wanted one, some others, and the company that they need. */
function namesFor(
  choices: Choices,
  wanted: CatalogEntry,
  context: InstallContext,
  site: Site,
  more: number,
): Set<CatalogEntry> {
  const fitting = entries.filter((entry) => fitsIn(entry, context));
  const names = new Set<CatalogEntry>();
  const add = (entry: CatalogEntry): void => {
    if (names.has(entry) || !fitsIn(entry, context) || [...names].some((name) => excludes(name, entry)))
      return;
    names.add(entry);
    for (const name of companions(choices, entry)) add(entryOf(name));
  };
  const common = { logonScript: ['/logon'], tcf: ['INSTALL'] } as Partial<Record<InstallContext, string[]>>;
  [wanted, ...(common[context] ?? []).map(entryOf), ...choices.some(fitting, 0, more)].forEach(add);
  const has = (name: string): boolean => names.has(entryOf(name));
  if (catalogContext(context) === 'ccmsetupcmd' && !has('/uninstall') && !has('/?')) {
    add(entryOf('SMSSITECODE'));
    // Co-management, or a client of the intranet.
    if (has('SITEREASSIGN') || (!has('CCMHOSTNAME') && choices.coin())) add(entryOf('/mp'));
    else add(entryOf('CCMHOSTNAME'));
  }
  // The priority has an effect on downloads from a management point only.
  if (has('/source') && has('/BITSPriority')) add(entryOf('/mp'));
  if (has('CCMALWAYSINF') && !site.cmg && !has('AADCLIENTAPPID') && !has('/regtoken'))
    // Beside the name of a tenant, which is no credential, a certificate would be another way to sign in.
    add(entryOf(has('AADTENANTNAME') ? 'AADCLIENTAPPID' : '/UsePKICert'));
  return names;
}

/** A value that goes with the other values of the line. */
function valueAmong(
  choices: Choices,
  entry: CatalogEntry,
  names: ReadonlySet<CatalogEntry>,
  flags: string | undefined,
  site: Site,
): string | undefined {
  const has = (name: string): boolean => names.has(entryOf(name));
  switch (entry.name) {
    case 'SMSSITECODE':
      if (has('SITEREASSIGN')) return 'AUTO';
      return has('CCMHOSTNAME') || choices.number(0, 3) > 0 ? valueFor(choices, entry, site) : 'AUTO';
    case 'SITEREASSIGN':
    case 'CCMENABLELOGGING':
      return 'TRUE';
    case 'CCMFIRSTCERT':
    case 'CCMALWAYSINF':
      return '1';
    case '/mp':
      return has('CCMHOSTNAME') && site.cmg ? `https://${site.internet}` : valueFor(choices, entry, site);
    case 'SMSCACHESIZE':
      return String(
        flags?.includes('PERCENT') === true ? choices.number(1, 100) : choices.number(101, 99_999),
      );
    default:
      return valueFor(choices, entry, site);
  }
}

/** A name as people write it, for letter case does not count. */
function written(choices: Choices, { name }: CatalogEntry): string {
  return choices.number(0, 5) > 0 ? name : choices.one([name.toLowerCase(), name.toUpperCase()]);
}

function itemOf(choices: Choices, entry: CatalogEntry, value: string | undefined, { style }: Frame): Item {
  const ways =
    style === 'crt'
      ? (['needed', 'needed', 'value', 'argument'] as const)
      : (['needed', 'needed', 'value'] as const);
  return {
    entry,
    name: written(choices, entry),
    value,
    quotes: value === undefined ? 'needed' : choices.one(ways),
  };
}

/** What to generate. */
export interface Wish {
  readonly name: string;
  readonly context: InstallContext;
}

/** Every item of the catalog in every context that takes it. */
export const wishes: readonly Wish[] = (Object.keys(shapes) as InstallContext[]).flatMap((context) =>
  entries.filter((entry) => fitsIn(entry, context)).map(({ name }) => ({ name, context })),
);

/** Makes a valid line with an item in a context; without others where those leave no room. */
export function planFor(choices: Choices, wish: Wish): Plan {
  const plan = planWith(choices, wish, wish.context === 'gpoSetupParameters' ? 1 : 6);
  return writePlan(plan).length > roomIn(wish.context) ? planWith(choices, wish, 0) : plan;
}

/** Makes a valid line with an item in a context and at most so many others, beside the company that they need. */
function planWith(choices: Choices, { name, context }: Wish, more: number): Plan {
  const site = siteFor(choices);
  const frame = { ...shapes[context](choices), between: choices.one([' ', ' ', ' ', '\n    ']) };
  const names = namesFor(choices, entryOf(name), context, site, more);
  const flagsEntry = entryOf('SMSCACHEFLAGS');
  const flags = names.has(flagsEntry) ? valueFor(choices, flagsEntry, site) : undefined;
  if (flags?.includes('PERCENT') === true) names.add(entryOf('SMSCACHESIZE'));
  const items = [...names].map((entry) => {
    const value = entry === flagsEntry ? flags : valueAmong(choices, entry, names, flags, site);
    const item = itemOf(choices, entry, value, frame);
    // Behind the key of the file nothing can be quoted.
    return entry.name === 'INSTALL' ? { ...item, name: 'INSTALL', quotes: 'needed' as const } : item;
  });
  const install = items.filter(({ entry }) => entry.name === 'INSTALL');
  const others = items.filter(({ entry }) => entry.name !== 'INSTALL');
  const ordered = [
    ...others.filter(({ entry }) => entry.kind === 'parameter'),
    ...install,
    ...others.filter(({ entry }) => entry.kind === 'property'),
  ];
  return { wish: { name, context }, context, frame, items: ordered };
}

/** The sign that ends a name and begins its value. */
export function signOf({ kind, equalsSign }: CatalogEntry): ':' | '=' {
  return kind === 'parameter' && equalsSign !== true ? ':' : '=';
}

/** An argument as it is written in a place with these quotes. */
export function writeItem({ entry, name, value, quotes }: Item, style: QuoteStyle): string {
  if (value === undefined) return name;
  const sign = signOf(entry);
  if (quotes === 'argument') {
    const whole = `${name}${sign}${value}`;
    return quoteSign(style) + whole + quoteSign(style);
  }
  return `${name}${sign}${printValue(value, style, quotes === 'value')}`;
}

/** The line as it is written; `other` gives the text of arguments that are written otherwise. */
export function writePlan({ frame, items }: Plan, other?: (item: Item) => string | undefined): string {
  const texts = items.map((item) => other?.(item) ?? writeItem(item, frame.style));
  return frame.before + texts.join(frame.between) + frame.after;
}

/** The text of a `.ccmcmd` file with a line, whose context a directive names as a user would. */
export function inFile(context: InstallContext, line: string): string {
  return `# ccmsetup-lint context=${context}\n${line}`;
}
