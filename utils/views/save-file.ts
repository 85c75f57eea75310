/** How long a file stays to be fetched, in milliseconds: the browser may ask its user where to put it, and a large one takes its time. */
const kept = 600_000;

/** Gives a text, or a file that is one already, to the browser to save, as a click on a link does: no permission is needed for that. */
export function saveFile(name: string, text: string | Blob, mediaType: string): void {
  const url = URL.createObjectURL(text instanceof Blob ? text : new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), kept);
}
