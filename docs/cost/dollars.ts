import { type Charge, PRICES, type Region, type Usage } from './prices.ts';

export interface Bill {
  readonly of: Readonly<Record<Charge, number>>;
  readonly total: number;
}

/** What the usage costs. `free`: an account that uses its free tiers for nothing else. */
export function dollars(usage: Usage, region: Region, { free }: { readonly free: boolean }): Bill {
  const charges = (Object.keys(PRICES) as Charge[]).map((charge): [Charge, number] => {
    const { per, dollars, free: none } = PRICES[charge];
    const paid = Math.max(0, usage[charge] - (free ? none : 0));
    return [charge, (paid / per) * dollars[region]];
  });
  return {
    of: Object.fromEntries(charges) as Record<Charge, number>,
    total: charges.reduce((sum, [, each]) => sum + each, 0),
  };
}
