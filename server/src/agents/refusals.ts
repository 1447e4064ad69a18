/** Why a path isn't read, in the same words through every door. */

/** Of one that leads out of the folders. */
export function outsideText(path: string, folders: readonly string[]): string {
  return `${path} isn't in the folders that this server may read. They are ${folders.join(', ')}.`;
}

/** Of one with nothing there. */
export function missingText(path: string): string {
  return `There's no file or folder ${path}. Check the name.`;
}

/** Where there are no folders. `remedy` is a part of a sentence. */
export function noFoldersText(remedy: string): string {
  return `This server may read no files. Give the text itself, or ${remedy}.`;
}
