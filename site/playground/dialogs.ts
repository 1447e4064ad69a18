/** Dialogs: what opened one gets the focus back. */

/** Makes the buttons in a dialog that close it do so. */
export function closable(dialog: HTMLDialogElement): void {
  for (const close of dialog.querySelectorAll('[data-close]'))
    close.addEventListener('click', () => {
      dialog.close();
    });
  // A click beside the dialog is one on its backdrop.
  dialog.addEventListener('click', ({ target, clientX, clientY }) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    const isInside = left <= clientX && clientX <= right && top <= clientY && clientY <= bottom;
    if (target === dialog && !isInside) dialog.close();
  });
}
