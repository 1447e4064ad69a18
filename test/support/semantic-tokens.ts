/** Reads semantic tokens back into the texts that they color. */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** A colored stretch: its text, its type, and its modifiers. */
export type Colored = readonly [text: string, type: string, ...modifiers: string[]];

/** What the numbers of tokens mean. */
export interface Legend {
  readonly tokenTypes: readonly string[];
  readonly tokenModifiers: readonly string[];
}

/** Decodes tokens; fails where they are out of order, overlap, are empty, or reach past their line. */
export function decoded(source: string, data: readonly number[], legend: Legend): Colored[] {
  const document = TextDocument.create('untitled:tokens', 'x', 1, source);
  assert.equal(data.length % 5, 0);
  const found: Colored[] = [];
  let line = 0;
  let character = 0;
  let end = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [down, right, length, type, bits] = data.slice(index, index + 5) as [
      number,
      number,
      number,
      number,
      number,
    ];
    line += down;
    character = down === 0 ? character + right : right;
    const start = document.offsetAt({ line, character });
    assert.deepEqual(document.positionAt(start), { line, character }, 'a token begins where there is text');
    assert.ok(start >= end && length > 0, 'tokens are in order and apart');
    end = start + length;
    const text = source.slice(start, end);
    assert.doesNotMatch(text, /[\r\n]/, 'a token is in one line');
    assert.equal(document.positionAt(end).line, line);
    const modifiers = legend.tokenModifiers.filter((_, bit) => (bits & (1 << bit)) !== 0);
    found.push([text, legend.tokenTypes[type] ?? assert.fail(`type ${type}`), ...modifiers]);
  }
  return found;
}
