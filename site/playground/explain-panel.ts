/** The panel that explains: the name at the cursor and its command line, or what a log tells. */
import type { Hover } from 'vscode-languageserver-types';
import type { Position } from 'vscode-languageserver-types';
import type {
  DocumentStatus,
  ExplainLogRequest,
  ExplainRequest,
  RecordedCommandLineRequest,
} from '../../server/src/protocol';
import { button, make } from './dom';
import { hoverText } from './hover';
import { markdown } from './markdown';
import type { Ask } from './session';

const logMethod: ExplainLogRequest['method'] = 'ccmsetup/explainLog';
const recordedMethod: RecordedCommandLineRequest['method'] = 'ccmsetup/recordedCommandLine';
const explainMethod: ExplainRequest['method'] = 'ccmsetup/explain';

/** What a click in the panel does. */
export interface ExplainActions {
  readonly goTo: (position: Position) => void;
  readonly openCommandLine: (text: string) => void;
}

/** What a log tells, with the ways to its cause and to its command line. */
export async function logPanel(
  ask: Ask,
  log: NonNullable<DocumentStatus['log']>,
  { goTo, openCommandLine }: ExplainActions,
): Promise<Node[]> {
  const page = await ask<ExplainLogRequest['result']>(logMethod);
  const recorded = await ask<RecordedCommandLineRequest['result']>(recordedMethod);
  const { cause } = log;
  const buttons = [
    ...(cause === undefined
      ? []
      : [
          button(
            'Go to the cause',
            () => {
              goTo(cause);
            },
            { class: 'primary', 'data-action': 'cause' },
          ),
        ]),
    ...(recorded === null
      ? []
      : [
          button(
            'Open its command line',
            () => {
              openCommandLine(recorded.text);
            },
            { 'data-action': 'command-line' },
          ),
        ]),
  ];
  return [make('div', { class: 'pg-buttons' }, ...buttons), markdown(page?.markdown ?? '', 1)];
}

/** What stands at the cursor. */
export async function cursorPanel(ask: Ask, position: Position): Promise<Node[]> {
  const [hover, page] = await Promise.all([
    ask<Hover | null>('textDocument/hover', { position }),
    ask<ExplainRequest['result']>(explainMethod, { position }),
  ]);
  const text = hoverText(hover);
  if (text === undefined && page === null)
    return [make('p', { class: 'muted' }, 'Place the cursor in a command line to read what it does.')];
  return [
    ...(text === undefined
      ? []
      : [make('section', { class: 'pg-at-cursor', 'aria-label': 'At the cursor' }, markdown(text, 2))]),
    ...(page === null ? [] : [markdown(page.markdown, 1)]),
  ];
}
