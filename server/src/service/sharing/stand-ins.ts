/** Gives each name a stand-in: the same name has the same one, whatever its letter case, and none is in the text already. */
import { sampleValues } from '../../catalog/values/samples';
import type { Name } from './found';
import { isPublicHost, serviceEnd } from './public-hosts';

/** What is known of the names of a text. */
export interface StandIns {
  /** What stands for a name; undefined where it stays. */
  of(name: Name): string | undefined;
  /** Says that a word is a name wherever it stands. */
  know(word: string, kind: 'host' | 'user'): void;
  /** What stands for a word that is a name elsewhere in the text; undefined where it is none. */
  ofWord(word: string): { readonly kind: 'host' | 'user' | 'name'; readonly with: string } | undefined;
}

/** Kept as they are: GUIDs without a meaning, those of samples, and our own. */
const ownGuid = /^(?:0{8}-0{4}-0{4}-0{4}-0{6}\d{6}|(.)\1{7}-\1{4}-\1{4}-\1{4}-\1{12})$/i;
const keptAddress =
  /^(?:127\.|0\.0\.0\.0$|255\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|169\.254\.169\.254$)/;
/** Labels of domains that say nothing of whose it is. */
const plainLabel =
  /^(?:corp|ad|ads|int|intern|internal|intra|local|lan|www|dev|test|prod|lab|emea|apac|amer|com|co|net|org|gov|ac|domain\d*)$/;

/** A name of an own kind, such as `srv-01`, that can be told from a word. */
function isDistinct(word: string, shortest: number): boolean {
  return word.length >= shortest || (word.length >= 3 && /[\d_-]/.test(word) && /\p{L}/u.test(word));
}

/**
 * @param text what the names are in
 * @param isWord whether a word means something else in such texts, so that it is no name where nothing says so
 */
export function standIns(text: string, isWord: (word: string) => boolean): StandIns {
  const lowerText = text.toLowerCase();
  const given = new Map<string, string>();
  const counts = new Map<string, number>();
  const words = new Map<string, { readonly kind: 'host' | 'user' | 'name'; readonly with: string }>();
  const next = (key: string, series: string, make: (count: number) => string): string => {
    const known = given.get(`${series} ${key}`);
    if (known !== undefined) return known;
    let count = counts.get(series) ?? 0;
    let made: string;
    do made = make(++count);
    while (lowerText.includes(made.toLowerCase()));
    counts.set(series, count);
    given.set(`${series} ${key}`, made);
    return made;
  };
  const learn = (word: string, kind: 'host' | 'user' | 'name', standIn: string, shortest: number): void => {
    if (isDistinct(word, shortest) && !isWord(word)) words.set(word.toLowerCase(), { kind, with: standIn });
  };
  const machine = (label: string): string => {
    const standIn = next(label, 'host', (count) => `host${count}`);
    learn(label, 'host', standIn, Infinity);
    return standIn;
  };
  const domain = (name: string): string => {
    if (isPublicHost(name)) return name;
    const standIn = next(name, 'domain', (count) =>
      count === 1 ? 'fabrikam.com' : `domain${count}.example`,
    );
    const own = name
      .split('.')
      .reverse()
      .find((label, index) => index > 0 && !plainLabel.test(label));
    if (own !== undefined) learn(own, 'name', standIn.replace(/\..*/, ''), 5);
    words.set(name, { kind: 'host', with: standIn });
    return standIn;
  };
  const host = (name: string): string => {
    const end = serviceEnd(name);
    const [first = '', ...others] = name.split('.');
    if (end !== undefined) return `${machine(first)}.${end}`;
    if (others.length === 0) return machine(first);
    const isDomain = others.length === 1 || given.has(`domain ${name}`);
    const standIn = isDomain ? domain(name) : `${machine(first)}.${domain(others.join('.'))}`;
    words.set(name, { kind: 'host', with: standIn });
    return standIn;
  };
  const user = (name: string): string => {
    if (/^user\d+$/.test(name)) return name;
    const standIn = next(name, 'user', (count) => `user${count}`);
    learn(name, 'user', standIn, 5);
    return standIn;
  };
  const numbered = (name: string, series: string, make: (count: number) => string): string =>
    next(name, series, make);
  return {
    of: ({ form, text: written }) => {
      const name = written.toLowerCase();
      switch (form) {
        case 'guid':
          if (ownGuid.test(name) || (sampleValues.guids as readonly string[]).includes(name))
            return undefined;
          return numbered(
            name,
            form,
            (count) => `00000000-0000-0000-0000-${String(count).padStart(12, '0')}`,
          );
        case 'number':
          if ((sampleValues.cmgNumbers as readonly string[]).includes(name) || /^70+\d{1,4}$/.test(name))
            return undefined;
          return numbered(name, form, (count) => `7${String(count).padStart(name.length - 1, '0')}`);
        case 'hex':
          return /^0{29}/.test(name)
            ? undefined
            : numbered(name, `hex ${name.length}`, (count) => String(count).padStart(name.length, '0'));
        case 'sid':
          return /^s-1-5-21-0-0-0-/.test(name)
            ? undefined
            : numbered(name, form, (count) => `S-1-5-21-0-0-0-${1000 + count}`);
        case 'mac':
          return /^00[:-]00[:-]5e/.test(name)
            ? undefined
            : numbered(
                name,
                form,
                (count) => `00-00-5E-00-53-${(count % 256).toString(16).padStart(2, '0')}`,
              );
        case 'ip4':
          // A version is no address.
          if (keptAddress.test(name) || name.split('.').some((part) => Number(part) > 255)) return undefined;
          return numbered(name, form, (count) => `192.0.2.${count}`);
        case 'ip6':
          return name.startsWith('2001:db8:')
            ? undefined
            : numbered(name, form, (count) => `2001:db8::${count.toString(16)}`);
        case 'user':
          return user(name);
        case 'mail': {
          const [local = '', server = ''] = name.split('@');
          return isPublicHost(server)
            ? undefined
            : `${user(local)}@${serviceEnd(server) === undefined ? domain(server) : host(server)}`;
        }
        case 'netbios': {
          const standIn = next(name, form, (count) => (count === 1 ? 'FABRIKAM' : `DOMAIN${count}`));
          learn(name, 'host', standIn, plainLabel.test(name) ? Infinity : 4);
          return standIn;
        }
        case 'host':
        case 'domain': {
          const bare = name.replace(/\.+$/, '');
          if (isPublicHost(bare)) return undefined;
          const isName = form === 'domain' && bare.includes('.') && serviceEnd(bare) === undefined;
          return (isName ? domain(bare) : host(bare)) + name.slice(bare.length);
        }
        case 'dc': {
          const parts = [...name.matchAll(/dc=([^\s,]+)/g)].map(([, each = '']) => each).join('.');
          return isPublicHost(parts) ? undefined : domain(parts).replace(/^/, 'DC=').replaceAll('.', ',DC=');
        }
        case 'dn':
          return next(name, form, (count) => `Name${count}`);
      }
    },
    know: (word, kind) => {
      const name = word.toLowerCase();
      if (name.length > 1 && !isPublicHost(name))
        words.set(name, { kind, with: kind === 'host' ? host(name) : user(name) });
    },
    ofWord: (word) => words.get(word.toLowerCase()),
  };
}
