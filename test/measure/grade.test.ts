import { grade, movement, ownMedian } from '../../functions/measure/grade.ts';

const point = (value: number | null, over: number | null = null) => ({ value, over });
const higher = { watch: 2, neglected: 5 };
const lower = { watch: 0.35, neglected: 0.2 };

describe('grades', () => {
  it.each([
    [point(1), higher, 'higher', 'fine'],
    [point(2), higher, 'higher', 'watch'],
    [point(5), higher, 'higher', 'neglected'],
    [point(0), higher, 'higher', 'fine'],
    [point(0.4), lower, 'lower', 'fine'],
    [point(0.35), lower, 'lower', 'watch'],
    [point(0.1), lower, 'lower', 'neglected'],
    [point(null, 1), higher, 'higher', 'watch'],
    [point(null, 9), higher, 'higher', 'neglected'],
  ] as const)('%j with %j, %s is worse: %s', (value, thresholds, worse, expected) => {
    expect(grade(value, { thresholds, worse })).toBe(expected);
  });

  it('are none where it is a standing fact, or none but watch', () => {
    const never = { watch: 1, neglected: null };
    expect(grade(point(9), { thresholds: null, worse: 'higher' })).toBe('noted');
    expect(grade(point(1), { thresholds: never, worse: 'lower', otherwise: 'noted' })).toBe('watch');
    expect(grade(point(0), { thresholds: never, worse: 'lower', otherwise: 'noted' })).toBe('watch');
    expect(grade(point(3), { thresholds: never, worse: 'lower', otherwise: 'noted' })).toBe('noted');
  });

  it('are watch at least where something else than the value wants it', () => {
    const value = { ...point(0), atLeast: 'watch' } as const;
    expect(grade(value, { thresholds: higher, worse: 'higher' })).toBe('watch');
  });

  const steady = [4, 5, 6, 5, 4, 5].map((value) => point(value));

  it('move when they leave the range of their own year by a tenth', () => {
    expect(movement(point(6.5), steady, 'higher')).toBe('steady');
    expect(movement(point(6.6), steady, 'higher')).toBe('worsening');
    expect(movement(point(6.6), steady, 'lower')).toBe('improving');
    expect(movement(point(3.6), steady, 'higher')).toBe('improving');
    expect(movement(point(0), Array(6).fill(point(0)), 'higher')).toBe('steady');
  });

  it('have no past with fewer than six values', () => {
    expect(movement(point(99), steady.slice(1), 'higher')).toBeNull();
    expect(ownMedian([...steady.slice(1), point(null)])).toBeNull();
    expect(ownMedian(steady)).toBe(5);
  });

  it('do not take the longest wait seen for a median', () => {
    const notReached = Array(6).fill(point(null, 40));
    expect(ownMedian(notReached)).toBeNull();
    expect(ownMedian([...Array(6).fill(point(3)), point(null, 40)])).toBe(3);
    expect(movement(point(null, 20), notReached, 'higher')).toBe('steady');
    expect(movement(point(null, 50), notReached, 'higher')).toBe('steady');
    expect(movement(point(3), notReached, 'higher')).toBe('improving');
    expect(movement(point(null, 50), Array(6).fill(point(3)), 'higher')).toBe('worsening');
  });
});
