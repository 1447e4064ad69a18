/** Which values that are filled in later mean the same in another kind of file. */
import type { Host } from '../../hosts/host';
import type { Hole } from './marked';

/** Languages without values of their own: what stands there for one is filled in before, by whatever reads the form. */
const filledIn: ReadonlySet<string> = new Set([
  'ccmcmd',
  ...['json', 'yaml', 'xml', 'ini', 'tcf', 'reg', 'markdown', 'log', 'text'],
]);

/** The forms that the programs which read a file fill in themselves, by its host. Others would run, or stay as they are. */
const ownForms: Readonly<Record<string, RegExp>> = {
  powershell: /^\$(?:[A-Za-z_]\w*|env:[A-Za-z_]\w*|\{[A-Za-z_]\w*\})$/i,
  batch: /^%[A-Za-z_][\w.-]*%$/,
  yaml: /^\{\{[^{}\r\n]*\}\}$/,
};

/** Whether values of a host are filled in before anything runs, rather than by the script that a document is. */
export function fillsInBefore(host: string): boolean {
  return filledIn.has(host);
}

/** Whether a value that only the run knows can be the same there. The result tells whether it is read as one. */
export function canTake(languageId: string, host: Host, { form, language, raw }: Hole): boolean {
  if (!raw && /["'\\&]/.test(form)) return false;
  if (languageId === 'ccmcmd' || language === host.id) return true;
  const own = ownForms[host.id];
  return fillsInBefore(language) && own !== undefined && own.test(form);
}
