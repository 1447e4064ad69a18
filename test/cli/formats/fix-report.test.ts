/** What a report says of fixes: places in bytes, and nothing of a secret. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { span } from '../../../server/src/language/span';
import { byteOffsets } from '../../../server/src/cli/linting/byte-offsets';
import { fixReporter } from '../../../server/src/cli/linting/fix-report';
import type { FixReport } from '../../../server/src/cli/linting/report';
import { rangeOf } from '../../../server/src/service/service';

describe('bytes before an offset', () => {
  it('are those of UTF-8, in texts of any length', () => {
    const unit = fc.constantFrom('a', 'ä', '日', '😀', '\n', '\uD800');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 3000 }), fc.nat(), (units, at) => {
        // What is alone stays alone.
        const parts = units.map((each) => (each === '\uD800' ? '\uD800 ' : each));
        const before = parts.slice(0, at % (parts.length + 1)).join('');
        assert.equal(byteOffsets(parts.join(''))(before.length), Buffer.byteLength(before));
      }),
    );
  });
});

describe('fixes in a report', () => {
  const text = 'one SECRET-0123456789 two three';
  const document = TextDocument.create('x', 'ccmcmd', 0, text);
  const secret = span(4, 21);
  const place = (at: {
    start: number;
    end: number;
  }): { line: number; column: number; endLine: number; endColumn: number } => {
    const { start, end } = rangeOf(document, at);
    return {
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    };
  };

  function fixOf(...edits: readonly { span: { start: number; end: number }; newText: string }[]): FixReport {
    const { fixesOf } = fixReporter(document, [secret], place, place);
    const finding = { fixes: [{ title: 'Fix', safe: true, edits }] } as unknown as Parameters<
      typeof fixesOf
    >[0];
    return fixesOf(finding)[0]!;
  }

  it('are shown with their edits, and as one', () => {
    const fix = fixOf({ span: span(22, 25), newText: '2' }, { span: span(26, 31), newText: '3' });
    assert.equal(fix.secret, false);
    assert.deepEqual(fix.suggestion, { line: 1, column: 23, endLine: 1, endColumn: 32, text: '2 3' });
  });

  it('are not shown when an edit holds a part of a secret, or takes its place', () => {
    for (const edit of [
      { span: span(4, 21), newText: '' },
      { span: span(20, 25), newText: 'x' },
      { span: span(31, 31), newText: ' ECRET' },
      { span: span(31, 31), newText: '"SECRET-0123456789"' },
    ]) {
      const fix = fixOf(edit);
      assert.equal(fix.secret, true);
      assert.equal(fix.suggestion, undefined);
    }
  });

  it('are not shown as one when a secret stands between the edits', () => {
    const fix = fixOf({ span: span(0, 3), newText: '1' }, { span: span(22, 25), newText: '2' });
    assert.equal(fix.secret, false);
    assert.equal(fix.suggestion, undefined);
  });
});
