/** How GitHub tells that a request took too long. */
export const TIMEOUT_STATUSES = ['502', '503', '504'];

/** The value of a fault that is such a status. */
export const timeoutStatus = {
  allowed: '502, 503 or 504',
  fits: (text: string) => TIMEOUT_STATUSES.includes(text),
};
