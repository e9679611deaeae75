import { LOCAL_KEY_FILE } from '../store-key.ts';
import { type Copy, run } from './copy.ts';

/** Lets git see the folder as it is, without what the folder store keeps for itself. */
export async function takeIn(copy: Copy): Promise<void> {
  const own = [':(exclude,glob)**/~*', `:(exclude)${LOCAL_KEY_FILE}`];
  await run(copy, ['add', '--all', '--force', '--', '.', ...own]);
}
