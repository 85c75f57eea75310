/**
 * Milliseconds. In Node those in which our thread was on the processor: others who use the machine then do not count.
 * A page is only told what time it is.
 */
export function now(): number {
  const own = globalThis.process?.threadCpuUsage?.();
  return own ? (own.user + own.system) / 1000 : performance.now();
}
