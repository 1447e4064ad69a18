/** What the extension offers to tests: whether its server was started. */
import * as vscode from 'vscode';
import type { Api } from '../../../client/src/client';
import { assertOk } from './assert';

/** Activates the extension and gives its API. */
export async function extensionApi(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>('ccmsetup-tools.ccmsetup-tools');
  assertOk(extension, 'VS Code knows the extension');
  return extension.activate();
}
