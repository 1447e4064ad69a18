/** Programs and packages of others that read the formats of hosts, and say whether a text is one of them. */
import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { Script } from 'node:vm';
import { createInterface } from 'node:readline';
import { SaxesParser } from 'saxes';
import { parseAllDocuments } from 'yaml';

/** Whether a text can be read. */
export type Reads = (text: string) => boolean | Promise<boolean>;

/** Whether a reader, which throws for what it cannot read, reads a text. */
function without(read: (text: string) => void): Reads {
  return (text) => {
    try {
      read(text);
      return true;
    } catch (error) {
      if (error instanceof Error) return false;
      throw error;
    }
  };
}

function readXml(text: string): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
}

function readYaml(text: string): void {
  for (const { errors } of parseAllDocuments(text)) if (errors[0] !== undefined) throw errors[0];
}

/** Compiles each line, a text as JSON, and answers with a line. */
const compile = `
import json, sys, warnings
warnings.simplefilter('ignore')
for line in sys.stdin:
    try:
        compile(json.loads(line), 'x', 'exec')
        print('yes', flush=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError, UnicodeError):
        print('no', flush=True)
`;

/** One process of Python for all texts; it ends with this process, whose end it does not hold up. */
function startPython(): Reads {
  const child: ChildProcessWithoutNullStreams = spawn('python3', ['-c', compile]);
  const answers: ((text: string) => void)[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => answers.shift()?.(line));
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  child.on('exit', () => {
    for (const answer of answers) answer(`ended: ${errors}`);
  });
  child.unref();
  for (const stream of [child.stdin, child.stdout, child.stderr])
    (stream as unknown as { unref: () => void }).unref();
  return async (text) => {
    const answer = await new Promise<string>((resolve) => {
      answers.push(resolve);
      child.stdin.write(`${JSON.stringify(text)}\n`);
    });
    if (answer !== 'yes' && answer !== 'no') throw new Error(`Python ${answer}`);
    return answer === 'yes';
  };
}

/** What a shell only reads. */
function readsShell(text: string): boolean {
  const { status, error } = spawnSync('bash', ['-n'], { input: text });
  if (error !== undefined) throw error;
  return status === 0;
}

const isThere = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

/** A reader of a host, started when it is needed; undefined where its program is not installed. */
export const independentReaders: Readonly<Record<string, (() => Reads) | undefined>> = {
  json: () => without(JSON.parse),
  yaml: () => without(readYaml),
  xml: () => without(readXml),
  javascript: () => without((text) => new Script(text)),
  python: isThere('python3') ? startPython : undefined,
  shell: isThere('bash') ? () => readsShell : undefined,
};
