import type { AwsAddress } from '../aws-address.ts';

/** Of clients that a person waits for: three tries, each with an end. */
export function asked(address: AwsAddress) {
  return {
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 5000, requestTimeout: 20_000, throwOnRequestTimeout: true },
    ...address,
  };
}
