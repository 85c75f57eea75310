import { useEffect, useReducer } from 'preact/hooks';

/** Draws again whenever this has changed; as often as the screen is drawn, not more. */
export function useChanges(source: EventTarget): void {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const stop = new AbortController();
    let isAsked = false;
    const onChange = () => {
      if (isAsked) return;
      isAsked = true;
      setTimeout(() => {
        isAsked = false;
        if (!stop.signal.aborted) redraw(undefined);
      }, 16);
    };
    source.addEventListener('change', onChange, { signal: stop.signal });
    onChange();
    return () => stop.abort();
  }, [source]);
}
