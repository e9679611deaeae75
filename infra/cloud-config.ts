import type { Config } from '../functions/model/config.ts';
import type { Installation } from '../functions/model/installation.ts';

/** A configuration that says what AWS has to know. */
export type CloudConfig = Config & { readonly cloud: NonNullable<Config['cloud']> };

export type CloudInstallation = Installation & { readonly config: CloudConfig };
