/** Texts of others, made safe to be shown. */

/**
 * Signs that change how a reader sees the text around them, or that nobody sees: controls, those of the writing direction, and
 * halves of a pair. A joiner may hold an emoji together.
 */
const unseen =
  /(?![\t\r\n])[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|(?<!\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)\u200D|(?!\u200D)\p{Cf}/gu;

/** What most texts are made of: none of those signs is in them. */
const plain = /^[\t\r\n -~]*$/;

/** A text of others in which such signs are told by their code points, as in `[U+202E]`. Secrets are looked for before. */
export function disarmed(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(unseen, (sign) => {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `[U+${code}]`;
  });
}
