/** Copies a text, called while a click is handled. False where the page or browser does not let us. */
export function copyText(text: string): boolean {
  // The clipboard API wants a secure page and a permission policy; a copy event of our own works wherever a click does.
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('copy', fill, { capture: true, once: true });
  const done = document.execCommand('copy');
  removeEventListener('copy', fill, { capture: true });
  return done;
}
