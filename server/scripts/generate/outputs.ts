/** Writes into a page what the commands of its examples print, and what they make of the files of its examples. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/command';
import { nodeIo } from '../../src/cli/node-io';
import { blocksOf, consoleCommands, lintCall, type LintCall } from './blocks';
import { defaultNow } from './examples';

/** Runs one call of ccmsetup-lint in a folder. Gives all that it prints. */
export type RunLint = (call: LintCall, folder: string) => Promise<string>;

/** In this process, from the sources. */
const runHere: RunLint = async ({ args, stdin }, folder) => {
  let printed = '';
  // Behind the output, since the two come in no certain order.
  let complaints = '';
  const input = (): Promise<Uint8Array> => Promise.resolve(readFileSync(join(folder, stdin ?? '')));
  const outside = {
    cwd: folder,
    stdout: (text: string): void => {
      printed += text;
    },
    stderr: (text: string): void => {
      complaints += text;
    },
    colour: false,
    columns: undefined,
    now: () => defaultNow,
  };
  await run(args, { ...nodeIo(folder), ...outside, stdin: input });
  return printed + complaints;
};

async function consoleWithOutputs(text: string, folder: string, lint: RunLint): Promise<string> {
  const shown: string[] = [];
  for (const { typed } of consoleCommands(text)) {
    const call = lintCall(typed);
    if (call === undefined) throw new Error(`only ccmsetup-lint can be run in an example, not "${typed}"`);
    shown.push(`$ ${typed}\n${await lint(call, folder)}`);
  }
  return shown.join('');
}

/**
 * A page with the outputs of its `console` blocks as they are now. From the top of the page on, its blocks are played as
 * by a reader: files are written into an empty folder, commands are run there.
 */
export async function withOutputs(page: string, lint: RunLint = runHere): Promise<string> {
  const blocks = blocksOf(page);
  if (blocks.every(({ language, file }) => language !== 'console' && file?.kind !== 'result')) return page;
  const folder = mkdtempSync(join(tmpdir(), 'ccmsetup-page-'));
  try {
    let made = '';
    let from = 0;
    for (const { language, text, start, end, file } of blocks) {
      made += page.slice(from, start);
      from = end;
      const path = join(folder, file?.path ?? '');
      if (file?.kind === 'result') {
        made += readFileSync(path, 'utf8');
        continue;
      }
      if (file !== undefined) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
      }
      made += language === 'console' ? await consoleWithOutputs(text, folder, lint) : text;
    }
    return made + page.slice(from);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
