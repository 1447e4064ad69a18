import assert from 'node:assert/strict';
import { lexer, type Token } from 'marked';
import { escapeMarkdown, fenced, forumText } from '../../../site/playground/forum';

/** What a reader sees of some Markdown, and the kinds of what is in it. */
function read(markdown: string): { readonly text: string; readonly kinds: readonly string[] } {
  const kinds = new Set<string>();
  let text = '';
  const walk = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      kinds.add(token.type);
      if ('tokens' in token && Array.isArray(token.tokens)) walk(token.tokens);
      else text += token.type === 'escape' ? token.raw.slice(1) : token.raw;
    }
  };
  walk(lexer(markdown));
  return { text, kinds: [...kinds] };
}

describe('texts for forums', () => {
  for (const text of [
    'a *b* _c_ `d` [e](f) <g> #h',
    '# no heading',
    '- no list',
    '1. no list',
    '12) no list',
    '> no quote',
    '| no | table |',
    '~~no~~ ![no](picture) &amp; \\ {x}',
    '<img src=x onerror=alert(1)>',
    '**bold** __bold__',
  ])
    it(`show ${text} as it is`, () => {
      const { text: shown, kinds } = read(escapeMarkdown(text));
      assert.equal(shown, text);
      assert.deepEqual(
        kinds.filter((kind) => !['paragraph', 'text', 'escape'].includes(kind)),
        [],
      );
    });

  for (const text of ['a', 'a\n', '```\nb\n```', '````', '`'])
    it(`fence ${JSON.stringify(text)} whole`, () => {
      const [block, ...others] = lexer(fenced(text, 'powershell')).filter(({ type }) => type !== 'space');
      assert.deepEqual(others, []);
      assert.ok(block?.type === 'code');
      assert.equal(block['text'], text.replace(/\n$/, ''));
    });

  it('tell each finding, or that there is none', () => {
    const finding = {
      severity: 'error' as const,
      diagnostic: {
        code: 'site-code-format',
        message: '"<b>*" isn\'t a site code.',
        range: { start: { line: 1, character: 4 }, end: { line: 1, character: 9 } },
      },
    };
    const told = forumText('x\n', 'bat', [finding]);
    assert.match(told, /^```bat\nx\n```\n\nccmsetup-lint finds:\n\n- \*\*error\*\*, line 2, column 5: /);
    assert.ok(told.includes(`${escapeMarkdown('"<b>*" isn\'t a site code.')} (\`site-code-format\`)\n`));
    assert.match(forumText('x', 'bat', []), /finds nothing wrong with it\.\n$/);
  });
});
