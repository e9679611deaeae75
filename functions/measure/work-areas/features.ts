import { declaredType } from './declared-type.ts';
import type { DescribedChange } from './described-change.ts';
import { fileFeatures } from './file-features.ts';
import { titleFeatures } from './title-features.ts';

/** Name of a feature, and its value, mostly from 0 to 1. What is not named is 0. */
export type Features = ReadonlyMap<string, number>;

/** What the model sees of a change: words and shapes of its title, its files, whether a program made it. */
export function featuresOf(change: DescribedChange): Features {
  const features = new Map<string, number>();
  const title = titleFeatures(declaredType(change.title).rest, features);
  const files = fileFeatures(change, features);
  if (change.byBot) {
    features.set('bot', 1);
    features.set(`bot+first ${title.first}`, 1);
    features.set(`bot+kinds ${files.kinds}`, 1);
  }
  features.set(`first+kinds ${title.first} ${files.kinds}`, 1);
  features.set(`first+groups ${title.first} ${files.groups}`, 1);
  features.set(`first+main ${title.first} ${files.main}`, 1);
  features.set(`first+size ${title.first} ${files.size}`, 1);
  features.set(`first+balance ${title.first} ${files.balance}`, 1);
  for (const sense of title.senses) {
    features.set(`sense+main ${sense} ${files.main}`, 1);
    features.set(`sense+groups ${sense} ${files.groups}`, 1);
    features.set(`sense+balance ${sense} ${files.balance}`, 1);
  }
  for (const word of title.words) features.set(`word+main ${word} ${files.main}`, 1);
  return features;
}
