/** Where the server renames things in VS Code. */
import type { Middleware } from 'vscode-languageclient';

/**
 * Only in `.ccmcmd` files. In others variables are the business of their language, and a refusal would keep VS Code from asking
 * an extension that renames without being asked first.
 */
export const renaming: Pick<Middleware, 'prepareRename' | 'provideRenameEdits'> = {
  prepareRename: (document, position, token, next) =>
    document.languageId === 'ccmcmd' ? next(document, position, token) : null,
  provideRenameEdits: (document, position, newName, token, next) =>
    document.languageId === 'ccmcmd' ? next(document, position, newName, token) : null,
};
