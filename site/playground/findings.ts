/** The list of findings, and the marks of them in the text. */
import { setDiagnostics, type Diagnostic as Mark } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import type { CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver-types';
import { button, make } from './dom';
import { rangeIn } from './positions';
import type { Ask } from './session';

const severities = { 1: 'error', 2: 'warning', 3: 'information', 4: 'hint' } as const;
type Severity = (typeof severities)[keyof typeof severities];
const names: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  information: 'Information',
  hint: 'Hint',
};

/** So many findings get their fixes and a row; who has more sees the first ones. */
const mostShown = 200;

/** A finding with what can be done about it. */
export interface Finding {
  readonly diagnostic: Diagnostic;
  readonly severity: Severity;
  readonly actions: readonly CodeAction[];
}

/** How serious a finding is. */
export function severityOf({ severity }: Diagnostic): Severity {
  return severities[severity ?? 1];
}

/** Its message; this client takes plain text alone. */
export function messageOf({ message }: Diagnostic): string {
  return typeof message === 'string' ? message : message.value;
}

/** Makes some edits; one step to undo. */
export function applyEdit(view: EditorView, { changes, documentChanges }: WorkspaceEdit): void {
  const edits = [
    ...Object.values(changes ?? {}).flat(),
    ...(documentChanges ?? []).flatMap((change) => ('edits' in change ? change.edits : [])),
  ];
  const { doc } = view.state;
  view.dispatch({
    changes: edits.flatMap((edit) =>
      'newText' in edit ? [{ ...rangeIn(doc, edit.range), insert: edit.newText }] : [],
    ),
    userEvent: 'input.fix',
  });
}

/** Asks for the findings, and for the quick fixes of each. */
export async function findFindings(
  ask: Ask,
): Promise<{ readonly findings: Finding[]; readonly all: number }> {
  const { items } = await ask<{ readonly items: readonly Diagnostic[] }>('textDocument/diagnostic');
  const shown = items.slice(0, mostShown);
  const actions = await Promise.all(
    shown.map((diagnostic) =>
      ask<CodeAction[] | null>('textDocument/codeAction', {
        range: diagnostic.range,
        context: { diagnostics: [diagnostic], only: ['quickfix'], triggerKind: 1 },
      }),
    ),
  );
  const isOf = ({ code, range }: Diagnostic, { diagnostics }: CodeAction): boolean =>
    diagnostics?.some(
      (each) => each.code === code && JSON.stringify(each.range) === JSON.stringify(range),
    ) === true;
  const findings = shown.map((diagnostic, index): Finding => ({
    diagnostic,
    severity: severityOf(diagnostic),
    actions: (actions[index] ?? []).filter((action) => action.edit !== undefined && isOf(diagnostic, action)),
  }));
  return { findings, all: items.length };
}

/** Whether an action writes a comment that silences a finding. */
function silences({ edit }: CodeAction): boolean {
  return JSON.stringify(edit).includes('ccmsetup-lint-disable');
}

/** Marks the findings in the text. */
export function markFindings(view: EditorView, findings: readonly Finding[]): void {
  const { doc } = view.state;
  const marks = findings.map(({ diagnostic, severity, actions }): Mark => ({
    ...rangeIn(doc, diagnostic.range),
    severity: severity === 'information' ? 'info' : severity,
    message: messageOf(diagnostic),
    source: String(diagnostic.code),
    actions: actions
      .filter(({ isPreferred }) => isPreferred === true)
      .map(({ title, edit }) => ({
        name: title,
        apply: (editor) => {
          if (edit) applyEdit(editor, edit);
        },
      })),
  }));
  view.dispatch(setDiagnostics(view.state, marks));
}

/** Selects the place of a finding and brings it into view. */
export function goTo(view: EditorView, range: Diagnostic['range']): void {
  const { from, to } = rangeIn(view.state.doc, range);
  view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
  view.focus();
}

function row(
  view: EditorView,
  { diagnostic, severity, actions }: Finding,
  rulePage: (slug: string) => string | undefined,
): HTMLLIElement {
  const { code, range } = diagnostic;
  const rule = String(code);
  const page = rulePage(rule);
  const line = range.start.line + 1;
  const column = range.start.character + 1;
  const jump = button(
    messageOf(diagnostic),
    () => {
      goTo(view, range);
    },
    { class: 'pg-message', 'aria-describedby': `pg-where-${rule}-${line}-${column}` },
  );
  const where = make(
    'p',
    { class: 'pg-where', id: `pg-where-${rule}-${line}-${column}` },
    make('span', { class: `pg-severity ${severity}` }, names[severity]),
    ` Line ${line}, column ${column} · `,
    page === undefined ? rule : make('a', { href: page }, rule),
  );
  const fixButton = ({ title, edit, isPreferred }: CodeAction): HTMLButtonElement =>
    button(
      title,
      () => {
        if (edit) applyEdit(view, edit);
        view.focus();
      },
      {
        class: isPreferred === true ? 'pg-fix preferred' : 'pg-fix',
        'data-fix': isPreferred === true ? 'safe' : 'other',
      },
    );
  const fixes = actions.filter((action) => !silences(action)).map(fixButton);
  const others = actions.filter(silences).map(fixButton);
  const more =
    others.length === 0 ? [] : [make('details', {}, make('summary', {}, 'Turn it off'), ...others)];
  const place = {
    'data-rule': rule,
    'data-severity': severity,
    'data-line': line,
    'data-column': column,
    'data-end-line': range.end.line + 1,
    'data-end-column': range.end.character + 1,
  };
  return make(
    'li',
    place,
    where,
    jump,
    ...(actions.length > 0 ? [make('div', { class: 'pg-fixes' }, ...fixes, ...more)] : []),
  );
}

/** Lists the findings. What has the focus keeps it where the list is the same. */
export function listFindings(
  list: HTMLOListElement,
  view: EditorView,
  findings: readonly Finding[],
  rulePage: (slug: string) => string | undefined,
): void {
  list.replaceChildren(...findings.map((finding) => row(view, finding, rulePage)));
}

/** How many findings there are, in words. */
export function countOf(findings: readonly Finding[], all: number): string {
  if (all === 0) return 'No findings';
  const counts = Object.values(severities).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    const name = { error: 'error', warning: 'warning', information: 'note', hint: 'hint' }[severity];
    return count === 0 ? [] : [`${count} ${name}${count === 1 ? '' : 's'}`];
  });
  return all > findings.length
    ? `${all} findings, of which the first ${findings.length} are shown`
    : counts.join(', ');
}
