/** The dialog that starts a document: a sample, or the command line of a scenario. */
import type { ScenarioInfo, ScenariosRequest } from '../../server/src/protocol';
import { closable } from './dialogs';
import { button, find, make } from './dom';
import type { Ask } from './session';

const scenariosMethod: ScenariosRequest['method'] = 'ccmsetup/scenarios';

/** What a choice does. */
export interface StartActions {
  readonly ask: Ask;
  readonly openSample: (text: string, language: string) => void;
  readonly openScenario: (scenario: ScenarioInfo) => void;
}

/** Makes the dialog; the function opens it. */
export function startDialog({ ask, openSample, openScenario }: StartActions): () => Promise<void> {
  const dialog = find('pg-start-dialog', HTMLDialogElement);
  const list = find('pg-scenarios', HTMLUListElement);
  closable(dialog);
  for (const sample of dialog.querySelectorAll<HTMLButtonElement>('[data-sample]'))
    sample.addEventListener('click', () => {
      const { sample: name = '', language = '' } = sample.dataset;
      dialog.close();
      openSample(find(`pg-sample-${name}`, HTMLTemplateElement).content.textContent, language);
    });
  return async () => {
    dialog.showModal();
    if (list.childElementCount > 0) return;
    const scenarios = await ask<ScenariosRequest['result']>(scenariosMethod);
    list.replaceChildren(
      ...scenarios.map((scenario) =>
        make(
          'li',
          {},
          button(
            scenario.title,
            () => {
              dialog.close();
              openScenario(scenario);
            },
            { 'data-scenario': scenario.id },
          ),
          make('span', { class: 'muted' }, ` ${scenario.context}`),
        ),
      ),
    );
  };
}
