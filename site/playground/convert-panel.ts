/** The panel that shows the command line at the cursor in another form. */
import type { Position } from 'vscode-languageserver-types';
import type { Conversion, ConvertRequest } from '../../server/src/protocol';
import { copyText } from './clipboard';
import { button, make } from './dom';
import type { Ask } from './session';

const method: ConvertRequest['method'] = 'ccmsetup/convert';

/** What the panel needs. */
export interface Converting {
  readonly ask: Ask;
  readonly target: string;
  readonly position: Position;
  readonly open: (text: string, languageId: string) => void;
  readonly say: (text: string) => void;
}

function written(
  { text, languageId, notes }: Extract<Conversion, { text: string }>,
  { open, say }: Converting,
): Node[] {
  return [
    ...(notes.length > 0
      ? [make('ul', { class: 'pg-notes' }, ...notes.map((note) => make('li', {}, note)))]
      : []),
    make('pre', { class: 'wrapped', 'data-result': languageId }, make('code', {}, text)),
    make(
      'div',
      { class: 'pg-buttons' },
      button('Copy', () => {
        void copyText(text).then((copied) => {
          say(copied ? 'Copied the result.' : 'The browser doesn’t let this page copy the result.');
        });
      }),
      button('Open it here', () => {
        open(text, languageId);
      }),
    ),
  ];
}

/** The result for a target, or why there is none. */
export async function convertPanel(
  given: Converting,
  show: (nodes: readonly Node[]) => void,
  anyway = false,
): Promise<void> {
  const { ask, target, position } = given;
  const result = await ask<ConvertRequest['result']>(method, { position, target, anyway });
  if (result === null) {
    show([make('p', { class: 'muted' }, 'Place the cursor in a command line to convert it.')]);
  } else if ('refused' in result) {
    show([
      make('p', { 'data-refused': '' }, result.refused),
      ...(result.canForce ? [button('Convert anyway', () => void convertPanel(given, show, true))] : []),
    ]);
  } else show(written(result, given));
}
