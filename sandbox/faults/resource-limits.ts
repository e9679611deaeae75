import { getNamedType, isNonNullType } from 'graphql';
import { Refusal } from '../rules/refusal.ts';
import type { Fault } from '../server/fault.ts';
import { isListOfNullable } from '../server/is-list-of-nullable.ts';
import { isShare } from '../server/is-share.ts';

const TYPE = 'RESOURCE_LIMITS_EXCEEDED';
const MESSAGE = 'Resource limits for this query exceeded.';

/**
 * Partial data: entries of `nodes` and whole connections are null, wherever the schema lets them, each with an error at
 * its path. Often it is a few places, sometimes most of them.
 */
export const resourceLimits: Fault = {
  name: 'resource-limits',
  help: 'status 200, partial data: nulls with RESOURCE_LIMITS_EXCEEDED at their paths, sometimes hundreds',
  weight: 4,
  value: { allowed: 'the share of places that are hurt, from 0 to 1', fits: isShare },
  strike({ chance, value }) {
    const share = value === null ? chance.pick([0.01, 0.05, 0.2, 0.7]) : Number(value);
    let hurt = false;
    function exceeded(): Refusal | null {
      if (!chance.chance(share)) return null;
      hurt = true;
      return new Refusal(TYPE, MESSAGE);
    }
    return {
      spoil(found, { info }) {
        if (isListOfNullable(info) && Array.isArray(found)) return found.map((node) => exceeded() ?? node);
        const { returnType } = info;
        const isConnection = getNamedType(returnType).name.endsWith('Connection');
        return isConnection && !isNonNullType(returnType) && found !== null ? (exceeded() ?? found) : found;
      },
      hurt: () => hurt,
    };
  },
};
