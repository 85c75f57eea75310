import { useEffect, useState } from 'preact/hooks';
import { formatNumber, message } from '../../utils/app/i18n.ts';
import { listOwnLexicons, removeOwnLexicon, saveOwnLexicons } from '../../utils/app/own-lexicons.ts';
import { onOwnTables } from '../../utils/app/own-tables.ts';
import type { Lexicon } from '../../utils/lexicon/schema.ts';
import { inWorker } from './lexicon-tasks.ts';

/** The user's own lexicons and what can be done with them. What cannot be done leaves all as it was, and is told. */
export interface OwnLexicons {
  /** Undefined until they are read. */
  readonly lexicons: readonly Lexicon[] | undefined;
  /** What was done last. */
  readonly status: string;
  /** Why it was not, a sentence each. */
  readonly problems: readonly string[];
  /** Read from a file, of the id of one that is here: to be replaced only if the user says so. */
  readonly offered: Lexicon | undefined;
  /** False where it could not be kept. */
  keep(lexicon: Lexicon, done: string): Promise<boolean>;
  remove(lexicon: Lexicon): Promise<unknown>;
  read(file: File): Promise<unknown>;
  takeOffered(): Promise<unknown>;
  leaveOffered(): void;
}

const make = (lexicons: readonly Lexicon[]) => inWorker('make', lexicons);

export function useOwnLexicons(): OwnLexicons {
  const [lexicons, setLexicons] = useState<readonly Lexicon[]>();
  const [told, setTold] = useState<Pick<OwnLexicons, 'status' | 'problems'>>({ status: '', problems: [] });
  const [offered, setOffered] = useState<Lexicon>();
  const refresh = () => listOwnLexicons().then(setLexicons);
  useEffect(() => {
    void refresh();
    // They may be restored, or erased, in other sections and windows.
    onOwnTables(() => void refresh());
  }, []);

  const attempt = async (act: () => Promise<string>) => {
    setOffered(undefined);
    const status = await act().catch(error => {
      setTold({ status: '', problems: [message('notKept', error instanceof Error ? error.message : String(error))] });
      return undefined;
    });
    if (status !== undefined) setTold({ status, problems: [] });
    await refresh();
    return status !== undefined;
  };
  const keep = (lexicon: Lexicon, done: string) =>
    attempt(async () => {
      await saveOwnLexicons([lexicon], make);
      return done;
    });
  const keepImported = (lexicon: Lexicon) => keep(lexicon, message('ownImported', lexicon.title.en, formatNumber(lexicon.entries.length)));

  return {
    lexicons,
    ...told,
    offered,
    keep,
    remove: ({ id, title }) =>
      attempt(async () => {
        await removeOwnLexicon(id, make);
        return message('ownRemoved', title.en);
      }),
    async read(file) {
      setOffered(undefined);
      setTold({ status: message('ownReading', file.name), problems: [] });
      const known = lexicons ?? [];
      const parsed = await file.text().then(
        text => inWorker('read', file.name, text, known),
        error => ({ ok: false as const, problems: [`the file: ${error instanceof Error ? error.message : error}`] }),
      );
      if (!parsed.ok) return setTold({ status: '', problems: parsed.problems });
      if (!known.some(({ id }) => id === parsed.value.id)) return keepImported(parsed.value);
      setTold({ status: '', problems: [] });
      setOffered(parsed.value);
    },
    takeOffered: async () => offered && keepImported(offered),
    leaveOffered: () => setOffered(undefined),
  };
}
