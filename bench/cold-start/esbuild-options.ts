import type { BundlingOptions } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { BuildOptions } from 'esbuild';

/**
 * What CDK tells esbuild for these options, as the API of esbuild takes it.
 * @throws where an option is set of which it is not known here what it comes to: then the bench would measure another bundle
 */
export function esbuildOptions(bundling: BundlingOptions): BuildOptions {
  const all = Object.entries(bundling as Readonly<Record<string, never>>).map(([name, value]) => {
    const told = MEANING[name];
    if (told === undefined)
      throw new Error(`infra/bundling.ts sets ${name}: say here what esbuild makes of it`);
    return told(value);
  });
  return Object.assign({}, SAME_FOR_ALL, ...all);
}

/** CDK bundles for Node whatever is asked. */
const SAME_FOR_ALL: BuildOptions = { bundle: true, platform: 'node' };

const MEANING: Readonly<Record<string, (value: never) => BuildOptions>> = {
  format: (format: string) => ({ format: format as 'esm' | 'cjs' }),
  target: (target: string) => ({ target }),
  mainFields: (mainFields: string[]) => ({ mainFields }),
  // Without it CDK makes the SDK external; with it, nothing.
  bundleAwsSDK: (whole: boolean) => {
    if (!whole) throw new Error('The SDK is left out of the bundles: this bench measures whole ones');
    return {};
  },
  externalModules: (external: string[]) => ({ external }),
  minify: (minify: boolean) => ({ minify }),
  keepNames: (keepNames: boolean) => ({ keepNames }),
  sourceMap: (sourcemap: boolean) => ({ sourcemap }),
  sourcesContent: (sourcesContent: boolean) => ({ sourcesContent }),
  banner: (js: string) => ({ banner: { js } }),
  esbuildArgs: (given: Readonly<Record<string, string>>) => ({ alias: aliases(given) }),
  // Puts files beside the bundle.
  commandHooks: () => ({}),
};

function aliases(given: Readonly<Record<string, string>>): Record<string, string> {
  const pairs = Object.entries(given).map(([flag, to]) => {
    const from = /^--alias:(.+)$/.exec(flag)?.[1];
    if (from === undefined)
      throw new Error(`infra/bundling.ts passes ${flag}: say here what esbuild makes of it`);
    return [from, to] as const;
  });
  return Object.fromEntries(pairs);
}
