/** Paths of Windows. */

/** Whether a path is complete: with a drive and from its root, or a UNC path. */
export function isFullPath(path: string): boolean {
  return /^(?:[A-Za-z]:[\\/]|[\\/]{2})/.test(path);
}

/** Whether a path begins at the current folder; one that begins with a drive or a root does not. */
export function isRelativePath(path: string): boolean {
  return !/^(?:[A-Za-z]:|[\\/]|[A-Za-z][\w+.-]+:\/\/)/.test(path);
}
