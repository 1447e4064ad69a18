/** Slips to make in valid lines, for each rule with a safe fix: what they touch, and what they leave as it is. */
import type { CatalogEntry } from '../../server/src/catalog';
import { printValue, quoteSign } from '../../server/src/language/printer';
import type { Choices } from './choices';
import { type Chunk, type Draft, rewrite, halves, addFirst, removeNamed, restyled, has } from './drafts';
import { fitsIn, signOf, writeItem, type Item, type Wish } from './command-lines';

/** How to make one slip. */
export interface Slip {
  /** Whether a line with this item in this context can have it. */
  readonly into: (entry: CatalogEntry, wish: Wish) => boolean;
  /** Makes the slip in a draft, in the chunk of the wanted item where it is one of an item; false when it cannot be made. */
  readonly make: (choices: Choices, draft: Draft, chunk: Chunk) => boolean;
  /** Why fixing it does not give the line back that was there before. */
  readonly changes?: string;
  /** A rule that must be off for the fix to be offered. */
  readonly without?: string;
}

const named =
  (...names: readonly string[]): Slip['into'] =>
  ({ name }) =>
    names.includes(name);
const valued: Slip['into'] = ({ takesValue, name }) => takesValue === 'required' && name !== 'INSTALL';
const fields: readonly string[] = ['ccmsetupcmd', 'intuneLob', 'intunePolicy'];
const inField: Slip['into'] = (_, { context }) => fields.includes(context);

/** A slip within one argument. */
function within(
  into: Slip['into'],
  text: (choices: Choices, chunk: Chunk, draft: Draft) => string | undefined,
): Pick<Slip, 'into' | 'make'> {
  return { into, make: (choices, draft, chunk) => rewrite(chunk, text(choices, chunk, draft)) };
}

/** Quotes of other kinds around a value. */
function quotedBy(pairs: readonly string[]): Slip {
  return within(valued, (choices, chunk) => {
    const parts = halves(chunk);
    const pair = choices.one(pairs);
    return parts && parts.head + pair.charAt(0) + parts.value + pair.charAt(1);
  });
}

const entities: Readonly<Record<string, string>> = {
  '|': '&#124;',
  '.': '&#46;',
  ':': '&#x3A;',
  '-': '&#45;',
};

/** One slip for each rule with a safe fix, by slug. */
export function slipsFor(entryOf: (name: string) => CatalogEntry): Readonly<Record<string, Slip>> {
  const extra = (name: string, value: string | undefined): Item => ({
    entry: entryOf(name),
    name,
    value,
    quotes: 'needed',
  });
  return {
    'smart-quotes': quotedBy(['“”', '„“', '«»']),
    'single-quoted-value': quotedBy(["''"]),
    'nested-quote-not-doubled': {
      into: (entry, wish) => valued(entry, wish) && inField(entry, wish),
      make: (_, { plan }, chunk) => {
        const parts = halves(chunk);
        return plan.frame.kind === 'wrapper' && rewrite(chunk, parts && `${parts.head}"${parts.value}"`);
      },
    },
    'unicode-dash': within(
      ({ kind, valueKind }, { context }) =>
        valueKind === 'guid' || (kind === 'parameter' && context !== 'tcf'),
      (choices, { item, text }) =>
        text.replace(item.entry.kind === 'parameter' ? '/' : '-', choices.one(['–', '—', '\u2212'])),
    ),
    'wrong-prefix': within(
      ({ kind, name }) => kind === 'parameter' && name !== '/?' && !/^\/(?:Upgrade|CCMPKI)/.test(name),
      (choices, { text }) => text.replace('/', choices.one(['-', '--', '\\'])),
    ),
    'nbsp-space': {
      into: () => true,
      make: (choices, { glue, chunks }) => {
        if (chunks.length < 2) return false;
        glue[choices.number(1, chunks.length - 1)] = choices.one(['\u00A0', ' \u00A0', '\u3000']);
        return true;
      },
    },
    'outer-or-double-spaces': {
      into: () => true,
      make: (choices, draft) => {
        if (draft.plan.frame.kind === 'wrapper' && choices.coin()) {
          draft.before += choices.one([' ', '  ']);
          draft.after = choices.one(['', ' ']) + draft.after;
          return true;
        }
        if (draft.chunks.length < 2) return false;
        draft.glue[choices.number(1, draft.chunks.length - 1)] = choices.one(['  ', '\t ', '    ']);
        return true;
      },
    },
    'invisible-character': within(
      () => true,
      (choices, { text }) => {
        const places = Array.from({ length: text.length - 1 }, (_, at) => at + 2).filter(
          (at) => text[at - 1] !== '"',
        );
        const at = choices.one(places);
        return text.slice(0, at) + choices.one(['\u200B', '\u00AD', '\u200E']) + text.slice(at);
      },
    ),
    'line-break-in-command': within(named('/regtoken'), (choices, { item }, { style }) => {
      const { value = '' } = item;
      const sign = quoteSign(style);
      const at = choices.number(5, value.length - 5);
      return `${item.name}:${sign}${value.slice(0, at)}\n${value.slice(at)}${sign}`;
    }),
    'html-entity': within(
      (entry, wish) => valued(entry, wish) && entry.valueKind !== 'token',
      (choices, chunk, { style }) => {
        const parts = halves(chunk);
        const characters = Object.keys(entities).filter((character) => parts?.value.includes(character));
        if (parts === undefined || characters.length === 0) return undefined;
        const character = choices.one(characters);
        const value = parts.value.replace(character, entities[character] ?? '');
        return parts.head + printValue(value, style);
      },
    ),
    'parameter-after-property': {
      into: ({ kind }) => kind === 'parameter',
      make: (_, draft, chunk) => {
        if (draft.chunks.at(-1)?.item.entry.kind !== 'property') return false;
        draft.chunks = [...draft.chunks.filter((each) => each !== chunk), chunk];
        chunk.touched = true;
        return true;
      },
    },
    'logging-property-name': within(named('CCMENABLELOGGING'), (_, { text }, draft) =>
      has(draft, 'CCMLOGGINGENABLED') ? undefined : text.replace(/CCMENABLELOGGING/i, 'CCMLOGGINGENABLED'),
    ),
    'slash-with-equals': within(
      ({ kind, takesValue, equalsSign }) =>
        kind === 'parameter' && takesValue === 'required' && equalsSign !== true,
      (_, { text }) => text.replace(':', '='),
    ),
    'slash-without-colon': within(
      ({ kind, takesValue, equalsSign }) =>
        kind === 'parameter' && takesValue === 'required' && equalsSign !== true,
      (_, { item }, { style }) => `${item.name} ${printValue(item.value ?? '', style)}`,
    ),
    'space-after-separator': within(valued, (choices, chunk, { style }) => {
      const parts = halves(chunk);
      // Behind a blank "CN=… would begin another property.
      if (parts === undefined || chunk.item.entry.valueKind === 'certificate-issuers') return undefined;
      const sign = signOf(chunk.item.entry);
      const ways = sign === '=' && chunk.item.entry.kind === 'property' ? ['= ', ' = ', ' ='] : [`${sign} `];
      return chunk.item.name + choices.one(ways) + printValue(parts.value, style);
    }),
    'property-with-colon': within(
      (entry, wish) => valued(entry, wish) && entry.kind === 'property' && entry.name !== 'CCMPKICERTOPTIONS',
      (_, { text }) => text.replace('=', ':'),
    ),
    'value-on-flag': within(
      ({ kind, takesValue, status, name }) =>
        kind === 'parameter' && takesValue === 'none' && status === 'documented' && name !== '/?',
      (choices, { text }) => text + choices.one([':true', '=1', ':', ':1', ':YES']),
    ),
    'backslash-before-quote': within(
      ({ valueKind }, { context }) =>
        valueKind === 'folder' && ['manual', 'packageProgram', 'logonScript'].includes(context),
      (_, chunk) => {
        const parts = halves(chunk);
        return parts && `${parts.head}"${parts.value}\\"`;
      },
    ),
    'program-path-space': {
      into: (_, { context }) => context === 'manual' || context === 'packageProgram',
      make: (_, draft) => {
        const before = draft.before.replace(/^("[^"]*ccmsetup\.exe)(?=")/i, '$1 ');
        if (before === draft.before) return false;
        draft.before = before;
        return true;
      },
    },
    'ccmsetupcmd-on-exe': {
      into: (_, { context }) => context === 'manual' || context === 'packageProgram',
      make: (_, draft) => {
        if (draft.chunks.some(({ touched }) => touched)) return false;
        draft.style = 'inner';
        draft.before += 'CCMSETUPCMD="';
        draft.after = '"';
        for (const chunk of draft.chunks) chunk.text = restyled(chunk, 'inner');
        return true;
      },
    },
    'exe-inside-ccmsetupcmd': {
      into: inField,
      make: (choices, draft) => {
        if (draft.plan.frame.kind !== 'wrapper') return false;
        draft.before += choices.one(['ccmsetup.exe ', 'C:\\Windows\\ccmsetup\\ccmsetup.exe ']);
        return true;
      },
    },
    'msiexec-in-intune-field': {
      into: (_, { context }) => context === 'intuneLob',
      make: (choices, draft) => {
        draft.before =
          choices.one(['msiexec /i ccmsetup.msi ', 'ccmsetup.msi ', '/i ccmsetup.msi ']) + draft.before;
        return true;
      },
    },
    'property-outside-ccmsetupcmd': {
      into: inField,
      make: (_, draft) => {
        const { chunks, plan } = draft;
        const last = chunks.at(-1);
        if (plan.frame.kind !== 'wrapper' || last === undefined || chunks.length < 2 || last.touched)
          return false;
        if (last.item.entry.kind !== 'property' || last.item.entry.reader !== 'client.msi') return false;
        // The closing quote goes before the last argument.
        last.touched = true;
        last.text = restyled(last, 'msi');
        draft.glue[chunks.length - 1] = '" ';
        draft.after = draft.after.replace('"', '');
        return true;
      },
    },
    'msi-without-ccmsetupcmd': {
      into: (_, { context }) => context === 'ccmsetupcmd',
      make: (_, draft) => {
        const { chunks, before } = draft;
        if (!before.includes('ccmsetup.msi') || chunks.some(({ touched }) => touched)) return false;
        if (chunks.some(({ item }) => ['/?', '/uninstall'].includes(item.entry.name))) return false;
        if (chunks.some(({ item }) => item.entry.reader === 'msi')) return false;
        draft.style = 'msi';
        draft.before = before.replace('CCMSETUPCMD="', '');
        draft.after = draft.after.replace('"', '');
        for (const chunk of chunks) chunk.text = restyled(chunk, 'msi');
        return true;
      },
    },
    'name-style': within(
      // Behind the key of the file it is a part of its value.
      ({ name }) => name !== 'INSTALL',
      (choices, { item }, { style }) =>
        writeItem({ ...item, name: choices.one([item.name.toLowerCase(), item.name.toUpperCase()]) }, style),
    ),
    'cmg-scheme-in-ccmhostname': within(named('CCMHOSTNAME'), (choices, { item }, { style }) =>
      writeItem({ ...item, value: choices.one(['https://', 'http://']) + (item.value ?? '') }, style),
    ),
    'cmg-mp-needs-https': within(named('/mp'), (choices, { item }, { style }) =>
      item.value?.includes('CCM_Proxy') === true
        ? writeItem({ ...item, value: item.value.replace('https://', choices.one(['', 'http://'])) }, style)
        : undefined,
    ),
    'mp-list-separator': within(named('/mp', 'SMSMPLIST'), (choices, chunk, { style }) => {
      const parts = halves(chunk);
      const value = parts?.value.replaceAll(';', choices.one([',', ', ', ' ']));
      return parts && value !== undefined && value !== parts.value
        ? parts.head + printValue(value, style)
        : undefined;
    }),
    'smsmp-is-single': {
      ...within(named('SMSMP'), (choices, { item }, draft) =>
        has(draft, 'SMSMPLIST')
          ? undefined
          : writeItem({ ...item, value: `${item.value ?? ''}${choices.one([';', ','])}mp9` }, draft.style),
      ),
      changes: 'the list goes into SMSMPLIST',
    },
    'aad-tenant-unneeded': {
      into: named('AADTENANTNAME'),
      make: (_, draft, chunk) => {
        chunk.touched = true;
        return draft.chunks.some(({ item }) => item.value?.includes('CCM_Proxy') === true);
      },
      changes: 'the item is removed',
    },
    'skipprereq-form': within(named('/skipprereq'), (choices, chunk, { style }) => {
      const parts = halves(chunk);
      const value = parts?.value.replaceAll(';', choices.one([',', ', ']));
      return parts && value !== undefined && value !== parts.value
        ? parts.head + printValue(value, style)
        : undefined;
    }),
    cacheflags: within(named('SMSCACHEFLAGS'), (choices, chunk, { style }) => {
      const parts = halves(chunk);
      const value = parts?.value.replaceAll(';', choices.one([',', '|', ', ']));
      return parts && value !== undefined && value !== parts.value
        ? parts.head + printValue(value, style)
        : undefined;
    }),
    'dnssuffix-form': within(named('DNSSUFFIX'), (_, chunk, { style }) => {
      const parts = halves(chunk);
      return parts && parts.head + printValue(`.${parts.value}`, style);
    }),
    'uninstall-with-install-options': {
      into: (_, { context }) => context === 'manual' || context === 'packageProgram',
      make: (_, draft) => {
        for (const chunk of draft.chunks) chunk.touched = true;
        return addFirst(draft, extra('/uninstall', undefined), '/uninstall');
      },
      changes: 'what an uninstallation has no use for is removed',
    },
    'bits-with-source-only': {
      into: (entry, { context }) => entry.name === '/source' && context !== 'clientPush',
      make: (_, draft) =>
        !has(draft, '/mp') && addFirst(draft, extra('/BITSPriority', 'HIGH'), '/BITSPriority:HIGH'),
    },
    'push-unsupported-parameter': {
      into: (_, { context }) => context === 'clientPush',
      make: (choices, draft) => {
        const name = choices.one(['/mp', '/noservice', '/NoCRLCheck']);
        const entry = entryOf(name);
        const value = entry.takesValue === 'none' ? undefined : 'mp1.fabrikam.com';
        return (
          !fitsIn(entry, 'clientPush') &&
          addFirst(draft, extra(name, value), value === undefined ? name : `${name}:${value}`)
        );
      },
    },
    'logon-script-without-logon': {
      into: (_, { context }) => context === 'logonScript',
      make: (_, draft) => removeNamed(draft, '/logon'),
    },
    'tcf-slash-parameter': {
      into: (_, { context }) => context === 'tcf',
      // Behind the key of the file the first property could not be told as one.
      make: (_, draft) => draft.before === '' && removeNamed(draft, 'INSTALL'),
    },
    'slash-before-property': within(
      ({ kind, reader, name }) =>
        kind === 'property' && reader === 'client.msi' && !/^(?:UPGRADE|CCMPKI)/.test(name),
      (choices, { text }) => text.replace(/^("*)/, '$1/').replace('=', choices.one([':', '='])),
    ),
    'parameter-as-property': within(
      ({ kind, takesValue, status, name }) =>
        kind === 'parameter' &&
        status === 'documented' &&
        takesValue !== 'optional' &&
        !['/mp', '/?'].includes(name),
      (choices, { text, item }) =>
        item.value === undefined
          ? `${item.name.slice(1)}=${choices.one(['1', 'TRUE'])}`
          : text.replace('/', '').replace(':', '='),
    ),
  };
}
