/** What the language server offers besides diagnostics, hover and quick fixes: each can be switched off. */

/** The names of the features, as the settings `ccmsetup.features.<name>` have them. */
export const features = [
  'completion',
  'scenarios',
  'signatureHelp',
  'inlayHints',
  'formatOnType',
  'linkedEditing',
  'navigation',
  'semanticTokens',
  'codeLens',
  'documentLinks',
  'outline',
  'folding',
  'formatting',
  'pasteAs',
] as const;
export type Feature = (typeof features)[number];
