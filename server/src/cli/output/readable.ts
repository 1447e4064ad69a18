/** Markdown as it reads in a terminal: links as text and address, no fences, no emphasis, tables as lists. */

const fenced = /^(`{3,})\w*\n([\s\S]*?)^\1\n?/gm;
/** A link, whose text may hold code. */
const link = /\[((?:`[^`\n]*`|\\.|[^\]\\\n])+)\]\(([^)\s]+)\)/g;
const code = /(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/g;

/** A part of a line without code in it. */
function proseOf(text: string): string {
  return text.replace(/\*\*([^*\n]+)\*\*/g, '$1').replace(/\\([\\`*_{}[\]<>()#+!|~&-])/g, '$1');
}

/** The spans of code as they are, and the rest as prose. */
function inline(text: string): string {
  let made = '';
  let from = 0;
  for (const { index, 0: whole, 2: inner = '' } of text.matchAll(code)) {
    // One space at each end is no part of the code.
    const shown = /^ .* $/.test(inner) ? inner.slice(1, -1) : inner;
    made += proseOf(text.slice(from, index)) + shown;
    from = index + whole.length;
  }
  return made + proseOf(text.slice(from));
}

function withLinks(text: string, shows: boolean): string {
  return text.replace(link, (_, title: string, address: string) =>
    shows && /^https?:/.test(address) ? `${title} \\<${address}\\>` : title,
  );
}

/** The cells of a row; bars in them are escaped. */
function cellsIn(row: string): string[] {
  const cells = row.replace(/^\||\|$/g, '').split(/(?<!\\)\|/);
  return cells.map((cell) => cell.replaceAll('\\|', '|').trim());
}

/** A table as a list: the first two cells are the item, the others are below it. The addresses of links are left out. */
function listOf(table: string): string {
  const [, , ...rows] = table.trimEnd().split('\n');
  return rows
    .map((row) => {
      const [name = '', value = '', ...others] = cellsIn(row).map((cell) => inline(withLinks(cell, false)));
      const below = others.flatMap((cell) => cell.split('<br>')).filter((line) => line !== '');
      return [`  ${name}  ${value}`.trimEnd(), ...below.map((line) => `      ${line}`)].join('\n');
    })
    .join('\n')
    .concat('\n');
}

/** Text without blocks of code. */
function textOf(markdown: string): string {
  return markdown
    .split(/((?:^\|.*\|\n?)+)/m)
    .map((part, index) =>
      index % 2 === 1
        ? listOf(part)
        : part
            .split('\n')
            .map((line) => inline(withLinks(line, true)))
            .join('\n'),
    )
    .join('');
}

/** Writes Markdown for a terminal. Its remarks in HTML are left out. */
export function readable(markdown: string): string {
  const text = markdown.replace(/^<!--[^]*?-->\s*/, '');
  let made = '';
  let from = 0;
  for (const { index, 0: whole, 2: inner = '' } of text.matchAll(fenced)) {
    made += textOf(text.slice(from, index)) + inner.replace(/^(?=.)/gm, '    ');
    from = index + whole.length;
  }
  return `${(made + textOf(text.slice(from))).trimEnd()}\n`;
}
