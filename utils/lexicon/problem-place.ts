/** Where in a lexicon's file a problem of `parseLexicon` stands: the line of its entry, or of its field at the top. Nothing where that is not known. */
export function lineOfProblem(problem: string, source: string): number | undefined {
  const [, number, id] = /^entries\[(\d+)\](?: "([^"]+)")?/.exec(problem) ?? [];
  const [, field] = /^([\w$]+)\b/.exec(problem) ?? [];
  const ids = [...source.matchAll(/"id"\s*:\s*"([^"]*)"/g)];
  const ofEntries = ids.filter(({ index }) => index > source.indexOf('"entries"'));
  const at = number ? (ofEntries.find(found => found[1] === id) ?? ofEntries[Number(number)])?.index : source.indexOf(`"${field}"`);
  return at === undefined || at < 0 ? undefined : source.slice(0, at).split('\n').length;
}
