// The build for browsers brings its own stand-ins for Node.js; it announces itself as a global.
import 'mocha/mocha.js';
import { runSuites } from './runner/run';

/** Runs the suites in the web worker extension host; VS Code calls it. */
export function run(): Promise<void> {
  return runSuites(Mocha);
}
