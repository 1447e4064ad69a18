/** Statements of a language whose blocks begin and end with words. */
import { isSign, wordAt, type Group, type Node } from './nodes';
import { blockIn, type Block, type Division } from '../flow/blocks';

const modifiers =
  /^(?:public|private|protected|friend|shared|static|default|overridable|overrides|async|partial|readonly)$/;
const openers: Readonly<Record<string, Block['kind']>> = {
  sub: 'function',
  function: 'function',
  property: 'function',
  class: 'plain',
  module: 'plain',
  namespace: 'plain',
  with: 'plain',
  using: 'plain',
  select: 'branch',
  try: 'branch',
  for: 'loop',
  do: 'loop',
  while: 'loop',
};

function keywordAt(nodes: readonly Node[], index: number): string {
  return wordAt(nodes, index).toLowerCase();
}

/** Divides a script at line breaks, `:`, `Then` and `Else`. */
export function divideByKeywords({ children: nodes }: Group, outermost: Block): Division[] {
  const divisions: Division[] = [];
  const open: { readonly block: Block; readonly word: string }[] = [{ block: outermost, word: '' }];
  let from = 0;
  /** The branch of an `If` that ends with its line. */
  let inLine: Block | undefined;

  const current = (): Block => inLine ?? open.at(-1)?.block ?? outermost;
  const push = (kind: Block['kind'], word: string, chain: number, otherwise = false): void => {
    const parent = open.at(-1)?.block ?? outermost;
    open.push({ block: blockIn(parent, kind, chain, otherwise), word });
  };
  const pop = (word: string): void => {
    const index = open.findLastIndex((entry) => entry.word === word);
    if (index > 0) open.length = index;
  };
  const branch = (word: string, otherwise = false): void => {
    const chain = open.at(-1)?.block.chain ?? 0;
    if (open.at(-1)?.word !== word) return;
    open.pop();
    push('branch', word, chain, otherwise);
  };

  const end = (to: number, next: number, atLineEnd: boolean): void => {
    const start = from;
    from = next;
    if (to <= start) {
      if (atLineEnd) inLine = undefined;
      return;
    }
    let index = start;
    while (modifiers.test(keywordAt(nodes, index))) index++;
    const word = keywordAt(nodes, index);
    const second = keywordAt(nodes, index + 1);
    const position = nodes[start]?.start ?? 0;
    // `ElseIf … Then` and `Case` begin a branch; their conditions belong to no branch that matters.
    if (word === 'elseif') branch('if');
    else if (word === 'else' && second !== 'if' && inLine === undefined) branch('if', true);
    else if (word === 'case') branch('select', second === 'else');
    else if (/^(?:catch|finally)$/.test(word)) branch('try');
    divisions.push({ from: start, to, block: current() });
    if (word === 'if') {
      const ends = nodes[next]?.kind === 'break' || nodes[next] === undefined;
      if (ends) push('branch', 'if', position);
      else inLine = blockIn(current(), 'branch', position);
    } else if (word === 'end' && second !== '') pop(second);
    else if (word === 'next') pop('for');
    else if (word === 'loop') pop('do');
    else if (word === 'wend') pop('while');
    else if (openers[word] !== undefined) push(openers[word], word, position);
    if (atLineEnd) inLine = undefined;
  };

  for (let index = 0; index <= nodes.length; index++) {
    const node = nodes[index];
    const word = keywordAt(nodes, index);
    if (node === undefined || node.kind === 'break') end(index, index + 1, true);
    else if (isSign(node, ':')) end(index, index + 1, false);
    else if (word === 'then') end(index + 1, index + 1, false);
    else if (word === 'else' && index > from && inLine !== undefined) {
      end(index, index, false);
      inLine = { ...inLine, otherwise: true };
    }
  }
  return divisions;
}
