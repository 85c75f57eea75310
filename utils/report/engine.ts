/** What made a report. The version is that of package.json; a test holds them together. */
export const engine = { name: 'tifa-lens', version: '0.1.0' } as const;
