import * as vscode from 'vscode';
import { askedRun } from './runner/run';
import { assertEqual, assertOk } from './support/assert';
import { closeEditors, openFixture } from './support/documents';
import { hostKind } from './support/host';

describe('extension host', () => {
  after(closeEditors);

  it('is the one that the runner asked for', async () => {
    assertEqual(hostKind(), (await askedRun()).host);
  });

  it('is a worker exactly when it has no Node.js', () => {
    const isWorker = 'WorkerGlobalScope' in globalThis;
    assertEqual(hostKind(), isWorker ? 'web' : 'node');
    assertEqual(typeof process, isWorker ? 'undefined' : 'object');
  });

  it('loads and activates the extension', async () => {
    const extension = vscode.extensions.getExtension('ccmsetup-tools.ccmsetup-tools');
    assertOk(extension, 'VS Code knows the extension');
    await extension.activate();
    assertOk(extension.isActive, 'the extension is active');
  });

  it('opens a file of the workspace in the language of the extension', async () => {
    const { document } = await openFixture('install.ccmcmd');
    assertEqual(document.languageId, 'ccmcmd');
    assertOk(document.getText().includes('SMSSITECODE='), 'the document has the text of the file');
  });
});
