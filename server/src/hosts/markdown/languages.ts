/** The languages of fenced code blocks, by their info strings. */

/** VS Code language identifiers by what people write behind a fence. */
const languages: Readonly<Record<string, readonly string[]>> = {
  ccmcmd: ['ccmcmd'],
  powershell: ['powershell', 'ps1', 'pwsh', 'posh', 'ps', 'psm1', 'azurepowershell'],
  bat: ['bat', 'batch', 'cmd', 'dos', 'batchfile', 'winbatch'],
  json: ['json', 'jsonc', 'json5'],
  yaml: ['yaml', 'yml', 'ansible', 'sls'],
  xml: ['xml', 'xaml', 'msbuild', 'config'],
  vb: ['vb', 'vbs', 'vbscript', 'vbnet'],
  javascript: ['js', 'javascript', 'jscript'],
  typescript: ['ts', 'typescript'],
  autoit: ['autoit', 'au3'],
  ruby: ['ruby', 'rb', 'chef'],
  puppet: ['puppet', 'pp'],
  go: ['go', 'golang'],
  innosetup: ['innosetup', 'iss'],
  pascal: ['pascal', 'delphi'],
  kix: ['kix', 'kixtart'],
  nsis: ['nsis', 'nsi'],
  csharp: ['cs', 'csharp', 'c#'],
  python: ['py', 'python', 'python3'],
  shellscript: ['sh', 'bash', 'shellscript', 'zsh'],
  ini: ['ini', 'inf'],
  reg: ['reg', 'registry'],
  log: ['log'],
  terraform: ['hcl', 'tf', 'terraform'],
  bicep: ['bicep'],
};

const byName = new Map(
  Object.entries(languages).flatMap(([id, names]) => names.map((name) => [name, id] as const)),
);

/** Info strings of blocks that show what is typed, or that say nothing. */
const plainNames = new Set([
  ...['', 'text', 'txt', 'plain', 'plaintext', 'none'],
  ...['console', 'shell', 'terminal', 'command', 'commandline', 'prompt'],
]);

/** What a code block holds: text in a language, lines as they are typed, or something that is of no interest. */
export type BlockKind =
  { readonly kind: 'language'; readonly languageId: string } | { readonly kind: 'plain' | 'other' };

/** Reads an info string: `powershell`, `PowerShell-Interactive title="x"`, `{.cmd}`. */
export function kindOf(info: string): BlockKind {
  const [, word = ''] = /^\{?[ \t]*\.?([^\s{},:]*)/.exec(info) ?? [];
  const name = word.toLowerCase().replace(/-interactive$/, '');
  const languageId = byName.get(name);
  if (languageId !== undefined) return { kind: 'language', languageId };
  return { kind: plainNames.has(name) ? 'plain' : 'other' };
}

/** Whether a language is one that is typed behind a prompt. */
export function isTyped(languageId: string): boolean {
  return /^(?:powershell|bat|shellscript)$/.test(languageId);
}
