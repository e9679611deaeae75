const { transformSync } = require('esbuild');

/** Types are stripped, ESM becomes CommonJS for jest; `import.meta` is given back as what the code asks of it. */
module.exports = {
  process(source, file) {
    const { code, map } = transformSync(source, {
      loader: file.endsWith('.ts') ? 'ts' : 'js',
      format: 'cjs',
      target: 'node20',
      // Jest runs CommonJS alone: what is loaded later is required.
      supported: { 'dynamic-import': false },
      sourcemap: 'external',
      sourcefile: file,
      define: {
        'import.meta.url': '__importMetaUrl',
        'import.meta.dirname': '__dirname',
        'import.meta.filename': '__filename',
      },
      banner: 'const __importMetaUrl = require("node:url").pathToFileURL(__filename).href;',
    });
    return { code, map };
  },
};
