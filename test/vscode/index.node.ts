import Mocha from 'mocha';
import { runSuites } from './runner/run';

/** Runs the suites in the Node.js extension host; VS Code calls it. */
export function run(): Promise<void> {
  return runSuites(Mocha);
}
