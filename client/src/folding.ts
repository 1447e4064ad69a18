/** Which documents the server folds in VS Code. */
import type { Middleware } from 'vscode-languageclient';
import { logLanguage } from './languages';

const folded = ['ccmcmd', logLanguage];

/**
 * Only `.ccmcmd` files and install logs: VS Code gives up folding by indentation as soon as anything else folds a document, and
 * the other languages have more to fold than their command lines.
 */
export const provideFoldingRanges: NonNullable<Middleware['provideFoldingRanges']> = (
  document,
  context,
  token,
  next,
) => (folded.includes(document.languageId) ? next(document, context, token) : null);
