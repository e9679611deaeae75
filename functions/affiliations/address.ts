/** An address in small letters, as commits are hashed by; `null` for what is none. gitdm writes `!` for `@`. */
export function addressOf(text: string): string | null {
  const written = text.trim().toLowerCase();
  const bang = written.includes('@') ? -1 : written.lastIndexOf('!');
  const address = bang < 0 ? written : `${written.slice(0, bang)}@${written.slice(bang + 1)}`;
  return /^[^\s@<>]+@[^\s@<>]+$/.test(address) ? address : null;
}

/** The login in an address that GitHub lends: `LOGIN@` or `ID+LOGIN@users.noreply.github.com`. */
export function loginInAddress(address: string): string | null {
  return /^(?:\d+\+)?([a-z0-9][a-z0-9-]*)@users\.noreply\.github\.com$/.exec(address)?.[1] ?? null;
}

/** Whether a text can be the login of an account. */
export function isLogin(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\[bot\])?$/.test(text);
}
