/** Which documents each host serves. The manifest, the client's selector, the page of formats and the CLI derive theirs from it. */

/** What a host serves. */
export interface Served {
  /** What people call it. */
  readonly title: string;
  /** VS Code language identifiers. */
  readonly languageIds: readonly string[];
  /** File name endings, lower case, with the dot. */
  readonly extensions: readonly string[];
}

/** The table, by the id of the host. Of several hosts of one language the first counts unless the file's name tells. */
export const served = {
  ccmcmd: { title: 'ccmsetup command lines', languageIds: ['ccmcmd'], extensions: ['.ccmcmd'] },
  powershell: {
    title: 'PowerShell',
    languageIds: ['powershell'],
    extensions: ['.ps1', '.psm1', '.psd1'],
  },
  batch: { title: 'Batch files', languageIds: ['bat'], extensions: ['.cmd', '.bat'] },
  json: { title: 'JSON', languageIds: ['json', 'jsonc'], extensions: ['.json', '.jsonc'] },
  yaml: {
    title: 'YAML',
    languageIds: ['yaml', 'ansible', 'azure-pipelines'],
    extensions: ['.yml', '.yaml', '.sls'],
  },
  xml: {
    title: 'XML',
    languageIds: ['xml', 'xsl', 'msbuild', 'xaml'],
    extensions: [
      '.xml',
      '.config',
      '.xaml',
      '.task',
      '.job',
      '.ps1xml',
      '.csproj',
      '.vbproj',
      '.props',
      '.targets',
      '.settings',
      '.wxs',
      '.wxi',
    ],
  },
  ini: { title: 'INI and INF', languageIds: ['ini', 'properties'], extensions: ['.ini', '.inf'] },
  tcf: {
    title: 'Client configuration (`/config`)',
    languageIds: ['ini', 'properties'],
    extensions: ['.tcf'],
  },
  inno: { title: 'Inno Setup', languageIds: ['innosetup'], extensions: ['.iss'] },
  reg: { title: 'Registry exports', languageIds: ['reg'], extensions: ['.reg'] },
  vbscript: {
    title: 'VBScript, Visual Basic, HTML applications',
    languageIds: ['vb', 'vbscript'],
    extensions: ['.vbs', '.vb', '.wsf', '.hta'],
  },
  javascript: {
    title: 'JavaScript, TypeScript, JScript',
    languageIds: ['javascript', 'javascriptreact', 'typescript', 'typescriptreact'],
    extensions: ['.js', '.mjs', '.cjs', '.jsx', '.ts', '.mts', '.cts', '.tsx'],
  },
  csharp: { title: 'C#', languageIds: ['csharp'], extensions: ['.cs', '.csx'] },
  python: { title: 'Python', languageIds: ['python'], extensions: ['.py', '.pyw'] },
  autoit: { title: 'AutoIt', languageIds: ['autoit'], extensions: ['.au3'] },
  kixtart: { title: 'KiXtart', languageIds: ['kix', 'kixtart'], extensions: ['.kix', '.kxf'] },
  nsis: { title: 'NSIS', languageIds: ['nsis'], extensions: ['.nsi', '.nsh'] },
  pascal: { title: 'Pascal', languageIds: ['pascal', 'objectpascal'], extensions: ['.pas', '.dpr', '.lpr'] },
  ruby: { title: 'Ruby, recipes of Chef', languageIds: ['ruby'], extensions: ['.rb'] },
  puppet: { title: 'Puppet', languageIds: ['puppet'], extensions: ['.pp'] },
  go: { title: 'Go', languageIds: ['go'], extensions: ['.go'] },
  shell: {
    title: 'Shell scripts',
    languageIds: ['shellscript'],
    extensions: ['.sh', '.bash', '.ksh', '.zsh'],
  },
  markdown: { title: 'Markdown', languageIds: ['markdown'], extensions: ['.md', '.markdown'] },
  hcl: {
    title: 'Terraform, OpenTofu and Packer (HCL)',
    languageIds: [
      'terraform',
      'terraform-vars',
      'terraform-stack',
      'terraform-deploy',
      'terraform-test',
      'hcl',
      'opentofu',
      'opentofu-vars',
      'opentofu-test',
      'packer',
      'packervars',
    ],
    extensions: ['.tf', '.tfvars', '.tofu', '.hcl'],
  },
  bicep: { title: 'Bicep', languageIds: ['bicep', 'bicep-params'], extensions: ['.bicep', '.bicepparam'] },
  log: { title: 'Logs', languageIds: ['log'], extensions: ['.log'] },
  text: { title: 'Plain text', languageIds: ['plaintext'], extensions: ['.txt'] },
} as const satisfies Record<string, Served>;
