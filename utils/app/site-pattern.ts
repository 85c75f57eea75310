/** A site as a user writes it, or as it stands in the address bar → the host or pattern that settings keep; nothing where it is neither. */
export function siteFrom(written: string): string | undefined {
  const text = written.trim().toLowerCase();
  const [, wild = '', rest = ''] = /^(\*\.)?(.+)$/.exec(text) ?? [];
  const address = /^[a-z][a-z0-9+.-]*:\/\//.test(rest) ? rest : `https://${rest}`;
  if (!rest || /[\s*]/.test(rest) || !URL.canParse(address)) return undefined;
  const { hostname } = new URL(address);
  return hostname.includes('.') || hostname === 'localhost' ? wild + hostname : undefined;
}
