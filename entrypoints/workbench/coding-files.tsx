import { useState } from 'preact/hooks';
import { type Coding, codingsFile, codingsFrom, importCodings } from '../../utils/app/codings.ts';
import { message } from '../../utils/app/i18n.ts';
import { saveFile } from '../../utils/views/save-file.ts';

/** Codings go out as JSON and come in from other coders. */
export function CodingFiles({ codings }: { codings: readonly Coding[] }) {
  const [status, setStatus] = useState('');
  const takeIn = async (file: File) => {
    const found = codingsFrom(await file.text());
    setStatus(found ? message('codingsImported', await importCodings(found), file.name) : message('notCodings', file.name));
  };
  return (
    <p class="tools">
      <button
        type="button"
        disabled={!codings.length}
        onClick={() => saveFile('tifa-lens-codings.json', codingsFile(codings), 'application/json')}
      >
        {message('exportCodings', codings.length)}
      </button>
      <label class="button">
        {message('importCodings')}
        <input
          type="file"
          accept=".json"
          onChange={({ currentTarget: input }) => {
            const [file] = input.files ?? [];
            if (file) void takeIn(file);
            input.value = '';
          }}
        />
      </label>
      <span role="status">{status}</span>
    </p>
  );
}
