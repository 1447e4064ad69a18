/** The settings of the editor: unknown until validated, and never a reason to stop. */
import { defaultConfiguration, readConfigurationText, type Configuration } from '../service/configuration';

/** What the settings say about a document. */
export interface DocumentSettings {
  readonly enable: boolean;
  /** What `.ccmsetuprc.json` would say, for those who have none. */
  readonly configuration: Configuration;
}

/** What holds when nothing is set. */
export const defaultSettings: DocumentSettings = { enable: true, configuration: defaultConfiguration };

/** Settings that only VS Code reads: tracing, and those of the extension itself. */
const editorKeys = new Set(['enable', 'trace']);

/** Whether a setting is as the settings editor leaves what nobody has set: null, an empty text, list or object. */
function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** The same keys as in `.ccmsetuprc.json`; what is empty says nothing. */
function configurationOf(section: object): Record<string, unknown> {
  const entries = Object.entries(section).filter(([key, value]) => !editorKeys.has(key) && !isEmpty(value));
  return Object.fromEntries(entries);
}

/** Reads the `ccmsetup` section. Whatever is not usable keeps its default and is named in `problems`. */
export function readSettings(section: unknown): { settings: DocumentSettings; problems: string[] } {
  if (section === undefined || section === null) return { settings: defaultSettings, problems: [] };
  if (typeof section !== 'object') {
    return { settings: defaultSettings, problems: ['The section "ccmsetup" must be an object.'] };
  }
  const enable: unknown = 'enable' in section ? section.enable : undefined;
  const wrongEnable = enable !== undefined && enable !== null && typeof enable !== 'boolean';
  const { configuration, problems } = readConfigurationText(JSON.stringify(configurationOf(section)));
  return {
    settings: { enable: enable !== false, configuration },
    problems: [
      ...(wrongEnable ? ['"ccmsetup.enable" must be true or false; it counts as true.'] : []),
      ...problems.map(({ message }) => `In the settings "ccmsetup.*": ${message}`),
    ],
  };
}
