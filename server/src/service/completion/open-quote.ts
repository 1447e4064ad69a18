/** The string that a line is in. */

/** The quote that is open at the end of a text, when each one that is neither escaped nor in another string closes the one before. */
export function openQuote(text: string): string | undefined {
  let open: string | undefined;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if ((character === '\\' || character === '`') && open === '"' && text[index + 1] === '"') index++;
    else if (character === open) open = undefined;
    else if (open === undefined && character !== undefined && '"\'`'.includes(character)) open = character;
  }
  return open;
}
