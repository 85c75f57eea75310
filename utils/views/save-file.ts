/** How long a file stays to be fetched, in milliseconds: the browser may ask its user where to put it. */
const kept = 60_000;

/** Gives a text to the browser to save, as a click on a link does: no permission is needed for that. */
export function saveFile(name: string, text: string, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), kept);
}
