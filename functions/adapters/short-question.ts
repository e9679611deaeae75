/** Of clients that ask a service of AWS a small thing, which may be asked again: four tries, each with an end. */
export const SHORT_QUESTION = {
  maxAttempts: 4,
  requestHandler: { connectionTimeout: 3000, requestTimeout: 5000, throwOnRequestTimeout: true },
} as const;
