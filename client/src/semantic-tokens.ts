/** Semantic tokens beside those of other extensions. */
import type { Middleware, StaticFeature } from 'vscode-languageclient';
import type { ExtensionContext } from 'vscode';
import { isLog, isServed } from './selector';

/** The part of the manifest that names our token types. */
interface Manifest {
  readonly contributes: { readonly semanticTokenTypes: readonly { readonly id: string }[] };
}

/** Tells the server the token types that this extension contributes beside the standard ones. */
export function ownTokenTypes({ extension }: ExtensionContext): StaticFeature {
  const { contributes } = extension.packageJSON as Manifest;
  return {
    fillClientCapabilities: ({ textDocument }) => {
      textDocument?.semanticTokens?.tokenTypes.push(...contributes.semanticTokenTypes.map(({ id }) => id));
    },
    initialize: () => undefined,
    getState: () => ({ kind: 'static' }),
    clear: () => undefined,
  };
}

/**
 * VS Code shows the tokens of one provider only, of those whose selectors fit best. So that they never take the place of
 * another extension's, ours are offered for all languages, which fits worst, and asked for in those that we serve.
 */
export const provideDocumentRangeSemanticTokens: NonNullable<
  Middleware['provideDocumentRangeSemanticTokens']
> = (document, range, token, next) =>
  isServed(document) || isLog(document) ? next(document, range, token) : undefined;
