/** Questions whose answers are typed. */
import { InputBoxValidationSeverity, window } from 'vscode';
import type { Answer, Judge, QuestionPlace, Verdict } from './answer';
import { settled } from './settle';

const severities = {
  error: InputBoxValidationSeverity.Error,
  warning: InputBoxValidationSeverity.Warning,
  information: InputBoxValidationSeverity.Info,
} as const;

/** What is asked for. */
export interface Entry {
  readonly prompt: string;
  readonly placeholder: string;
  /** What stands there at first. */
  readonly value: string;
  /** Whether nobody may see it. */
  readonly isSecret: boolean;
}

/** Lets the user type a value; what is wrong is said, and not accepted. */
export function enterValue(
  place: QuestionPlace,
  { prompt, placeholder, value, isSecret }: Entry,
  judge: Judge,
): Promise<Answer<string>> {
  const box = window.createInputBox();
  Object.assign(box, { prompt, placeholder, value, password: isSecret });
  const show = (verdict: Verdict | undefined): void => {
    box.validationMessage = verdict && {
      message: verdict.message,
      severity: severities[verdict.severity],
    };
  };
  return settled(box, place, (answer: (typed: string) => void) => [
    box.onDidChangeValue(async (typed) => {
      const verdict = typed.trim() === '' ? undefined : await judge(typed.trim());
      if (box.value === typed) show(verdict);
    }),
    box.onDidAccept(async () => {
      const typed = box.value.trim();
      box.busy = true;
      const verdict = await judge(typed);
      box.busy = false;
      if (verdict?.severity === 'error') show(verdict);
      else answer(typed);
    }),
  ]);
}
