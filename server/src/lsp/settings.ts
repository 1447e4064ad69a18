/** The settings of the editor: unknown until validated, and never a reason to stop. */
import { defaultConfiguration, readConfigurationText, type Configuration } from '../service/configuration';
import { features, type Feature } from '../service/features';
import { mostMegabytes } from '../service/large-document';

/** What the settings say about a document. */
export interface DocumentSettings {
  readonly enable: boolean;
  /** The features that are switched off. */
  readonly off: ReadonlySet<Feature>;
  /** A longer document isn't analyzed, in millions of UTF-16 units. */
  readonly maxFileSize: number;
  /** What `.ccmsetuprc.json` would say, for those who have none. */
  readonly configuration: Configuration;
}

/** What holds when nothing is set. */
export const defaultSettings: DocumentSettings = {
  enable: true,
  off: new Set(),
  maxFileSize: 5,
  configuration: defaultConfiguration,
};

/** Settings that only VS Code reads: tracing, and those of the extension itself. */
const editorKeys = new Set(['enable', 'features', 'maxFileSize', 'mcp', 'trace']);

/** Whether a setting is as the settings editor leaves what nobody has set: null, an empty text, list or object. */
function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** The same keys as in `.ccmsetuprc.json`; what is empty says nothing. */
function configurationOf(section: object): Record<string, unknown> {
  const entries = Object.entries(section).filter(([key, value]) => !editorKeys.has(key) && !isEmpty(value));
  return Object.fromEntries(entries);
}

/** Reads which features are off. What is not usable leaves a feature on and is named. */
function readFeatures(section: object): { off: Set<Feature>; problems: string[] } {
  const given: unknown = 'features' in section ? section.features : undefined;
  if (given === undefined || given === null) return { off: new Set(), problems: [] };
  if (typeof given !== 'object')
    return { off: new Set(), problems: ['"ccmsetup.features" must be an object.'] };
  const values = Object.entries(given).filter(([, value]) => value !== null);
  const isFeature = (name: string): name is Feature => features.some((each) => each === name);
  return {
    off: new Set(values.flatMap(([name, value]) => (value === false && isFeature(name) ? [name] : []))),
    problems: values.flatMap(([name, value]) =>
      !isFeature(name)
        ? [`"ccmsetup.features.${name}" isn't a setting.`]
        : typeof value === 'boolean'
          ? []
          : [`"ccmsetup.features.${name}" must be true or false; it counts as true.`],
    ),
  };
}

/** Reads the largest size; undefined where it isn't usable. */
function readFileSize(section: object): number | undefined {
  const given: unknown = 'maxFileSize' in section ? section.maxFileSize : undefined;
  if (given === undefined || given === null) return defaultSettings.maxFileSize;
  return typeof given === 'number' && given >= 1 && given <= mostMegabytes ? given : undefined;
}

/** Reads the `ccmsetup` section. Whatever is not usable keeps its default and is named in `problems`. */
export function readSettings(section: unknown): { settings: DocumentSettings; problems: string[] } {
  if (section === undefined || section === null) return { settings: defaultSettings, problems: [] };
  if (typeof section !== 'object') {
    return { settings: defaultSettings, problems: ['The section "ccmsetup" must be an object.'] };
  }
  const enable: unknown = 'enable' in section ? section.enable : undefined;
  const wrongEnable = enable !== undefined && enable !== null && typeof enable !== 'boolean';
  const { off, problems: wrongFeatures } = readFeatures(section);
  const maxFileSize = readFileSize(section);
  const { configuration, problems, bases } = readConfigurationText(JSON.stringify(configurationOf(section)));
  return {
    settings: {
      ...{ enable: enable !== false, off, configuration },
      maxFileSize: maxFileSize ?? defaultSettings.maxFileSize,
    },
    problems: [
      ...(wrongEnable ? ['"ccmsetup.enable" must be true or false; it counts as true.'] : []),
      ...wrongFeatures,
      ...(maxFileSize === undefined
        ? [
            `"ccmsetup.maxFileSize" must be a number from 1 to ${mostMegabytes}; it counts as ${defaultSettings.maxFileSize}.`,
          ]
        : []),
      ...bases.map(
        ({ name }) =>
          `"ccmsetup.extends" takes "recommended" or "strict", not "${name}"; a file can say that.`,
      ),
      ...problems.map(({ message }) => `In the settings "ccmsetup.*": ${message}`),
    ],
  };
}
