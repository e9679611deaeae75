import type { Config } from '../functions/model/config.ts';
import { needsOfCloud } from '../functions/model/needs-of-cloud.ts';
import type { CloudConfig } from './cloud-config.ts';

export function isForCloud(config: Config): config is CloudConfig {
  return needsOfCloud(config).length === 0;
}
