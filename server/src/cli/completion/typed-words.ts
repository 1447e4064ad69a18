/** The words of a command that somebody types, as the command would get them. */

/** Words, and how much of the last one a shell holds for words of its own. */
export interface TypedWords {
  readonly words: readonly string[];
  /** How many characters of the last word aren't replaced by what completes it. */
  readonly kept: number;
}

const signs = ['=', ':'];

/**
 * Puts together what bash takes apart: it makes words of their own of equals signs and colons, and replaces only what's behind the
 * last of them.
 *
 * @param typed the words behind the name of the program, the last of them as far as it is typed
 */
export function typedWords(typed: readonly string[]): TypedWords {
  const words: string[] = [];
  let kept = 0;
  let isOpen = false;
  for (const word of typed) {
    const before = words.at(-1);
    const isSign = signs.includes(word) && before !== undefined;
    if (before !== undefined && (isSign || isOpen)) {
      words[words.length - 1] = before + word;
      kept = isSign ? before.length + 1 : before.length;
    } else {
      words.push(word);
      kept = 0;
    }
    isOpen = isSign;
  }
  return { words, kept };
}
