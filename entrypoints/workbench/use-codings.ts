import { useEffect, useState } from 'preact/hooks';
import { allCodings, type Coding, watchCodings } from '../../utils/app/codings.ts';

/** All codings, read again whenever one has changed; undefined until they are read. */
export function useCodings(): readonly Coding[] | undefined {
  const [codings, setCodings] = useState<readonly Coding[]>();
  useEffect(() => {
    const stop = new AbortController();
    const read = async () => {
      const found = await allCodings();
      if (!stop.signal.aborted) setCodings(found);
    };
    watchCodings(read, stop.signal);
    void read();
    return () => stop.abort();
  }, []);
  return codings;
}
