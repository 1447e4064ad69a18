/** The plugin for Claude Code, as far as it comes from elsewhere. */
import { served } from '../../src/hosts/served';
import { skillName } from './skill';

const folder = 'integrations/claude-code';

/**
 * The hosts whose files the server is started for. Claude Code asks one server for each kind of file, so those of programming
 * languages are left to their own servers: `lint` takes these files, too.
 */
const hosts = [
  ...['ccmcmd', 'powershell', 'batch', 'json', 'yaml', 'xml', 'ini', 'tcf', 'inno', 'reg'],
  ...['vbscript', 'autoit', 'kixtart', 'nsis'],
] as readonly (keyof typeof served)[];

/** The manifest, as far as it is looked at. */
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly publisher: string;
  readonly homepage: string;
  readonly license: string;
  readonly keywords: readonly string[];
  readonly repository: { readonly url: string };
}

const description =
  'Checks, explains and writes command lines that install the client of Microsoft Configuration Manager (ccmsetup).';

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** The files of the plugin that are made from tables, by their paths. */
export function claudeCodeFiles(manifestText: string): [path: string, text: string][] {
  const { name, version, publisher, homepage, license, keywords, repository } = JSON.parse(
    manifestText,
  ) as Manifest;
  const languages = hosts.flatMap((id) => {
    const { languageIds, extensions } = served[id];
    return extensions.map((extension): [string, string] => [extension, languageIds[0]]);
  });
  return [
    [
      `${folder}/.claude-plugin/plugin.json`,
      json({
        ...{ name: skillName, version, description, author: { name: publisher }, homepage },
        ...{ repository: repository.url.replace(/^git\+|\.git$/g, ''), license, keywords },
      }),
    ],
    [
      `${folder}/.lsp.json`,
      json({
        ccmsetup: {
          command: 'ccmsetup-language-server',
          args: ['--stdio'],
          extensionToLanguage: Object.fromEntries(languages),
        },
      }),
    ],
    [
      '.claude-plugin/marketplace.json',
      json({
        ...{ name, owner: { name: publisher } },
        plugins: [{ name: skillName, source: `./${folder}`, description, version }],
      }),
    ],
  ];
}
