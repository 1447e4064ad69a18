/** How the path of a program that installs the client is written in a command that cmd.exe runs. */

/** Its last part. */
const programName = '(?:ccmsetup(?:\\.exe|\\.msi)?|msiexec(?:\\.exe)?)';

/**
 * A path that ends in it.
 *
 * @param characters what the folders consist of, as a class of a regular expression
 */
export function programPathSource(characters: string): string {
  return `(?:${characters}{0,400}?[\\\\/\\uFFFC])?${programName}`;
}
