/** The language server as a script of the page. */

/** The global that holds the text of the server; the playground makes a worker of it. */
export const engineGlobal = 'ccmsetupEngine';

/**
 * A script that hands the text of the server to the page, byte for byte. A page from a file can load a script, and can't read
 * one: so the text is in a string, and a worker made of it has the security policy of the page, wherever that comes from.
 *
 * @param server the text of `dist/server.js`
 */
export function engineScript(server: string): string {
  // What ends a script or begins a comment in HTML means nothing in a file of its own, but the page may be packed into one.
  const literal = JSON.stringify(server).replace(/<(?=[!/])/g, '\\u003c');
  return `globalThis.${engineGlobal} = ${literal};\n`;
}
