import { describe, expect, test } from 'vitest';
import { createWorkload, minute, mostAtFirst, mostShare } from '../../entrypoints/reader/workload.ts';

/** A clock by hand, and work that takes as long as it is told. */
function clocked() {
  let time = 5_000;
  const rests: number[] = [];
  const workload = createWorkload(
    rest => rests.push(rest),
    () => time,
  );
  const pass = (passed: number) => {
    time += passed;
  };
  const read = workload.counted(pass, true);
  const watch = workload.counted(pass);
  /** Works for so long at the beginning of each second. */
  const work = (spent: number, seconds: number, take = read) => {
    for (let i = 0; i < seconds; i++) {
      take(spent);
      time += 1_000 - spent;
    }
  };
  return { workload, work, rests, pass, watch };
}

describe('workload', () => {
  test('as much as is allowed goes on for ever', () => {
    const { workload, work, rests } = clocked();
    workload.settle();
    work(1_000 * mostShare * 0.98, 600);
    expect(rests).toEqual([]);
  });

  test('more is told once, with the time that makes up for it', () => {
    const { workload, work, rests } = clocked();
    workload.settle();
    work(100, 200);
    expect(rests).toEqual([62_000]);
  });

  test('what one stretch took is made up for too', () => {
    const { workload, work, rests, pass } = clocked();
    workload.settle();
    pass(2 * minute);
    work(6_000, 1);
    expect(rests).toEqual([6_000 / mostShare]);
  });

  test('work of more than a minute ago is forgotten', () => {
    const { workload, work, rests, pass } = clocked();
    workload.settle();
    for (let i = 0; i < 10; i++) {
      work(500, 5);
      pass(1.2 * minute);
    }
    expect(rests).toEqual([]);
  });

  test('reading everything may take more, and is not held against what follows, but is made up for', () => {
    const { workload, work, rests } = clocked();
    work(500, (mostAtFirst / 500) * 0.9);
    workload.settle();
    work(500, 6);
    expect(rests).toEqual([]);
    workload.begin();
    work(500, 2);
    workload.settle();
    expect(rests).toEqual([]);
    work(500, 1);
    expect(rests).toEqual([(mostAtFirst * 0.9 + 4_500) / mostShare]);
  });

  test('a first reading without end is told too', () => {
    const { work, rests } = clocked();
    work(500, 100);
    expect(rests).toHaveLength(1);
  });

  test('watching what changes may take no more at first than later', () => {
    const { work, rests, watch } = clocked();
    work(500, 6, watch);
    expect(rests).toEqual([]);
    work(500, 1, watch);
    expect(rests).toEqual([3_500 / mostShare]);
  });

  test('work within work counts once, also where it throws', () => {
    const { workload, rests, pass } = clocked();
    workload.settle();
    const inner = workload.counted(() => pass(1_200));
    const outer = workload.counted(() => {
      inner();
      throw new Error('as pages make it');
    });
    expect(outer).toThrow('as pages make it');
    expect(outer).toThrow('as pages make it');
    expect(rests).toEqual([]);
    expect(outer).toThrow();
    expect(rests).toHaveLength(1);
  });

  test('strained from half of the budget on, but never while everything is read', () => {
    const { workload, work } = clocked();
    work(500, 5);
    expect(workload.isStrained).toBe(false);
    workload.settle();
    work(500, 3);
    expect(workload.isStrained).toBe(false);
    work(500, 1);
    expect(workload.isStrained).toBe(true);
  });
});
