/** Shows a question and waits for what comes of it. */
import {
  QuickInputButtons,
  type Disposable,
  type QuickInput,
  type QuickInputButton,
  type Event,
} from 'vscode';
import type { Answer, QuestionPlace } from './answer';

/** What quick picks and input boxes share. */
interface Input extends QuickInput {
  buttons: readonly QuickInputButton[];
  readonly onDidTriggerButton: Event<QuickInputButton>;
}

/**
 * Shows an input with its place in the sequence, and disposes of it in the end.
 *
 * @param listen registers what leads to an answer, by its callback
 */
export async function settled<T>(
  input: Input,
  { title, step, totalSteps }: QuestionPlace,
  listen: (answer: (value: T) => void) => Disposable[],
): Promise<Answer<T>> {
  Object.assign(input, { title, step, totalSteps, ignoreFocusOut: true });
  input.buttons = (step ?? 0) > 1 ? [QuickInputButtons.Back] : [];
  let listening: Disposable[] = [];
  const answer = await new Promise<Answer<T>>((resolve) => {
    listening = [
      ...listen((value) => {
        resolve({ value });
      }),
      input.onDidTriggerButton(() => {
        resolve('back');
      }),
      input.onDidHide(() => {
        resolve('canceled');
      }),
    ];
    input.show();
  });
  for (const each of listening) each.dispose();
  input.dispose();
  return answer;
}
