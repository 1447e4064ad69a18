/** `ccmsetup-mcp` as a process. */
import { help, wantedOf } from './arguments';
import { serve, type Engine } from './serve';

/** The version in package.json; the build puts it here. */
declare const CCMSETUP_VERSION: string;

function refuse(message: string): void {
  process.stderr.write(`ccmsetup-mcp: ${message}\n`);
  process.exitCode = 2;
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
        const folders = await engine.realFolders(wanted.folders);
        serve(engine, await engine.nodeWorld(folders), CCMSETUP_VERSION);
      } catch (error) {
        if (!(error instanceof engine.ToolProblem)) throw error;
        refuse(error.message);
      }
  }
}
