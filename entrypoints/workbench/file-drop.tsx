import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Source } from './source.ts';

/** Takes files, and folders of them, dropped anywhere within. */
export function FileDrop({ children, onSources }: { children: ComponentChildren; onSources(sources: readonly Source[]): void }) {
  const [isOver, setOver] = useState(false);
  const onDrop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const sources = await sourcesOf(event.dataTransfer);
    if (sources.length) onSources(sources);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is another way to what the button for files does
    <div
      class={isOver ? 'page over' : 'page'}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={({ relatedTarget }) => relatedTarget || setOver(false)}
      onDrop={onDrop}
    >
      {children}
    </div>
  );
}

export function sourceOfFile(file: File): Source {
  return { kind: 'file', name: file.webkitRelativePath || file.name, file };
}

/** Entries of folders must be taken before the first wait: the list is emptied when the event is over. */
async function sourcesOf(data: DataTransfer | null): Promise<Source[]> {
  const items = [...(data?.items ?? [])].filter(({ kind }) => kind === 'file');
  const entries = items.map(item => item.webkitGetAsEntry?.() ?? undefined);
  if (!entries.some(entry => entry?.isDirectory)) return [...(data?.files ?? [])].map(sourceOfFile);
  return (await Promise.all(entries.map(entry => (entry ? sourcesIn(entry) : [])))).flat();
}

async function sourcesIn(entry: FileSystemEntry): Promise<Source[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    // Of what systems put beside files, nothing is read.
    return file.name.startsWith('.') ? [] : [{ kind: 'file', name: entry.fullPath.replace(/^\//, ''), file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const sources: Source[] = [];
  for (;;) {
    // A folder is told a hundred names at a time.
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (!batch.length) return sources;
    for (const each of batch) sources.push(...(await sourcesIn(each)));
  }
}
