/** Reads `extends`: a preset, a file, a package, or a list of them. */
import { t } from '@vscode/l10n';
import type { Node } from 'jsonc-parser';
import { span, type Span } from '../language/span';
import { didYouMean, textOf, type Report } from './config-nodes';
import { presets, type Preset } from './configuration';

/** A configuration that another one builds on. */
export interface Extended {
  readonly kind: 'file' | 'package';
  /** The path from the folder of the file that names it, or the name of the package. */
  readonly name: string;
  /** Where it is named. */
  readonly span: Span;
}

/** What `extends` says. */
export interface ReadExtends {
  /** The last preset that is named. */
  readonly preset: Preset | undefined;
  /** The others, in order. */
  readonly bases: readonly Extended[];
}

/** How many a configuration may name. */
const mostBases = 50;

/** https://docs.npmjs.com/cli/v11/configuring-npm/package-json#name */
const packageName = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;

function baseOf(node: Node, report: Report, what: string): Extended | Preset | undefined {
  const name = textOf(node, report, what);
  const preset = presets.find((each) => each === name);
  if (name === undefined || preset !== undefined) return preset;
  const at = span(node.offset, node.offset + node.length);
  if (/^\.{1,2}\/.*\.jsonc?$/.test(name) && !name.includes('\\')) return { kind: 'file', name, span: at };
  // A misspelt preset looks like the name of a package.
  if (packageName.test(name) && didYouMean(name, presets) === '') return { kind: 'package', name, span: at };
  report(
    node,
    () =>
      `${t('"extends" takes "recommended", "strict", a path such as "./base.json", or the name of an npm package.')}${didYouMean(name, presets)}`,
    false,
  );
  return undefined;
}

/** Reads it. */
export function extendsOf(node: Node, report: Report): ReadExtends {
  const isList = node.type === 'array';
  const items = isList ? (node.children ?? []) : [node];
  const what = isList ? t('An item of {0}', '"extends"') : '"extends"';
  const extra = items[mostBases];
  if (extra !== undefined)
    report(extra, t('"extends" takes up to {0} configurations. The rest has no effect.', mostBases), false);
  const read = items.slice(0, mostBases).flatMap((item) => baseOf(item, report, what) ?? []);
  return {
    preset: read.findLast((each): each is Preset => typeof each === 'string'),
    bases: read.filter((each): each is Extended => typeof each !== 'string'),
  };
}
