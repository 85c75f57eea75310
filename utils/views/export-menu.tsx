import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type MessageKey, message } from '../app/i18n.ts';
import type { DocumentReport } from '../report/document-report.ts';
import { type Exporter, type ExportOptions, exported } from '../report/exporters/exporter.ts';
import { exporters } from '../report/exporters/index.ts';
import type { Provenance } from '../report/provenance.ts';
import { fileName } from './file-name.ts';
import { stepOf } from './row-keys.ts';
import { saveFile } from './save-file.ts';

export interface ExportMenuProps {
  /** Base of the file's name. */
  readonly name: string;
  /** Asked when a format is chosen. */
  reports(): readonly DocumentReport[] | Promise<readonly DocumentReport[]>;
  provenance(): Provenance;
}

/** Saves reports in one of the formats of `exporters`. */
export function ExportMenu({ name, reports, provenance }: ExportMenuProps) {
  const write = async (exporter: Exporter, options: ExportOptions) => {
    const from = provenance();
    return { file: exported(exporter, await reports(), from, options), time: from.time };
  };
  return <FormatMenu name={name} formats={exporters} write={write} />;
}

export interface FormatMenuProps<Format> {
  /** Base of the file's name. */
  readonly name: string;
  readonly formats: readonly Format[];
  readonly disabled?: boolean;
  /** Makes the file, and says when it was made, ISO 8601. */
  write(format: Format, options: ExportOptions): Promise<{ readonly file: string | Blob; readonly time: string }>;
}

/** What all formats tell of themselves. */
type Named = Pick<Exporter, 'id' | 'extension' | 'mediaType'>;

/** A list of formats, for whoever writes the file in a way of their own: the workbench has more than can be held at once. */
export function FormatMenu<Format extends Named>({ name, formats, disabled = false, write }: FormatMenuProps<Format>) {
  const [isOpen, setIsOpen] = useState(false);
  const [plain, setPlain] = useState(false);
  const [status, setStatus] = useState('');
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (isOpen) menu.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
  }, [isOpen]);

  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };
  const save = async (format: Format) => {
    close();
    try {
      setStatus('');
      const { file, time } = await write(format, { plain });
      const named = fileName(name, time, format.extension);
      saveFile(named, file, format.mediaType);
      setStatus(message('exportSaved', named));
    } catch (error) {
      setStatus(message('exportFailed', error instanceof Error ? error.message : String(error)));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    if (moveFocus(menu.current, event)) event.preventDefault();
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node && menu.current?.parentElement?.contains(relatedTarget))) setIsOpen(false);
  };

  return (
    <div class="export" onFocusOut={onFocusOut}>
      <button
        type="button"
        ref={button}
        disabled={disabled}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
        onKeyDown={event => event.key === 'ArrowDown' && setIsOpen(true)}
      >
        {message('export')}
      </button>
      {isOpen && (
        <div role="menu" tabIndex={-1} id={id} aria-label={message('export')} ref={menu} onKeyDown={onKeyDown}>
          {formats.map(format => (
            <button key={format.id} type="button" role="menuitem" tabIndex={-1} onClick={() => save(format)}>
              {formatName(format)} <small>.{format.extension}</small>
            </button>
          ))}
          <button type="button" role="menuitemcheckbox" aria-checked={plain} tabIndex={-1} class="plain" onClick={() => setPlain(!plain)}>
            {message('exportPlain')}
          </button>
        </div>
      )}
      <p role="status">{status}</p>
    </div>
  );
}

/** A format that has no name in the user's language yet goes by its id. */
function formatName({ id }: Named): string {
  return message(`exportFormat_${id.replaceAll('-', '_')}` as MessageKey) || id;
}

/** Arrow keys, Home and End, round and round. False where the key is another. */
function moveFocus(menu: HTMLElement | null, event: KeyboardEvent): boolean {
  const items = [...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
  const now = items.indexOf(document.activeElement as HTMLElement);
  const step = stepOf(event, items.length);
  const next = Math.abs(step) > 1 ? (step < 0 ? 0 : items.length - 1) : (now + step + items.length) % items.length;
  if (step) items[next]?.focus();
  return step !== 0;
}
