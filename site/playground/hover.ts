/** What the server tells of the place under the pointer. */
import { hoverTooltip, type Tooltip } from '@codemirror/view';
import type { Extension } from '@codemirror/state';
import type { Hover, MarkupContent } from 'vscode-languageserver-types';
import { make } from './dom';
import { markdown } from './markdown';
import { positionOf, rangeIn } from './positions';
import type { Ask } from './session';

/** The text of a hover; this client always gets Markdown. */
export function hoverText(hover: Hover | null): string | undefined {
  return hover === null ? undefined : (hover.contents as MarkupContent).value;
}

/** Shows it above the place, in a box that can be scrolled. */
export function serverHover(ask: Ask): Extension {
  return hoverTooltip(
    async ({ state }, offset): Promise<Tooltip | null> => {
      const position = positionOf(state.doc, offset);
      const hover = await ask<Hover | null>('textDocument/hover', { position }).catch(() => null);
      const text = hoverText(hover);
      if (text === undefined) return null;
      const { from, to } = hover?.range ? rangeIn(state.doc, hover.range) : { from: offset, to: offset };
      const dom = make('div', { class: 'pg-hover', 'data-hover': '' });
      dom.append(markdown(text, 2));
      return { pos: from, end: to, above: true, create: () => ({ dom }) };
    },
    { hideOnChange: true },
  );
}
