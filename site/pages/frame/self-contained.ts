/** A page that needs no other file: for addresses of which nobody knows where the files are from there. */
import { createHash } from 'node:crypto';
import { securityPolicy } from './security';

/** What a page holds itself. */
export interface Inlined {
  readonly style: string;
  readonly script: string;
  /** As SVG. */
  readonly icon: string;
}

/** The source of a content security policy that allows exactly this text. */
function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Replaces what must be there. */
function replaced(text: string, pattern: RegExp, by: string): string {
  if (!pattern.test(text)) throw new Error(`The page has no ${pattern.source} to replace.`);
  return text.replace(pattern, () => by);
}

/** @param page the text of a page in its frame */
export function selfContained(page: string, { style, script, icon }: Inlined): string {
  const image = `data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`;
  const policy = securityPolicy(false);
  const allowed = policy
    .replace("style-src 'self'", `style-src ${hashOf(style)}`)
    .replace("script-src 'self'", `script-src 'self' ${hashOf(script)}`);
  let text = replaced(page, new RegExp(policy.replace(/[^\w ]/g, '\\$&')), allowed);
  text = replaced(text, /<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`);
  text = replaced(text, /<script src="site\.js"[^>]*><\/script>/, '');
  text = replaced(text, /<link rel="icon"[^>]*>/, `<link rel="icon" href="${image}">`);
  text = replaced(text, /(?<=<img[^>]*)src="icon\.svg"/, `src="${image}"`);
  return replaced(text, /<\/body>/, `<script>${script}</script></body>`);
}
