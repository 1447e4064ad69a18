/** What makes a document worth starting the server for. A contract test keeps it equal to the server's own scan. */

/** The source of the case-insensitive pattern: no command line is without a match, and the settings of VS Code have none. */
export const traceSource =
  '(?<!fixAll\\.)ccmsetup(?!-tools|\\.(?:enable|extends|rules|targetVersion|site|contexts|overrides|ignore|features|maxFileSize|mcp|trace)\\b)|smssitecode|ccmhostname|smsmp|provisionts|usepkicert|regtoken|client\\.msi|smscachesize|smscachedir|smscacheflags|ccmloglevel|ccmlogmaxsize|resetkeyinformation|InstallationProperty';

/** Whether a text could be an install log: the client or its install is named in it. */
export function hasLogTrace(text: string): boolean {
  return /ccmsetup|client\.msi|LocationServices|ClientIDManagerStartup|CoManagementHandler/i.test(text);
}

/** Whether a text could hold a command line. */
export function hasTrace(text: string): boolean {
  return new RegExp(traceSource, 'i').test(text);
}
