/** Which documents the server formats while somebody types in VS Code: it registers for all of them. */
import type { Middleware } from 'vscode-languageclient';
import { isServed } from './selector';

/** Asks the server about documents of its own only. */
export const provideOnTypeFormattingEdits: NonNullable<Middleware['provideOnTypeFormattingEdits']> = (
  document,
  position,
  character,
  options,
  token,
  next,
) => (isServed(document) ? next(document, position, character, options, token) : null);
