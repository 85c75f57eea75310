import fc from 'fast-check';

/** Names that objects have from birth, and some that files of ours have. */
const names = fc.constantFrom(
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', '0', 'length', 'then'],
  ...['type', 'version', 'settings', 'lexicons', 'tier', 'muted', 'sitesOff', 'appearance', 'line', 'language', 'entries', 'forms', 'near'],
);
export const keys = fc.oneof({ arbitrary: names, weight: 3 }, { arbitrary: fc.string({ unit: 'binary', maxLength: 6 }), weight: 1 });

const { value } = fc.letrec<{ value: unknown; list: unknown[]; object: object }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false, 0, -0, 1, 2, 1e300, 'core', 'all-but', '讲好中国故事', '*', '1.0.0', 'tifa-lens-backup'),
    fc.string({ unit: 'binary', maxLength: 6 }),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: objectsOf(tie('value')),
}));

/** Any JSON, of names and values that might do harm. */
export const json = value;

/** Objects as `JSON.parse` makes them: `__proto__` is a field as any. */
export function objectsOf<Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Record<string, Value>> {
  return fc.array(fc.tuple(keys, values), { maxLength: 5 }).map(pairs => Object.fromEntries(pairs));
}

/** A copy of some JSON in which one value, wherever it stands, is another. */
export function changed(whole: unknown, [at, other]: readonly [number, unknown]): unknown {
  const places = countValues(whole);
  let left = at % places;
  const copy = (value: unknown): unknown => {
    if (left-- === 0) return other;
    if (Array.isArray(value)) return value.map(copy);
    return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copy(inner)])) : value;
  };
  return copy(whole);
}

function countValues(value: unknown): number {
  return isObject(value) ? Object.values(value).reduce((sum: number, inner) => sum + countValues(inner), 1) : 1;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const own = Reflect.ownKeys(Object.prototype);

/** Has every object still what it is born with, and no more? */
export function isPrototypeClean(): boolean {
  return Reflect.ownKeys(Object.prototype).length === own.length && own.every(key => Object.hasOwn(Object.prototype, key));
}
