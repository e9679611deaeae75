import { companyIds } from '../../functions/model/company-id.ts';

describe('ids of companies', () => {
  it.each([
    ['Lighthouse Works', 'lighthouse-works'],
    ['Ölfirma & Söhne GmbH', 'olfirma-sohne-gmbh'],
    ['../../runs', 'runs'],
    ['a'.repeat(80), 'a'.repeat(60)],
  ])('%s', (name, id) => {
    expect([...companyIds([name])]).toEqual([[name, id]]);
  });

  it('tell names apart that are written alike, whatever their order', () => {
    const names = ['Reef Inc', 'reef, inc.', '海', '山', 'Kelp'];
    const ids = companyIds(names);
    expect(new Set(ids.values()).size).toBe(5);
    for (const id of ids.values()) expect(id).toMatch(/^[a-z0-9-]{1,70}$/);
    expect(ids.get('Kelp')).toBe('kelp');
    expect(ids.get('Reef Inc')).toMatch(/^reef-inc-[0-9a-f]{8}$/);
    expect([...companyIds([...names].reverse())]).toEqual([...ids]);
  });
});
