/** A button that copies an example. */
import { element } from './element';

/** Puts a button beside the link of an example, where the browser lets pages copy. */
export function addCopyButton(example: HTMLElement): void {
  const caption = example.querySelector('figcaption');
  const code = example.querySelector('code');
  // Old browsers, and pages from a server without https, have none.
  const { clipboard } = navigator as { clipboard?: Clipboard };
  if (caption === null || code === null || clipboard === undefined) return;
  const button = element('button', { type: 'button', class: 'copy' }, 'Copy');
  const status = element('span', { role: 'status', class: 'visually-hidden' });
  button.addEventListener('click', () => {
    clipboard.writeText(code.textContent).then(
      () => {
        button.textContent = 'Copied';
        status.textContent = 'Copied';
      },
      () => {
        button.textContent = 'Select the text to copy it';
      },
    );
  });
  caption.append(button, status);
}
