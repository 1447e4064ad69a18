/** The beginning of a text up to the end of a sentence or word, for descriptions of pages. */
export function shorten(text: string, longest = 180): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const start = line.slice(0, longest);
  const sentence = start.lastIndexOf('. ');
  if (sentence > longest / 2) return start.slice(0, sentence + 1);
  return `${start.slice(0, start.lastIndexOf(' '))} …`;
}
