/** package.json and package.nls.json, as far as they come from elsewhere. */
import type { Notice } from '../../src/lint/notices';
import type { Host } from '../../src/hosts/host';
import { logLanguage } from '../../src/log/language';
import type { Rule } from '../../src/rules/rule';
import { activationEvents } from './hosts';
import { injectedInto } from './injection';
import { modelTools, type ModelTool } from './model-tools';
import type { Schema } from './schema';
import { features } from '../../src/service/features';
import { featureSettings, isOfMirrored, mirroredSettings } from './settings';

/** The group of each setting, and with it their order; those that mirror nothing are written by hand. */
const groups: readonly (readonly [title: string, settings: readonly string[]])[] = [
  ['%configuration.general%', ['enable', 'contexts', 'ignore', 'maxFileSize']],
  ['%configuration.rules%', ['extends', 'rules', 'overrides']],
  ['%configuration.site%', ['site', 'targetVersion']],
  ['%configuration.features%', features.map((name) => `features.${name}`)],
  ['%configuration.advanced%', ['trace.server', 'mcp.enable']],
];

/** The manifest, as far as it is looked at. */
interface Manifest {
  activationEvents: string[];
  contributes: {
    languages: {
      id: string;
      configuration?: string;
      filenamePatterns?: readonly string[];
      firstLine?: string;
    }[];
    grammars: { scopeName: string; injectTo?: readonly string[] }[];
    languageModelTools?: readonly ModelTool[];
    configuration: { title: string; order: number; properties: Record<string, Schema> }[];
  };
}

/** What the manifest and its texts are made from. */
export interface ManifestInput {
  /** The present text of package.json. */
  readonly manifest: string;
  /** The present text of package.nls.json. */
  readonly texts: string;
  readonly hosts: readonly Host[];
  readonly rules: readonly (Rule | Notice)[];
}

/**
 * package.json with the settings in their groups and the events of the hosts' languages, and package.nls.json with the texts of
 * the mirrored settings; everything else in both stays.
 */
export function manifestWith({ manifest: text, texts, hosts, rules }: ManifestInput): {
  manifest: string;
  texts: string;
} {
  const manifest = JSON.parse(text) as Manifest;
  const { configuration, languages } = manifest.contributes;
  manifest.activationEvents = activationEvents(
    hosts,
    languages.filter((language) => language.configuration).map(({ id }) => id),
  );
  const { filenamePatterns, firstLine } = logLanguage;
  for (const language of languages)
    if (language.id === logLanguage.id) Object.assign(language, { filenamePatterns, firstLine });
  for (const grammar of manifest.contributes.grammars)
    if (grammar.injectTo !== undefined) grammar.injectTo = injectedInto;
  manifest.contributes.languageModelTools = modelTools();
  const said = new Map<string, string>();
  const mirrored = mirroredSettings(rules, (name, words) => {
    said.set(name, words);
    return `%${name}%`;
  });
  const all: Record<string, Schema> = {
    ...Object.fromEntries(configuration.flatMap(({ properties }) => Object.entries(properties))),
    ...mirrored,
    ...featureSettings(),
  };
  manifest.contributes.configuration = groups.map(([title, names], index) => ({
    title,
    order: index + 1,
    properties: Object.fromEntries(
      names.flatMap((name, place) => {
        const setting = all[`ccmsetup.${name}`];
        return setting === undefined ? [] : [[`ccmsetup.${name}`, { ...setting, order: place + 1 }]];
      }),
    ),
  }));
  const kept = Object.entries(JSON.parse(texts) as Record<string, string>).filter(
    ([name]) => !isOfMirrored(name),
  );
  return {
    manifest: `${JSON.stringify(manifest, null, 2)}\n`,
    texts: `${JSON.stringify(Object.fromEntries([...kept, ...said]), null, 2)}\n`,
  };
}
