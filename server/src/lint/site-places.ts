/** Where a configuration names the values of the organization. */
import { parseTree, type Node } from 'jsonc-parser';
import { span, type Span } from '../language/span';
import type { SiteFacts } from '../rules/rule';
import { largestConfiguration, tooDeep } from './config-limits';
import { siteLists, siteTexts } from './configuration';

/** A value of `site`. */
export interface SitePlace {
  readonly name: keyof SiteFacts;
  readonly text: string;
  /** Where it stands, without its quotes. */
  readonly span: Span;
}

/** The value of a member of an object; the last one counts. */
function memberOf(node: Node | undefined, name: string): Node | undefined {
  const member = node?.children?.findLast(({ children: [key] = [] }) => key?.value === name);
  return node?.type === 'object' ? member?.children?.[1] : undefined;
}

/** The values of `site` in the text of a configuration. Never throws. */
export function sitePlaces(text: string): SitePlace[] {
  if (text.length > largestConfiguration || tooDeep(text) !== undefined) return [];
  const site = memberOf(parseTree(text, [], { allowTrailingComma: true }), 'site');
  return [...siteLists, ...siteTexts].flatMap((name) => {
    const value = memberOf(site, name);
    const values = value?.type === 'array' ? (value.children ?? []) : value === undefined ? [] : [value];
    return values.flatMap(({ type, value: each, offset, length }) =>
      type === 'string' ? { name, text: String(each), span: span(offset + 1, offset + length - 1) } : [],
    );
  });
}
