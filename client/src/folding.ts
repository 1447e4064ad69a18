/** Which documents the server folds in VS Code. */
import type { Middleware } from 'vscode-languageclient';

/**
 * Only `.ccmcmd` files: VS Code gives up folding by indentation as soon as anything else folds a document, and the other
 * languages have more to fold than their command lines.
 */
export const provideFoldingRanges: NonNullable<Middleware['provideFoldingRanges']> = (
  document,
  context,
  token,
  next,
) => (document.languageId === 'ccmcmd' ? next(document, context, token) : null);
