import type { Place } from '../../functions/render/place.ts';

const key = 'reports/private/0123456789abcdef01234567/maintainers/harbour-lights/2026-07/r1/index.html';

/** Where the editions of tests lie. */
export const PLACE: Place = { key, url: `https://letters.example.org/${key}` };
export const PLACE_WITHOUT_ARCHIVE: Place = { key, url: null };
