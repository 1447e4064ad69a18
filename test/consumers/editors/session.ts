/** One run of a real editor on the samples, with the packed language server as people install it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { blocksOf } from '../../../server/scripts/generate/blocks';
import { pageText } from '../../contract/pages';
import { root, runCli } from '../../cli/cli';
import { parseReport } from '../../cli/json-contract';
import { installGlobally } from '../../support/packed';

/** A finding as both the command and an editor know it. */
export interface Told {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The findings of one file; its path is relative to the samples. */
export interface FileTold {
  readonly path: string;
  readonly findings: readonly Told[];
}

/** The first block of a language below a heading of docs/editors.md. */
export function setupOf(heading: string, language: string): string {
  const section = pageText('docs/editors.md').split(/^(?=#{2,3} )/m);
  const text = section.find(
    (part) => part.startsWith(`## ${heading}\n`) || part.startsWith(`### ${heading}\n`),
  );
  assert.ok(text !== undefined, heading);
  const block = blocksOf(text).find((found) => found.language === language);
  assert.ok(block !== undefined, `${heading}: ${language}`);
  return block.text;
}

function byPlace(first: Told, second: Told): number {
  return (
    first.line - second.line ||
    first.column - second.column ||
    first.endLine - second.endLine ||
    first.endColumn - second.endColumn ||
    (first.rule < second.rule ? -1 : 1)
  );
}

/** Only what {@link Told} has, in one order: editors sort in their own ways. */
export function inOrder(files: readonly FileTold[]): FileTold[] {
  return files.map(({ path: file, findings }) => ({
    path: file,
    findings: findings
      .map(({ rule, severity, message, line, column, endLine, endColumn }) => ({
        rule,
        severity,
        message,
        line,
        column,
        endLine,
        endColumn,
      }))
      .sort(byPlace),
  }));
}

/** A home folder with a copy of the samples and the installed commands. */
export interface Session {
  readonly home: string;
  readonly samples: string;
  readonly bin: string;
  /** What the command says of the samples, hints too. */
  readonly told: readonly FileTold[];
  end(): void;
}

export async function startSession(): Promise<Session> {
  const home = mkdtempSync(path.join(tmpdir(), 'ccmsetup-editor-'));
  const samples = path.join(home, 'samples');
  cpSync(path.join(root, 'samples'), samples, { recursive: true });
  const bin = installGlobally(path.join(home, 'npm'));
  const { stdout } = await runCli(['--format', 'json', '--severity', 'hint', '.'], { cwd: samples });
  // Editors show Markdown as text for people, and there's nothing to find in it.
  const files = parseReport(stdout).files.filter(({ path: file }) => !file.endsWith('.md'));
  return {
    home,
    samples,
    bin,
    told: inOrder(files),
    end: () => {
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The environment of an editor in a session: its home folder, and the installed commands in PATH. */
export function editorEnvironment({ home, bin }: Session): NodeJS.ProcessEnv {
  return {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: path.join(home, '.config'),
    LC_ALL: 'C.UTF-8',
    PATH: [bin, process.env['PATH']].join(path.delimiter),
  };
}

/**
 * Runs an editor with a driver that writes a report.
 *
 * @returns What the editor shows of the samples.
 */
export function runEditor(session: Session, program: string, args: readonly string[]): readonly FileTold[] {
  const report = path.join(session.home, `${program}.json`);
  const { status, stderr, error } = spawnSync(program, args, {
    cwd: session.samples,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...editorEnvironment(session),
      EDITOR_FILES: JSON.stringify(session.told.map(({ path: file }) => file)),
      EDITOR_REPORT: report,
    },
  });
  assert.ok(status === 0 && existsSync(report), `${String(error ?? status)}\n${stderr}`);
  return JSON.parse(readFileSync(report, 'utf8')) as FileTold[];
}

/** Writes a setup into the home folder; gives its path. */
export function writeSetup({ home }: Session, name: string, text: string): string {
  const file = path.join(home, name);
  writeFileSync(file, text);
  return file;
}
