import * as vscode from 'vscode';
import { MATCHED_FILE, MATCHED_FOLDER, PRINTED } from './runner/matched';
import { assertEqual, assertOk } from './support/assert';
import { codeOf, waitForDiagnostics } from './support/diagnostics';
import { closeEditors } from './support/documents';
import { workspaceFile, workspaceFolder } from './support/host';

/** A terminal that prints a text, as a task that runs the command does. It stays open: a closed one may lose lines. */
function printing(text: string): vscode.Pseudoterminal {
  const written = new vscode.EventEmitter<string>();
  return {
    onDidWrite: written.event,
    open: () => {
      written.fire(text.replaceAll('\n', '\r\n'));
    },
    close: () => {
      written.dispose();
    },
  };
}

describe('the problem matcher $ccmsetup-lint', () => {
  const uri = workspaceFile(MATCHED_FILE);

  after(closeEditors);

  for (const { name } of PRINTED)
    it(`reads ${name} of a task`, async () => {
      const bytes = await vscode.workspace.fs.readFile(workspaceFile(`${MATCHED_FOLDER}/${name}`));
      const text = new TextDecoder().decode(bytes);
      const folder = vscode.workspace.getWorkspaceFolder(workspaceFolder());
      assertOk(folder !== undefined, 'a workspace folder');
      const task = new vscode.Task(
        { type: 'ccmsetup-lint', task: name },
        folder,
        name,
        'test',
        new vscode.CustomExecution(() => Promise.resolve(printing(text))),
        '$ccmsetup-lint',
      );
      const execution = await vscode.tasks.executeTask(task);
      const found = await waitForDiagnostics(uri, (all) => all.length === 4, {
        describe: `the problems of ${name}`,
      });
      const shown = found.map((diagnostic) => {
        const { line, character } = diagnostic.range.start;
        const severity = vscode.DiagnosticSeverity[diagnostic.severity];
        return `${line + 1}:${character + 1} ${severity} ${codeOf(diagnostic)} of ${diagnostic.source ?? ''}`;
      });
      assertEqual(
        shown.sort().join('\n'),
        [
          '1:47 Warning slash-with-equals of ccmsetup-lint',
          '1:63 Error site-code-format of ccmsetup-lint',
          '2:42 Information parameter-after-property of ccmsetup-lint',
          '2:7 Information service-in-script of ccmsetup-lint',
        ].join('\n'),
      );
      execution.terminate();
    });
});
