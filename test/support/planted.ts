/** Documents of all hosts with a secret in them, and how to see that a text tells it. */
import type { Choices } from './choices';
import { everywhere, readOnly } from './hosts/everywhere';
import {
  bareSigns,
  passwordArguments,
  passwordHeads,
  passwordLines,
  passwordOf,
  plainPasswordLines,
  tokenDamages,
  tokenPlaces,
  tokenSecret,
} from './secret-places';

/** A shorter part is of no use to anybody. */
const longest = 8;

/** A part of a secret that a text tells, in any letter case; undefined when it tells none. */
export function told(text: string, secret: string): string | undefined {
  const folded = text.toLowerCase();
  const parts = Array.from({ length: secret.length - longest + 1 }, (_, at) =>
    secret.slice(at, at + longest),
  );
  return parts.find((part) => folded.includes(part.toLowerCase()));
}

/** A document with a secret in it. */
export interface Planted {
  readonly host: string;
  readonly text: string;
  readonly secret: string;
}

/** A document of a host around a value of SMSCACHEDIR. */
export interface SecretPlace {
  readonly host: string;
  readonly document: (value: string) => string;
}

/** The documents of all hosts. */
export const documents: readonly SecretPlace[] = [
  ...everywhere.map(({ host, document }) => ({ host, document })),
  ...readOnly.map(({ host, document: text }) => ({
    host,
    document: (value: string) => text.replace('C:\\a b', () => value),
  })),
];

/** One of these documents with one secret. */
export function planted(choices: Choices, { host, document }: SecretPlace): Planted {
  if (choices.coin()) {
    const token = choices.one(tokenDamages)(choices);
    const place = choices.one(tokenPlaces)(token, choices);
    const text = choices.coin() ? document(`C:\\a b ${place}`) : `${place}\n${document('C:\\a b')}`;
    return { host, text, secret: tokenSecret };
  }
  const right = document('C:\\a b');
  switch (choices.number(0, 3)) {
    case 0: {
      const secret = passwordOf(choices);
      return { host, text: document(`C:\\a b ${choices.one(passwordArguments)(secret)} /x:y`), secret };
    }
    case 1: {
      const secret = passwordOf(choices, bareSigns);
      const head = choices.one(passwordHeads)(secret);
      return { host, text: right.replace('ccmsetup.exe', () => `${head} ccmsetup.exe`), secret };
    }
    case 2: {
      const secret = passwordOf(choices, bareSigns);
      const line = choices.one(passwordLines)(secret);
      return { host, text: choices.coin() ? `${line}\n${right}` : `${right}${line}\n`, secret };
    }
    default: {
      const secret = passwordOf(choices);
      return { host, text: `${choices.one(plainPasswordLines)(secret)} ${right}`, secret };
    }
  }
}
