import type { Place } from '../../functions/render/place.ts';

const root = 'reports/private/0123456789abcdef01234567';
const key = `${root}/maintainers/harbour-lights/2026-07/r1/index.html`;
const open = 'reports/public';

/** Where the editions of tests lie. */
export const PLACE: Place = {
  key,
  url: `https://letters.example.org/${key}`,
  method: `https://letters.example.org/${root}/method.html`,
  open: false,
};
export const OPEN_PLACE: Place = {
  key: key.replace(root, open),
  url: `https://letters.example.org/${key.replace(root, open)}`,
  method: `https://letters.example.org/${open}/method.html`,
  open: true,
};
export const PLACE_WITHOUT_ARCHIVE: Place = { key, url: null, method: null, open: false };
