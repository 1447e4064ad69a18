/** Looks up a name, a rule or a code. */
import type { ToolRequest } from '../../server/src/protocol';
import { find, make } from './dom';
import { markdown } from './markdown';
import { reasonOf, type Ask } from './session';

const method: ToolRequest['method'] = 'ccmsetup/tool';

/** Answers what is typed into the form. */
export function lookUp(ask: Ask): void {
  const form = find('pg-look-up', HTMLFormElement);
  const field = find('pg-look-up-name', HTMLInputElement);
  const answer = find('pg-look-up-answer', HTMLDivElement);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const what = field.value.trim();
    if (what === '') return;
    // A link to the document in the question would have its configuration; there is none here.
    ask<ToolRequest['result']>(method, { tool: 'explain', input: { what }, uri: undefined }).then(
      (result) => {
        answer.replaceChildren(
          'ok' in result ? markdown(String(result.ok['markdown']), 2) : make('p', {}, result.error),
        );
        answer.dataset['for'] = what;
      },
      (error: unknown) => {
        answer.replaceChildren(make('p', {}, reasonOf(error)));
        answer.dataset['for'] = what;
      },
    );
  });
}
