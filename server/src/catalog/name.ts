/**
 * The form in which names are compared: ASCII letters in upper case, everything else as it is. Windows Installer reads
 * property names as upper case. Not `toUpperCase()`, which would also turn letters such as the dotless i into ASCII.
 */
export function foldName(name: string): string {
  // Most names are upper case already, and names are compared very often.
  return /[a-z]/.test(name) ? name.replace(/[a-z]+/g, (letters) => letters.toUpperCase()) : name;
}

/** The key under which the parser has an argument of a catalog name: without the slash of a parameter. */
export function keyOfName(name: string): string {
  return foldName(name.startsWith('/') ? name.slice(1) : name);
}

/** A table by folded name, for items whose names differ. */
export function indexByName<T extends { readonly name: string }>(
  items: readonly T[],
): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [foldName(item.name), item]));
}
