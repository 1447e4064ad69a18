/** Collects what a report of a bug says. */
import { env, UIKind, version, workspace, type Extension } from 'vscode';
import { reportText } from './report';
import { ruleList } from './rule-list';

/** The names of the settings of the extension, as its manifest has them. */
interface Settings {
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
  };
}

/** What is set anywhere, over what comes with the extension. */
function changedSettings(manifest: Settings): Record<string, unknown> {
  const section = workspace.getConfiguration('ccmsetup');
  const names = manifest.contributes.configuration
    .flatMap(({ properties }) => Object.keys(properties))
    .map((name) => name.replace('ccmsetup.', ''));
  return Object.fromEntries(
    names.flatMap((name) => {
      const {
        globalValue,
        workspaceValue,
        workspaceFolderValue,
        globalLanguageValue,
        workspaceLanguageValue,
      } = section.inspect(name) ?? {};
      const set = [
        workspaceFolderValue,
        workspaceLanguageValue,
        workspaceValue,
        globalLanguageValue,
        globalValue,
      ];
      const value = set.find((each) => each !== undefined);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/**
 * Writes the report of this session.
 *
 * @param server the version of the server; undefined when none was started
 * @param configurationFile whether the active document has a configuration file
 */
export async function sessionReport(
  extension: Extension<unknown>,
  server: string | undefined,
  configurationFile: boolean,
): Promise<string> {
  const manifest = extension.packageJSON as Settings & { readonly version: string };
  const node = typeof process === 'object' ? process : undefined;
  return reportText({
    extension: manifest.version,
    server,
    vscode: version,
    app: env.uiKind === UIKind.Web ? `web, ${env.appHost}` : env.appHost,
    host: node === undefined ? 'web worker' : 'Node.js',
    platform: node?.platform,
    remote: env.remoteName,
    language: env.language,
    configurationFile,
    settings: changedSettings(manifest),
    rules: new Set((await ruleList(extension.extensionUri)).map(({ slug }) => slug)),
  });
}
