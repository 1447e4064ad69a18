import assert from 'node:assert/strict';
import fc from 'fast-check';
import { vocabulary } from '../../server/src/catalog/vocabulary';
import type { CommandLine, QuoteStyle } from '../../server/src/language/ast';
import { lex } from '../../server/src/language/lexer';
import { parse } from '../../server/src/language/parser';
import { print, printValue } from '../../server/src/language/printer';
import { allLines } from '../../server/src/language/query';
import { contains, span, type Span } from '../../server/src/language/span';
import { garbageOf } from '../support/arbitraries';
import { holds } from '../support/property';

const styles: readonly QuoteStyle[] = ['crt', 'msi', 'inner'];

/** Every span of a line and of its arguments, each with the span that must contain it. */
function nested(line: CommandLine): [outer: Span, inner: Span][] {
  return line.args.flatMap((argument): [Span, Span][] => {
    if (argument.kind === 'stray') return [[line.span, argument.span]];
    const { name, separator, value } = argument;
    const parts = [name.span, separator?.span, value?.span].filter((part) => part !== undefined);
    const inValue = value === undefined ? [] : [value.content, ...value.items.map((item) => item.span)];
    return [
      [line.span, argument.span],
      ...parts.map((part): [Span, Span] => [argument.span, part]),
      ...inValue.map((part): [Span, Span] => [value?.span ?? argument.span, part]),
    ];
  });
}

describe('language, on any text', () => {
  holds('splits into tokens that join to the text', 2000, (size) =>
    fc.property(garbageOf(size), fc.constantFrom(...styles), (text, style) => {
      const tokens = lex(text, style);
      assert.equal(tokens.map((token) => text.slice(token.span.start, token.span.end)).join(''), text);
      assert.ok(tokens.every((token) => token.span.start < token.span.end));
    }),
  );

  holds('parses to a tree that prints as the text and whose spans lie in each other', 3000, (size) =>
    fc.property(garbageOf(size), (text) => {
      const holes = [...text.matchAll(/\uFFFC/g)].map(({ index }) => index);
      const line = parse(text, { vocabulary, holes });
      assert.equal(print(line), text);
      for (const part of allLines(line)) {
        for (const [outer, inner] of nested(part)) {
          assert.ok(contains(outer, inner), JSON.stringify({ outer, inner }));
          assert.ok(inner.start <= inner.end);
        }
        part.args.reduce((before, { span: at }) => {
          assert.ok(at.start >= before, 'arguments follow each other');
          return at.end;
        }, part.span.start);
      }
    }),
  );

  holds('reads a printed value back as the value', 2000, (size) => {
    const value = fc
      .array(fc.constantFrom('"', '\\', ' ', 'a', 'Ü', '😀', '=', ';'), { maxLength: 12 * size })
      .map((parts) => parts.join(''));
    return fc.property(
      value,
      fc.constantFrom<QuoteStyle>('crt', 'msi'),
      fc.boolean(),
      (text, style, always) => {
        // A quote before a blank is read as the end of a path such as "C:\Client\" wherever that is possible.
        fc.pre(style === 'msi' || !/"\s/.test(text));
        const written = printValue(text, style, always);
        const prefix = style === 'msi' ? 'msiexec ' : 'ccmsetup.exe ';
        const line = parse(`${prefix}CCMCERTSEL=${written} FSP=a`, { vocabulary });
        const [first] = line.args;
        assert.ok(first?.kind === 'property' && first.value !== undefined, written);
        assert.equal(first.value.text, text);
      },
    );
  });

  holds('reads a value printed for inside CCMSETUPCMD back as the value', 1000, (size) => {
    const value = fc
      .array(fc.constantFrom('\\', ' ', 'a', 'Ü', '=', ';'), { minLength: 1, maxLength: 12 * size })
      .map((parts) => parts.join(''));
    return fc.property(value, (text) => {
      const line = parse(`CCMSETUPCMD="CCMCERTSEL=${printValue(text, 'inner', true)} FSP=a"`, {
        vocabulary,
      });
      const [wrapper] = line.args;
      const [first] = wrapper?.kind === 'property' ? (wrapper.value?.inner?.args ?? []) : [];
      assert.ok(first?.kind === 'property' && first.value !== undefined);
      assert.equal(first.value.text, text);
      assert.deepEqual(line.source.slice(first.value.content.start, first.value.content.end), text);
    });
  });

  holds('keeps positions for every character of a value', 1000, (size) =>
    fc.property(garbageOf(size), (text) => {
      for (const line of allLines(parse(text, { vocabulary }))) {
        for (const argument of line.args) {
          if (argument.kind === 'stray' || argument.value === undefined) continue;
          const { value } = argument;
          [...Array(value.text.length).keys()].forEach((offset) => {
            const at = value.positions?.[offset] ?? value.content.start + offset;
            assert.ok(contains(value.span, span(at, at + 1)));
            if (value.text[offset] !== '"') assert.equal(text[at], value.text[offset]);
          });
        }
      }
    }),
  );
});
