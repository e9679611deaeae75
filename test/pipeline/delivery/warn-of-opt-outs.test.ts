import { warnOfOptOuts } from '../../../functions/pipeline/delivery/warn-of-opt-outs.ts';
import { lampConfig } from '../../builders/written-month.ts';

test.each([
  ['anybody who is listed, in whatever case', { recipient: 'ANNA@lamp.example' }, false],
  ['of a letter that lists them', { recipient: 'anna@lamp.example', subject: 'lamp' }, false],
  ['of a letter that does not', { recipient: 'anna@lamp.example', subject: 'horn' }, true],
  ['of an audience that does not', { recipient: 'anna@lamp.example', audience: 'sponsor' }, true],
  ['nobody', { recipient: 'anne@lamp.example' }, true],
])('an opt-out of %s', (_, entry, isTold) => {
  const said: string[] = [];
  const optOut = [{ recipient: 'carla@horn.example' }, entry];
  warnOfOptOuts(({ message }) => void said.push(message), '2026-07', lampConfig({ editing: { optOut } }));
  expect(said).toEqual(
    isTold
      ? [
          'editing.optOut[1].recipient is listed for no such letter, so it stops none. Compare it with the lists of recipients, or take it out',
        ]
      : [],
  );
});
