/** `ccmsetup-mcp` as a process. */
import { help, wantedOf } from './arguments';
import { serve, type Engine } from './serve';

/** The version in package.json; the build puts it here. */
declare const CCMSETUP_VERSION: string;

function complain(message: string): void {
  process.stderr.write(`ccmsetup-mcp: ${message}\n`);
}

function refuse(message: string): void {
  complain(message);
  process.exitCode = 2;
}

/** Whether an error says that the folder that the process was started in was removed. */
function isFolderGone(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
}

/** Does what the arguments say. */
export async function start(engine: Engine): Promise<void> {
  const wanted = wantedOf(process.argv.slice(2));
  switch (wanted.kind) {
    case 'help':
      process.stdout.write(help);
      return;
    case 'version':
      process.stdout.write(`${CCMSETUP_VERSION}\n`);
      return;
    case 'mistake':
      refuse(`there is no option ${JSON.stringify(wanted.option)}; ask ccmsetup-mcp --help`);
      return;
    case 'serve':
      try {
        serve(engine, await engine.realFolders(wanted.folders), CCMSETUP_VERSION, complain);
      } catch (error) {
        if (error instanceof engine.ToolProblem) refuse(error.message);
        else if (isFolderGone(error)) refuse("the current folder isn't there anymore; start in another one");
        else throw error;
      }
  }
}
