import { useEffect, useState } from 'preact/hooks';
import { type Settings, watchSettings } from '../app/settings.ts';

/** The settings, now and whenever they change; undefined until they are read. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    const stop = new AbortController();
    void watchSettings(setSettings, stop.signal);
    return () => stop.abort();
  }, []);
  return settings;
}
