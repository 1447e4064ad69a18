/** A door to the engine, and what it answers to the questions. Nothing here needs Node.js: VS Code in a browser is a door, too. */
import type { ToldFinding } from '../support/wire';
import { questions, type BuildQuestion, type Found, type LintQuestion, type LogQuestion } from './questions';

/** A log of the questions, as somebody has it in a file. */
export interface Log {
  readonly file: string;
  readonly text: string;
}

/** How a door is asked. */
export interface Door {
  readonly lint: (question: LintQuestion) => Promise<readonly Found[]>;
  /** A page, in whatever marks the door has. */
  readonly explain: (what: string) => Promise<string>;
  readonly diagnose: (log: Log) => Promise<LogQuestion['answer']>;
  readonly build: (question: BuildQuestion) => Promise<string>;
}

/** What a door answered to a question. */
export interface Answered {
  readonly question: string;
  readonly actual: unknown;
  readonly expected: unknown;
}

/** What is held against the answers of a finding. */
type PlacedFinding = Omit<ToldFinding, 'severity' | 'message'>;

/** Findings as the answers have them. */
export function foundOf(findings: readonly PlacedFinding[]): readonly Found[] {
  return findings.map(({ rule, line, column, endLine, endColumn }) => [
    String(rule),
    line,
    column,
    endLine,
    endColumn,
  ]);
}

/** In the order of the text, as some doors tell the gravest first. */
function inOrder(all: readonly Found[]): readonly Found[] {
  return [...all].sort(
    ([one, oneLine, oneColumn], [other, line, column]) =>
      oneLine - line || oneColumn - column || (one < other ? -1 : 1),
  );
}

/** Those sentences that a page has, one behind the other. Terminals break lines, and no sentence has a mark of Markdown. */
function saidOn(page: string, sentences: readonly string[]): readonly string[] {
  const text = page.replace(/\s+/g, ' ');
  let from = 0;
  return sentences.filter((sentence) => {
    const at = text.indexOf(sentence, from);
    if (at >= 0) from = at + sentence.length;
    return at >= 0;
  });
}

/**
 * Asks a door all of them.
 *
 * @param textOf the text of a log in test/fixtures/logs
 */
export async function askAll(
  door: Door,
  textOf: (file: string) => Promise<string>,
): Promise<readonly Answered[]> {
  const answers: Answered[] = [];
  for (const question of questions) {
    const { answer: expected } = question;
    switch (question.kind) {
      case 'lint': {
        const actual = inOrder(await door.lint(question));
        answers.push({ question: question.text, actual, expected });
        break;
      }
      case 'explain': {
        const actual = saidOn(await door.explain(question.what), question.answer);
        answers.push({ question: question.what, actual, expected });
        break;
      }
      case 'log': {
        const { file } = question;
        const text = (await textOf(file)).replace(/^\uFEFF/, '');
        answers.push({ question: file, actual: await door.diagnose({ file, text }), expected });
        break;
      }
      case 'build':
        answers.push({ question: question.scenario, actual: await door.build(question), expected });
    }
  }
  return answers;
}

/** What the tools say of a log. */
interface Diagnosis {
  readonly outcome: string;
  readonly cause: { readonly id: string; readonly line: number };
}

/** A diagnosis as the answers have it. */
export function causeOf({ outcome, cause }: Diagnosis): LogQuestion['answer'] {
  return { outcome, cause: cause.id, line: cause.line };
}

/** The tools for agents, however they are reached. */
export function toolDoor(
  ask: (tool: string, input: Record<string, unknown>) => Promise<Readonly<Record<string, unknown>>>,
): Door {
  return {
    lint: async ({ fileName, text }) =>
      foundOf((await ask('lint', { text, fileName }))['findings'] as PlacedFinding[]),
    explain: async (what) => String((await ask('explain', { what }))['markdown']),
    diagnose: async ({ text }) => causeOf((await ask('explain', { what: text }))['diagnosis'] as Diagnosis),
    build: async ({ scenario, values, form }) =>
      String((await ask('build', { scenario, values, ...(form !== undefined && { form }) }))['text']),
  };
}
