/** Snippets as an editor inserts them. */

/** A part of a snippet: a text, or a stop with what stands in it at first. */
interface Stop {
  readonly number: string;
  readonly content: string | undefined;
}

/** Reads one snippet: the grammar of the Language Server Protocol, without variables. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** What stands up to an end sign, with the stops in it. */
  read(end: string): (string | Stop)[] {
    const parts: (string | Stop)[] = [];
    while (this.#at < this.#source.length && this.#source[this.#at] !== end) {
      const rest = this.#source.slice(this.#at);
      const [start, bare, braced] = /^\$(?:(\d+)|\{(\d+))/.exec(rest) ?? [];
      if (start !== undefined) {
        this.#at += start.length;
        parts.push(bare === undefined ? this.#stop(braced ?? '') : { number: bare, content: undefined });
      } else {
        if (rest.startsWith('$')) throw new Error(`a sign without an escape: ${rest}`);
        parts.push(this.#character(/[$}\\]/));
      }
    }
    return parts;
  }

  #stop(number: string): Stop {
    const sign = this.#source[this.#at++];
    if (sign === '}') return { number, content: undefined };
    if (sign === ':') {
      const content = expanded(this.read('}'));
      this.#take('}');
      return { number, content };
    }
    if (sign !== '|') throw new Error(`a stop that is none: ${this.#source.slice(this.#at - 4)}`);
    let first: string | undefined;
    let choice = '';
    for (;;) {
      const next = this.#source[this.#at];
      if (next === undefined) throw new Error('a choice without an end');
      if (next === ',' || next === '|') {
        if (choice === '') throw new Error('a choice of nothing');
        first ??= choice;
        choice = '';
        this.#at++;
        if (next === '|') break;
      } else choice += this.#character(/[,|\\]/);
    }
    this.#take('}');
    return { number, content: first };
  }

  /** One character, and the one behind it when that is escaped. */
  #character(escapes: RegExp): string {
    const sign = this.#source[this.#at++] ?? '';
    const next = this.#source[this.#at] ?? '';
    if (sign !== '\\' || !escapes.test(next)) return sign;
    this.#at++;
    return next;
  }

  #take(sign: string): void {
    if (this.#source[this.#at++] !== sign) throw new Error(`${sign} is missing in ${this.#source}`);
  }
}

function expanded(parts: readonly (string | Stop)[]): string {
  // What has no text of its own is filled in at the end: its text may come behind it.
  return parts
    .map((part) => (typeof part === 'string' ? part : `\0${part.number}:${part.content ?? '\0'}\u0001`))
    .join('');
}

/** The text of a snippet as long as nothing is typed in its stops. */
export function expandSnippet(source: string): string {
  const raw = expanded(new Reader(source).read(''));
  const contents = new Map<string, string>();
  const define = /\0(\d+):([^\0\u0001]*)\u0001/;
  let text = raw;
  for (let found = define.exec(text); found !== null; found = define.exec(text)) {
    const [all, number = '', content = ''] = found;
    if (!contents.has(number)) contents.set(number, content);
    text = text.replace(all, () => content);
    // A stop without a text of its own, once that is known.
    for (const [each, known] of contents) text = text.replaceAll(`\0${each}:\0\u0001`, () => known);
  }
  return text.replaceAll('\0' + '0:\0\u0001', '');
}

/** The numbers of the stops of a snippet, in the order of the text. */
export function stopsOf(source: string): number[] {
  return [...source.matchAll(/(?<!\\)\$\{?(\d+)/g)].map(([, number]) => Number(number));
}

/** Whether a snippet has nothing but text or a choice in its stops, as the grammar of Neovim wants it. */
export function isFlatSnippet(source: string): boolean {
  const text = String.raw`(?:[^\\$}]|\\[\\$}])`;
  const choice = String.raw`\|(?:[^\\,|]|\\[\\,|])+(?:,(?:[^\\,|]|\\[\\,|])+)*\|`;
  const stop = String.raw`\$(?:\d+|\{\d+(?::${text}+|${choice})?\})`;
  return new RegExp(`^(?:${text}|${stop})*$`).test(source);
}
