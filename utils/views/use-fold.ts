import { useEffect, useState } from 'preact/hooks';
import { compiledTables } from '../app/compiled-tables.ts';
import { type FoldTable, foldTable } from '../core/fold.ts';

/** The table by which both scripts are compared alike; undefined until the lexicons are read. */
export function useFold(): FoldTable | undefined {
  const [fold, setFold] = useState<FoldTable>();
  useEffect(() => {
    void compiledTables().then(({ head }) => setFold(foldTable(head.fold)));
  }, []);
  return fold;
}
