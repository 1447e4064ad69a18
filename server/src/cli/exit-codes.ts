/** The exit codes of the command; scripts and CI jobs rely on them. */
export const exitCodes = {
  ok: 0,
  /** At least one finding is an error. */
  findings: 1,
  /** Wrong usage, or a named input that could not be linted. */
  usage: 2,
  /** The program itself failed, so that findings may be missing. */
  internal: 3,
} as const;
