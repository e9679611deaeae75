import { configSchema } from '../../functions/model/config.ts';
import { plannedProject } from '../../functions/pipeline/planned-project.ts';

const config = configSchema.parse({
  projects: [{ id: 'lights', name: 'Lights', repositories: ['harbour-lights/beacon'] }],
});

test('a project is found by its id; where the plan has none, it is said what to do', () => {
  expect(plannedProject({ month: '2026-07', config }, 'lights').name).toBe('Lights');
  expect(() => plannedProject({ month: '2026-07', config }, 'fog')).toThrow(
    'The plan of 2026-07 has no project fog. Run: community-hat plan --month 2026-07',
  );
});
