import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-types';
import { root, runCli } from '../cli/cli';
import { parseReport } from '../cli/json-contract';
import { startWire } from '../support/wire';

const severities = ['error', 'warning', 'information', 'hint'];

/** A diagnostic in the words of the command. */
function asFinding({ code, severity, message, range: { start, end } }: Diagnostic): object {
  return {
    rule: code,
    severity: severities[(severity ?? 0) - 1],
    message,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

describe('editor and command', () => {
  it('say the same of every sample and fixture', async () => {
    const { stdout } = await runCli([
      '--format',
      'json',
      '--severity',
      'hint',
      'samples',
      'test/fixtures',
      'test/vscode/workspace',
    ]);
    const { files } = parseReport(stdout);
    assert.ok(files.length > 5, `only ${files.length} files`);
    const wire = await startWire();
    let findings = 0;
    for (const { path, findings: expected } of files) {
      const file = join(root, path);
      const uri = pathToFileURL(file).href;
      // The byte order mark is no part of a document in an editor.
      wire.open(uri, (await readFile(file, 'utf8')).replace(/^\uFEFF/, ''), 'unknown');
      const found = (await wire.diagnostics(uri)).map(asFinding);
      const told = expected.map(({ rule, severity, message, line, column, endLine, endColumn }) => ({
        rule,
        severity,
        message,
        line,
        column,
        endLine,
        endColumn,
      }));
      assert.deepEqual(found, told, path);
      findings += found.length;
    }
    assert.ok(findings > 20, `only ${findings} findings`);
    assert.equal(await wire.stop(), 0);
  });
});
