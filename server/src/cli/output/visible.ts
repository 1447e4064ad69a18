/** Text from files and file names made safe to print. */
import { withoutCommands } from './pipeline-text';

/** Control characters, marks of writing direction and other characters without a glyph, halves of a surrogate pair. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * Puts a visible sign in the place of each character that could hide or rearrange text, drive a terminal or give a command to
 * a pipeline. Tabs stay when `keep` has them, and a zero-width joiner may hold an emoji together.
 */
export function visible(text: string, keep = ''): string {
  const shown = text.replace(unprintable, (character, offset: number) => {
    if (keep.includes(character)) return character;
    if (
      character === '\u200D' &&
      /\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?$/u.test(
        text.slice(Math.max(0, offset - 6), offset),
      )
    ) {
      return character;
    }
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\uFFFD';
  });
  return withoutCommands(shown);
}
