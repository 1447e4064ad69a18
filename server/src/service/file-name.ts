/** The name of a file, read from its URI; URIs are never compared as text otherwise. */

/** The file name in a URI, decoded. */
export function fileNameOf(uri: string): string {
  const path = uri.replace(/[?#].*$/s, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    // A malformed escape is part of the name.
    return name;
  }
}
