/** The VS Code language of install logs, and which files have it. The manifest and the client derive theirs from it. */

/** The logs that are known by name; old ones of them have a time in their names, or another ending. */
const named = ['ccmsetup', 'client.msi', 'LocationServices', 'ClientIDManagerStartup', 'CoManagementHandler'];

const components = named.filter((name) => !name.includes('.')).join('|');

/**
 * The language. VS Code goes by the name of a file first. The first line tells of logs that have other names: it has a component
 * of the client in one of both formats of the client, or the program that started Windows Installer.
 */
export const logLanguage = {
  id: 'ccmsetup-log',
  filenamePatterns: named.map((name) => `${name}*.{log,lo_}`),
  firstLine: `\\]LOG\\]!><[^>]*\\bcomponent="(?:${components})"|\\$\\$<(?:${components})><|^=== .*\\\\ccmsetup\\.exe ===`,
} as const;
