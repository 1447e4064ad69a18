/** Folders of many small files, a few of which hold a command line. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder of files. */
export interface Corpus {
  readonly folder: string;
  readonly files: number;
  readonly commandLines: number;
}

const filler =
  '# Sets up one service of a branch office\n$name = "value of something"\nWrite-Output "Nothing to see here"\n\n'.repeat(
    9,
  );
const commandLine = "Start-Process ccmsetup.exe -ArgumentList '/mp:mp1.fabrikam.com SMSSITCODE=P01'\n";
const endings = ['.ps1', '.cmd', '.yaml', '.txt', '.xml', '.vbs', '.ini', '.py'];

/** Files in one folder, and folders in one. */
const width = 20;

function write(corpus: Corpus, nameOf: (index: number) => string, textOf: (index: number) => string): Corpus {
  const done = join(corpus.folder, 'done');
  if (existsSync(done)) return corpus;
  for (let index = 0; index < corpus.files; index++) {
    const folder = join(
      corpus.folder,
      `d${Math.floor(index / width / width)}`,
      `s${Math.floor(index / width) % width}`,
    );
    if (index % width === 0) mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, nameOf(index)), textOf(index));
  }
  writeFileSync(done, '');
  return corpus;
}

/** Scripts and data of some kinds, of 1 KB each, with 200 command lines. Written once. */
export function scripts(parent: string, files: number): Corpus {
  const commandLines = 200;
  const isOurs = (index: number): boolean => index % (files / commandLines) === 7;
  return write(
    { folder: join(parent, `scripts-${files}`), files, commandLines },
    (index) => `f${index}${isOurs(index) ? '.ps1' : endings[index % endings.length]}`,
    (index) => (isOurs(index) ? filler + commandLine : filler),
  );
}

/** As many files of another linter's language, of 1 KB each. */
export function others(parent: string, files: number, ending: string, text: string): Corpus {
  return write(
    { folder: join(parent, `others${ending}-${files}`), files, commandLines: 0 },
    (index) => `f${index}${ending}`,
    () => text,
  );
}
