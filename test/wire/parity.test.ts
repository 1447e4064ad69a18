import assert from 'node:assert/strict';
import { readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-types';
import { root, runCli, withFiles } from '../cli/cli';
import { parseReport } from '../cli/json-contract';
import { asFinding, startWire } from '../support/wire';

const wrong = 'ccmsetup.exe /mp=mp1.fabrikam.com SMSSITECODE=PRIM\n';

/** Whether a diagnostic is one that the baseline knows: the command is silent about those. */
function isKnown(message: Diagnostic['message']): boolean {
  return (typeof message === 'string' ? message : message.value).endsWith(' (It is in the baseline.)');
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

  it('say the same with a baseline, configurations that build on others, and files to ignore', () =>
    withFiles(
      {
        '.ccmsetuprc.json': '{ "extends": "./company/base.json", "ignore": ["archive/"] }',
        'company/base.json': '{ "rules": { "slash-with-equals": "error" } }',
        'known.ccmcmd': wrong,
        'archive/old.ccmcmd': wrong,
        'sub/.ccmsetuprc.json': '{ "extends": "rules" }',
        'sub/node_modules/rules/ccmsetuprc.json': '{ "rules": { "site-code-format": "hint" } }',
        'sub/x.cmd': wrong,
      },
      async (folder) => {
        const cwd = realpathSync(folder);
        assert.equal((await runCli(['--update-baseline', '.'], { cwd })).code, 0);
        renameSync(join(cwd, 'known.ccmcmd'), join(cwd, 'renamed.ccmcmd'));
        writeFileSync(join(cwd, 'new.ccmcmd'), `${wrong}\n${wrong}`);
        writeFileSync(join(cwd, 'sub/x.cmd'), `rem moved\r\n${wrong}\r\n${wrong}`);
        const { stdout, code } = await runCli(['--format', 'json', '--severity', 'hint', '.'], { cwd });
        assert.equal(code, 1);
        const { files } = parseReport(stdout);
        const wire = await startWire();
        const paths = ['renamed.ccmcmd', 'archive/old.ccmcmd', 'sub/x.cmd', 'new.ccmcmd'];
        const uriOf = (path: string): string => pathToFileURL(join(cwd, path)).href;
        let told = 0;
        try {
          // An editor sees what is open: with all copies of a text open it knows which of them are new, and asks again.
          for (const path of paths) {
            wire.open(uriOf(path), readFileSync(join(cwd, path), 'utf8'), 'unknown');
            await wire.diagnostics(uriOf(path));
          }
          for (const path of paths) {
            const uri = uriOf(path);
            const shown = (await wire.diagnostics(uri))
              .filter(({ message }) => !isKnown(message))
              .map(asFinding);
            const expected = files.find((each) => each.path === path)?.findings ?? [];
            assert.deepEqual(
              shown,
              expected.map(({ rule, severity, message, line, column, endLine, endColumn }) => ({
                ...{ rule, severity, message, line, column, endLine, endColumn },
              })),
              path,
            );
            told += shown.length;
          }
        } finally {
          assert.equal(await wire.stop(), 0);
        }
        assert.equal(told, 7);
      },
    ));
});
