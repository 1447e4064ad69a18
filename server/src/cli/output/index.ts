/** The formats by name. */
import { azureFormat } from './azure';
import { checkstyleFormat } from './checkstyle';
import { compactFormat } from './compact';
import type { Format, FormatOptions } from './format';
import { githubFormat } from './github';
import { gitlabFormat } from './gitlab';
import { jsonFormat } from './json';
import { junitFormat } from './junit';
import { markdownFormat } from './markdown';
import { prettyFormat } from './pretty';
import { rdjsonFormat } from './rdjson';
import { sarifFormat } from './sarif/sarif';

const formats = {
  pretty: prettyFormat,
  compact: compactFormat,
  json: jsonFormat,
  sarif: sarifFormat,
  github: githubFormat,
  azure: azureFormat,
  gitlab: gitlabFormat,
  rdjson: rdjsonFormat,
  checkstyle: checkstyleFormat,
  junit: junitFormat,
  markdown: markdownFormat,
} as const satisfies Record<string, (options: FormatOptions) => Format>;

export type FormatName = keyof typeof formats;

/** The names of all formats. */
export const formatNames = Object.keys(formats) as readonly FormatName[];

/** Makes the format of that name. */
export function formatNamed(name: FormatName, options: FormatOptions): Format {
  return formats[name](options);
}

/** Whether there is a format of that name. */
export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}
