import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BundlingOptions, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Installation } from '../functions/model/installation.ts';

/** One ES module a function, made by the local esbuild: no container, no network. */
export function bundling(outdir: string, installation?: Installation): BundlingOptions {
  return {
    format: OutputFormat.ESM,
    target: 'node24',
    mainFields: ['module', 'main'],
    // The SDK of the Lambda runtime changes without notice; ours is the one that was tested.
    bundleAwsSDK: true,
    externalModules: [],
    minify: true,
    sourceMap: true,
    sourcesContent: false,
    // CommonJS packages ask for built-in modules by `require`, which ES modules do not have.
    banner: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    esbuildArgs: {
      '--alias:@aws-sdk/credential-provider-node': './functions/adapters/lambda-credentials.ts',
    },
    ...(installation && { commandHooks: copying(outdir, installation) }),
  };
}

/** A file is copied, because the text of a config must never meet a shell. */
function copying(outdir: string, installation: Installation): NonNullable<BundlingOptions['commandHooks']> {
  const file = resolve(outdir, 'installation.json');
  writeFileSync(file, `${JSON.stringify(installation, null, 2)}\n`);
  return {
    beforeBundling: () => [],
    beforeInstall: () => [],
    afterBundling: (_input, output) => [`cp "${file}" "${join(output, 'installation.json')}"`],
  };
}
