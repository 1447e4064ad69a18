// What the runner, outside of VS Code, and the suites, inside of it, tell each other: through two files in the
// workspace, the one place that every kind of extension host can reach.

/** The extension host that loads the extension: Node.js, or a web worker of the browser that shows the editor. */
export type HostKind = 'node' | 'web';

/** What the runner asks of a run. */
export interface AskedRun {
  /** The extension host that the run is meant for. */
  readonly host: HostKind;
  /** Only the tests whose full title contains this. */
  readonly grep?: string;
  /** Only the tests whose full title fits this regular expression. */
  readonly fits?: string;
}

/** How a finished run went. */
export interface RunResult {
  readonly host: HostKind;
  readonly passed: number;
  readonly failed: number;
}

/** Holds the {@link AskedRun}, as JSON; relative to the workspace folder. */
export const ASKED_RUN_FILE = '.vscode/test-run.json';

/** Holds the {@link RunResult}, as JSON; relative to the workspace folder. */
export const RUN_RESULT_FILE = '.vscode/test-result.json';

/**
 * The first word of each line that the tests, or the extension under test, write to the console of an extension host.
 * The workbench's own messages travel the same way and are many; this is how the launcher tells them apart.
 */
export const TEST_TAG = '[tests]';

/** What the tests write to the console, with a name, to have a picture taken of what VS Code shows. */
export const PICTURE_TAG = '[picture]';

/** What the tests write to the console, with a text, to have it pasted where the focus is. */
export const PASTE_TAG = '[paste]';

/** Where an empty file of that name says that the picture was taken; relative to the workspace folder. */
export const PICTURES_FOLDER = '.vscode/pictures';
