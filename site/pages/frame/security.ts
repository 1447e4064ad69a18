/** What a page may load and do: nothing but its own files. */

/** For all pages. `self` covers the folder of a page that's opened from a disk, too. */
const everywhere = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
} as const;

/** The editor writes its styles into the page, and the language server runs in a worker that's made from a script. */
const playground = { ...everywhere, 'style-src': "'self' 'unsafe-inline'", 'worker-src': 'blob:' };

/** The content security policy of a page. */
export function securityPolicy(isPlayground: boolean): string {
  return Object.entries(isPlayground ? playground : everywhere)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
