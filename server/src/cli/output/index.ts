/** The formats by name. */
import { compactFormat } from './compact';
import type { Format, FormatOptions } from './format';
import { jsonFormat } from './json';
import { prettyFormat } from './pretty';

const formats = {
  pretty: prettyFormat,
  compact: compactFormat,
  json: jsonFormat,
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
