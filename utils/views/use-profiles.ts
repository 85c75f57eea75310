import { useEffect, useState } from 'preact/hooks';
import type { Profiles } from '../report/profiles.ts';

let loading: Promise<Profiles> | undefined;

/** How dense formulas are in kinds of text: a file of the extension's own, fetched once in a page, and only where it is shown. */
export function useProfiles(): Profiles | undefined {
  const [profiles, setProfiles] = useState<Profiles>();
  useEffect(() => {
    loading ??= load();
    void loading.then(setProfiles);
  }, []);
  return profiles;
}

async function load(): Promise<Profiles> {
  return (await fetch('/profiles.json')).json();
}
