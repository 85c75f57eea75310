import { useState } from 'preact/hooks';
import { message } from '../../utils/app/i18n.ts';
import { sourceOfFile } from './file-drop.tsx';
import type { Source } from './source.ts';

interface AddSourcesProps {
  onSources(sources: readonly Source[]): void;
}

const accepted = '.txt,.md,.markdown,.html,.htm,.xhtml,.pdf,.docx,.csv,.tsv,.json,.jsonl,.ndjson,.gz,text/*';

/** Files to choose, and a text to paste. Dropping is taken anywhere on the page. */
export function AddSources({ onSources }: AddSourcesProps) {
  return (
    <div class="add">
      <section class="drop">
        <p class="big">{message('dropHere')}</p>
        <label class="button">
          {message('chooseFiles')}
          <input
            type="file"
            multiple
            accept={accepted}
            onChange={({ currentTarget: input }) => {
              onSources([...(input.files ?? [])].map(sourceOfFile));
              input.value = '';
            }}
          />
        </label>
        <p class="note">{message('fileKinds')}</p>
      </section>
      <Paste onSources={onSources} />
    </div>
  );
}

let pasted = 0;

function Paste({ onSources }: AddSourcesProps) {
  const [text, setText] = useState('');
  const read = () => {
    onSources([{ kind: 'text', name: message('pastedText', ++pasted), text }]);
    setText('');
  };
  return (
    <section class="paste">
      <label>
        <span class="big">{message('pasteHere')}</span>
        <textarea rows={5} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
      </label>
      <button type="button" disabled={!text.trim()} onClick={read}>
        {message('readText')}
      </button>
    </section>
  );
}
