import { isDeprecation } from '../../../functions/measure/work-areas/is-deprecation.ts';

test.each<[boolean, string]>([
  [true, 'Deprecate the lamp'],
  [true, 'feat!: deprecate the lamp'],
  [true, 'lamp: deprecate the wick'],
  [true, 'Mark lamp() as deprecated'],
  [true, 'Add deprecation warning to the lamp'],
  [true, 'Remove deprecated lamps'],
  [true, 'Remove the long-deprecated lamps'],
  [true, 'Drop deprecated lamps'],
  [true, 'Drop support for Node 16'],
  [true, 'Dropped Python 3.7 support'],
  [true, 'Remove support for oil'],
  [false, 'Add support for oil'],
  [false, 'Replace deprecated wick with a bulb'],
  [false, 'Fix deprecation warning'],
  [false, 'Silence deprecation warnings and remove deprecated call'],
  [false, 'Bump deprecated from 1.2.14 to 1.2.15'],
  [false, 'Remove the lamp'],
])('%s: %s', (expected, title) => {
  expect(isDeprecation({ title, labels: [] })).toBe(expected);
});

test.each([
  [true, 'deprecation'],
  [true, 'Type: Deprecation'],
  [true, 'kind/deprecation'],
  [false, 'not deprecated'],
])('%s by the label %s', (expected, label) => {
  expect(isDeprecation({ title: 'A lamp', labels: [label] })).toBe(expected);
});
