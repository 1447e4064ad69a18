/** What `npm run fuzz` is told. */
import { parseArgs } from 'node:util';

export interface Options {
  readonly minutes: number;
  readonly seed: number;
  /** The size of the first round. */
  readonly size: number;
  /** Only properties whose name holds this text; undefined for all of them. */
  readonly only: string | undefined;
}

/** A mistake on the command line. Its message is for whoever typed it. */
export class Refusal extends Error {}

export const usage = `npm run fuzz -- [--minutes N] [--seed S] [--only TEXT] [--size K]

  --minutes N  how long to search; 60 without it
  --seed S     a whole number from 0 to 2147483647, with which the inputs are the same again
  --only TEXT  only properties whose name holds this text
  --size K     the size of the first inputs, a whole number from 1 to 64; 1 without it`;

const most = 2 ** 31 - 1;

/** A whole number within limits; throws a refusal for anything else. */
function whole(option: string, text: string, least: number, greatest: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= greatest) return number;
  throw new Refusal(
    `${option} takes a whole number from ${least} to ${greatest}, not ${JSON.stringify(text)}.`,
  );
}

function minutes(text: string): number {
  const number = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (number > 0 && number <= 10_080) return number;
  throw new Refusal(`--minutes takes a number above 0, at most 10080 (a week), not ${JSON.stringify(text)}.`);
}

/** Reads the arguments; `otherwise` is the seed without one. Throws a refusal. */
export function readOptions(args: readonly string[], otherwise: number): Options {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { minutes: text, seed: text, size: text, only: text },
    });
    return {
      minutes: minutes(values.minutes ?? '60'),
      seed: values.seed === undefined ? otherwise : whole('--seed', values.seed, 0, most),
      size: whole('--size', values.size ?? '1', 1, 64),
      only: values.only,
    };
  } catch (error) {
    if (error instanceof Refusal || !(error instanceof TypeError)) throw error;
    throw new Refusal(error.message, { cause: error });
  }
}
