import { useEffect, useState } from 'preact/hooks';

/** A value once it has stayed the same for some milliseconds: what is read out while a chat streams would else never end. */
export function useSettled<T>(value: T, quiet: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), quiet);
    return () => clearTimeout(timer);
  }, [value, quiet]);
  return settled;
}
