/** A door to the engine, and what it answers to the questions. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../cli/cli';
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

/** A finding as all doors but the LSP have it. */
export interface PlacedFinding {
  readonly rule: unknown;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

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

/** A log of the fixtures, decoded. */
export function logOf(file: string): Log {
  const text = readFileSync(path.join(root, 'test/fixtures/logs', file), 'utf8').replace(/^\uFEFF/, '');
  return { file, text };
}

/** Asks a door all of them. */
export async function askAll(name: string, door: Door): Promise<void> {
  for (const question of questions) {
    switch (question.kind) {
      case 'lint':
        assert.deepEqual(inOrder(await door.lint(question)), question.answer, `${name}: ${question.text}`);
        break;
      case 'explain': {
        // Terminals break lines, and none of the sentences has a mark of Markdown.
        const page = (await door.explain(question.what)).replace(/\s+/g, ' ');
        let from = 0;
        for (const sentence of question.answer) {
          const at = page.indexOf(sentence, from);
          assert.notEqual(at, -1, `${name}: ${question.what}: "${sentence}" is missing in ${page}`);
          from = at + sentence.length;
        }
        break;
      }
      case 'log':
        assert.deepEqual(
          await door.diagnose(logOf(question.file)),
          question.answer,
          `${name}: ${question.file}`,
        );
        break;
      case 'build':
        assert.equal(await door.build(question), question.answer, `${name}: ${question.scenario}`);
    }
  }
}
