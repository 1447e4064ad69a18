/** The one cheap scan that every document pays: without a trace of ccmsetup nothing is parsed and no server started. */

/** What every command line of ours contains at least one of; our own settings and names in them are none. */
export const traceSource =
  '(?<!fixAll\\.)ccmsetup(?!-tools|\\.(?:enable|extends|rules|targetVersion|site|contexts|overrides|ignore|features|maxFileSize|mcp|trace)\\b)|smssitecode|ccmhostname|smsmp|provisionts|usepkicert|regtoken|client\\.msi|smscachesize|smscachedir|smscacheflags|ccmloglevel|ccmlogmaxsize|resetkeyinformation|InstallationProperty';

const trace = new RegExp(traceSource, 'i');

/** Whether a text could hold a command line. One case-insensitive pass. */
export function hasTrace(text: string): boolean {
  return trace.test(text);
}
