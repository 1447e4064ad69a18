import * as vscode from 'vscode';
import { PASTE_TAG } from '../runner/protocol';

/** Whether a browser shows VS Code: a desktop can't be told to paste. */
export const browserPastes = vscode.env.uiKind === vscode.UIKind.Web;

/** Pastes a text where the focus is, by the event of the browser, as Ctrl+V does. What comes of it comes later. */
export function pasteInBrowser(text: string): void {
  console.log(PASTE_TAG, text);
}
