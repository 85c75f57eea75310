import { useEffect, useState } from 'preact/hooks';
import { type Settings, watchSettings } from '../app/settings.ts';

/** The settings, now and whenever they change; until they are read what they are known to be, if anything. */
export function useSettings(known?: Settings): Settings | undefined {
  const [settings, setSettings] = useState(known);
  useEffect(() => {
    const stop = new AbortController();
    void watchSettings(setSettings, stop.signal);
    return () => stop.abort();
  }, []);
  return settings;
}
