/** Tells all pages of the extension, this one too, that something stored has changed. What, they read where it is stored. */
export interface ChangeChannel {
  tell(): void;
  watch(callback: () => void, signal: AbortSignal): void;
}

export function createChannel(name: string): ChangeChannel {
  const here = new EventTarget();
  return {
    tell() {
      here.dispatchEvent(new Event('change'));
      // Opened for the moment: an open one would keep Node, where tests run, from ending.
      const channel = new BroadcastChannel(name);
      channel.postMessage('changed');
      channel.close();
    },
    watch(callback, signal) {
      const channel = new BroadcastChannel(name);
      channel.addEventListener('message', callback);
      here.addEventListener('change', callback, { signal });
      signal.addEventListener('abort', () => channel.close());
    },
  };
}
