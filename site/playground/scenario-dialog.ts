/** The dialog that asks for the values of a scenario and has its command line written and checked. */
import type { ScenarioInfo, ToolRequest } from '../../server/src/protocol';
import { closable } from './dialogs';
import { find, make } from './dom';
import type { Ask } from './session';

const method: ToolRequest['method'] = 'ccmsetup/tool';

type Step = ScenarioInfo['steps'][number];
type Argument = Step['groups'][number][number];

const presences: Readonly<Record<Step['presence'], string>> = {
  required: 'required',
  recommended: 'recommended',
  inCase: 'in some cases',
};

/** What the dialog works with. */
export interface ScenarioActions {
  readonly ask: Ask;
  /** Takes the command line for the document; `missing` names what is still to be filled in. */
  readonly open: (text: string, languageId: string, missing: readonly string[]) => void;
}

/** One argument as a field, or as a box to check where there is nothing to choose. Secrets are filled in later. */
function fieldOf(argument: Argument, presence: Step['presence'], isUsual: boolean): HTMLElement | undefined {
  const { name, summary, takesValue, isFixed, isSecret, sample, values } = argument;
  if (isSecret) return undefined;
  const id = `pg-value-${name.replace(/\W/g, '')}`;
  const about = make('span', { class: 'muted', id: `${id}-about` }, summary);
  const common = { id, 'data-argument': name, 'aria-describedby': `${id}-about` };
  const note = make('span', { class: 'muted' }, ` (${presences[presence]})`);
  if (!takesValue || isFixed) {
    const box = make('input', { ...common, type: 'checkbox', 'data-value': values[0]?.value ?? '' });
    box.checked = presence === 'required' && isUsual;
    const label = isFixed ? `${name}=${values[0]?.value ?? ''}` : name;
    return make('p', {}, box, ' ', make('label', { for: id }, make('code', {}, label), note), about);
  }
  const field = make('input', { ...common, placeholder: sample, autocomplete: 'off', spellcheck: 'false' });
  return make('p', {}, make('label', { for: id }, make('code', {}, name), note), field, about);
}

/** The fields of a scenario, each argument once. */
function fieldsOf({ steps }: ScenarioInfo): HTMLElement[] {
  const made = new Map<string, HTMLElement | undefined>();
  for (const { presence, groups } of steps)
    groups.forEach((group, index) => {
      for (const argument of group)
        if (!made.has(argument.name)) made.set(argument.name, fieldOf(argument, presence, index === 0));
    });
  return [...made.values()].filter((each) => each !== undefined);
}

/** The values that were given, by the names of their arguments. */
function valuesIn(form: HTMLFormElement): Record<string, string> {
  const values: Record<string, string> = {};
  for (const field of form.querySelectorAll<HTMLInputElement>('input[data-argument]')) {
    const { argument = '', value = '' } = field.dataset;
    if (field.type === 'checkbox' ? field.checked : field.value.trim() !== '')
      values[argument] = field.type === 'checkbox' ? value : field.value.trim();
  }
  return values;
}

/** Makes the dialog; the function opens it for a scenario. */
export function scenarioDialog({ ask, open }: ScenarioActions): (scenario: ScenarioInfo) => void {
  const dialog = find('pg-scenario-dialog', HTMLDialogElement);
  const form = find('pg-scenario', HTMLFormElement);
  const fields = find('pg-scenario-fields', HTMLDivElement);
  const said = find('pg-scenario-said', HTMLParagraphElement);
  let id = '';
  closable(dialog);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    said.textContent = '';
    const input = { scenario: id, values: valuesIn(form) };
    ask<ToolRequest['result']>(method, { tool: 'build', input, uri: undefined }).then(
      (result) => {
        if ('error' in result) {
          said.textContent = result.error;
          return;
        }
        const { text, languageId, missing } = result.ok;
        dialog.close();
        open(
          String(text),
          String(languageId),
          (missing as readonly { readonly name: string }[]).map(({ name }) => name),
        );
      },
      (error: unknown) => {
        said.textContent = error instanceof Error ? error.message : 'The engine doesn’t answer. Restart it.';
      },
    );
  });
  return (scenario) => {
    id = scenario.id;
    said.textContent = '';
    find('pg-scenario-title', HTMLHeadingElement).textContent = scenario.title;
    find('pg-scenario-context', HTMLParagraphElement).textContent = scenario.context;
    fields.replaceChildren(
      ...fieldsOf(scenario),
      ...(scenario.notes.length > 0
        ? [make('ul', { class: 'muted' }, ...scenario.notes.map((note) => make('li', {}, note)))]
        : []),
    );
    dialog.showModal();
  };
}
