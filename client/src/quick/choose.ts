/** Questions with answers to choose from. */
import { l10n, window, type QuickPick, type QuickPickItem } from 'vscode';
import type { Answer, Judge, QuestionPlace, Verdict } from './answer';
import { settled } from './settle';

/** Something to choose. */
export interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

/** Makes a choice the active one; without one the first stays active. */
function activate<T>(
  pick: QuickPick<Choice<T>>,
  choices: readonly Choice<T>[],
  isActive: (value: T) => boolean,
): void {
  const active = choices.filter(({ value }) => isActive(value));
  if (active.length > 0) pick.activeItems = active;
}

/** Lets the user choose one. */
export function chooseOne<T>(
  place: QuestionPlace,
  placeholder: string,
  choices: readonly Choice<T>[],
  isActive: (value: T) => boolean = () => false,
): Promise<Answer<T>> {
  const pick = window.createQuickPick<Choice<T>>();
  pick.placeholder = placeholder;
  pick.matchOnDetail = true;
  pick.matchOnDescription = true;
  pick.items = choices;
  activate(pick, choices, isActive);
  return settled(pick, place, (answer: (value: T) => void) => [
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen !== undefined) answer(chosen.value);
    }),
  ]);
}

/** Lets the user choose any number, none included. */
export function chooseSome<T>(
  place: QuestionPlace,
  placeholder: string,
  choices: readonly Choice<T>[],
): Promise<Answer<readonly T[]>> {
  const pick = window.createQuickPick<Choice<T>>();
  pick.canSelectMany = true;
  pick.placeholder = placeholder;
  pick.matchOnDetail = true;
  pick.items = choices;
  pick.selectedItems = choices.filter(({ picked }) => picked === true);
  return settled(pick, place, (answer: (value: readonly T[]) => void) => [
    pick.onDidAccept(() => {
      answer(pick.selectedItems.map(({ value }) => value));
    }),
  ]);
}

const icons = { error: '$(error)', warning: '$(warning)', information: '$(info)' } as const;

/** What a verdict looks like under a value. */
function shownVerdict(verdict: Verdict | undefined): Partial<QuickPickItem> {
  return verdict === undefined ? {} : { detail: `${icons[verdict.severity]} ${verdict.message}` };
}

/** Lets the user choose a value or type another one; what is wrong is said, and not accepted. */
export function chooseValue(
  place: QuestionPlace,
  placeholder: string,
  choices: readonly Choice<string>[],
  before: string,
  judge: Judge,
): Promise<Answer<string>> {
  const pick = window.createQuickPick<Choice<string>>();
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.items = choices;
  const show = (value: string, verdict?: Verdict): void => {
    const typed: Choice<string> = {
      ...{ value, label: value, description: l10n.t('the value that you typed'), alwaysShow: true },
      ...shownVerdict(verdict),
    };
    const isNew = value !== '' && choices.every((choice) => choice.value !== value);
    pick.items = isNew ? [typed, ...choices] : choices;
  };
  const isListed = choices.some(({ value }) => value === before);
  activate(pick, choices, (value) => value === before);
  if (!isListed && before !== '') {
    pick.value = before;
    show(before);
  }
  return settled(pick, place, (answer: (value: string) => void) => [
    pick.onDidChangeValue(async (typed) => {
      const value = typed.trim();
      show(value);
      const verdict = value === '' ? undefined : await judge(value);
      if (pick.value.trim() === value && verdict !== undefined) show(value, verdict);
    }),
    pick.onDidAccept(async () => {
      const [chosen] = pick.selectedItems;
      if (chosen === undefined) return;
      pick.busy = true;
      const verdict = await judge(chosen.value);
      pick.busy = false;
      if (verdict?.severity !== 'error') {
        answer(chosen.value);
      } else {
        pick.items = pick.items.map((item) =>
          item === chosen ? { ...item, ...shownVerdict(verdict) } : item,
        );
      }
    }),
  ]);
}
