// What the command printed before the run, for the suite about its problem matcher.

/** Relative to the workspace folder. */
export const MATCHED_FOLDER = 'matched';
/** The file that was linted; nothing opens it. */
export const MATCHED_FILE = `${MATCHED_FOLDER}/with space (1).cmd`;
/** Another, linted after it: VS Code shows the problems of a file as soon as there are some of the next. */
export const NEXT_FILE = `${MATCHED_FOLDER}/z.cmd`;
/** An error, a warning and two that are information. */
export const MATCHED_TEXT = `ccmsetup.exe /mp:mp01.corp.fabrikam.com /retry=10 SMSSITECODE=PRIM\r
start /wait ccmsetup.exe SMSSITECODE=P01 /forceinstall\r
`;

/** The runs, with the files of the folder that hold what they printed. */
export const PRINTED = [
  { name: 'compact.txt', args: ['--format', 'compact'], color: false },
  { name: 'pretty.txt', args: [], color: false },
  { name: 'colored.txt', args: [], color: true },
] as const;
