import { FAULTS } from '../faults/index.ts';
import type { Fault } from './fault.ts';

/** A fault that was asked for by name. */
export interface AskedFault {
  readonly fault: Fault;
  readonly value: string | null;
  /** The only request that it strikes, counted from 1; null: every one. */
  readonly at: number | null;
}

const SHAPE = /^(?<name>[^=@]+)(?:=(?<value>.*?))?(?:@(?<at>[1-9]\d*))?$/;

/** Reads `NAME`, `NAME=VALUE`, `NAME@N` and `NAME=VALUE@N`. @throws with what is allowed. */
export function readFault(text: string): AskedFault {
  const { name = '', value, at } = SHAPE.exec(text)?.groups ?? {};
  if (name === '')
    throw new Error(`${text}: a fault is written NAME, NAME=VALUE, NAME@N or NAME=VALUE@N, N from 1`);
  const fault = FAULTS.find((each) => each.name === name);
  if (!fault) throw new Error(`${text}: no fault is called ${name}. There are: ${namesOf(FAULTS)}`);
  if (value !== undefined && !fault.value) throw new Error(`${text}: ${name} takes no value`);
  if (value === undefined ? fault.value?.needed : !fault.value?.fits(value))
    throw new Error(`${text}: ${name} takes, as ${name}=VALUE, ${fault.value?.allowed}`);
  return { fault, value: value ?? null, at: at === undefined ? null : Number(at) };
}

function namesOf(faults: readonly Fault[]): string {
  return faults.map(({ name }) => name).join(', ');
}
