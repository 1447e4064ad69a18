/** The headings that options stand under in the help. */
export const helpGroups = {
  /** Which files are meant. */
  files: 'Files:',
  /** Which findings count. */
  findings: 'Findings:',
  /** What is written to the files. */
  fixing: 'Fixing:',
  /** How all of it is shown, and where. */
  output: 'Output:',
  other: 'Other:',
} as const;
