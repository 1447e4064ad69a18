/** Any text is a log: each feature answers, and what it answers stands in the text. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DocumentSymbol, Position, Range } from 'vscode-languageserver-types';
import { legendFor, tokenKinds } from '../../server/src/service/reading/token-kinds';
import type { LogSubject } from '../../server/src/service/log-editor/service';
import { garbageOf } from '../support/arbitraries';
import { logOf, logs, sampleLog, sampleLogs } from '../support/logs';
import { holds } from '../support/property';
import { decoded } from '../support/semantic-tokens';

const legend = legendFor({
  tokenTypes: Object.values(tokenKinds).map(({ own }) => own),
  tokenModifiers: ['deprecated'],
});

/** Pieces of the samples, cut anywhere, with anything between them. */
const piecesOf = (size: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...sampleLogs), fc.nat(20_000), fc.nat(3_000), garbageOf(size))
    .map(([name, from, length, between]) => sampleLog(name).slice(from, from + length) + between);
const anyLogOf = (size: number): fc.Arbitrary<string> =>
  fc.array(piecesOf(size), { maxLength: 4 * size }).map((all) => all.join(''));

/** Asks for everything; fails where an answer stands outside of the text. */
function askAll(subject: LogSubject, places: readonly number[]): void {
  const { document } = subject;
  const text = document.getText();
  const isIn = (position: Position): void => {
    assert.deepEqual(document.positionAt(document.offsetAt(position)), position);
  };
  const are = ({ start, end }: Range): void => {
    isIn(start);
    isIn(end);
    assert.ok(document.offsetAt(start) <= document.offsetAt(end));
  };
  const whole = { start: document.positionAt(0), end: document.positionAt(text.length) };
  for (const { range, relatedInformation = [] } of logs.diagnostics(subject, {
    codeDescription: true,
    relatedInformation: true,
  })) {
    are(range);
    for (const { location } of relatedInformation) are(location.range);
  }
  const walk = ({ range, selectionRange, children = [], name }: DocumentSymbol): void => {
    are(range);
    are(selectionRange);
    assert.notEqual(name.trim(), '');
    children.forEach(walk);
  };
  (logs.symbols(subject, { hierarchicalSymbols: true }) as DocumentSymbol[]).forEach(walk);
  for (const { startLine, endLine } of logs.folding(subject) ?? [])
    assert.ok(startLine < endLine && endLine < document.lineCount);
  for (const { position } of logs.inlayHints(subject, whole)) isIn(position);
  decoded(text, logs.semanticTokens(subject, legend), legend);
  for (const { command } of logs.codeLenses(subject, true)) assert.notEqual(command?.title, '');
  logs.summary(subject);
  logs.ticket(subject);
  logs.page(subject, []);
  logs.recordedCommandLine(subject, undefined);
  for (const place of places) {
    const at = document.positionAt(text.length === 0 ? 0 : place % (text.length + 1));
    const found = logs.hover(subject, at, { markdownHover: true });
    if (found?.range === undefined) continue;
    are(found.range);
    assert.ok(document.offsetAt(found.range.start) <= document.offsetAt(at));
    assert.ok(document.offsetAt(found.range.end) >= document.offsetAt(at));
  }
}

describe('the features of logs', () => {
  const places = fc.array(fc.nat(30_000), { maxLength: 6 });

  holds('answer for any text, with places in it', 200, (size) =>
    fc.property(fc.oneof(garbageOf(size), anyLogOf(size)), places, (text, at) => {
      askAll(logOf(text), at);
    }),
  );

  holds('answer for a log that is cut anywhere, and never say that it went well too soon', 150, () => {
    // What a log can be cut of before its end decides: whatever comes before that is no success.
    const endings = sampleLogs.map((name) => {
      const text = sampleLog(name);
      const said = [
        'Installation succeeded',
        'Installation completed successfully',
        'Installation operation completed',
        "Sending state '40",
        'exiting with return code 0',
        'exiting with return code 7',
      ]
        .map((part) => text.indexOf(part))
        .filter((at) => at >= 0);
      return { name, text, said: said.length === 0 ? text.length : Math.min(...said) };
    });
    return fc.property(
      fc.constantFrom(...endings),
      fc.double({ min: 0, max: 1, noNaN: true }),
      ({ text, said }, part) => {
        const cut = Math.floor(part * said);
        const subject = logOf(text.slice(0, cut));
        const { log } = logs.summary(subject);
        assert.ok(log === undefined || !['installed', 'restart', 'uninstalled'].includes(log.outcome));
        askAll(
          subject,
          [cut - 1, Math.floor(cut / 2)].filter((at) => at >= 0),
        );
      },
    );
  });
});
