/** esbuild strips the types; the octokit packages are ESM only, so they are transformed too. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  setupFiles: ['<rootDir>/test/without-graphql-checks.ts'],
  transform: { '\\.[jt]s$': '<rootDir>/test/esbuild-transformer.cjs' },
  transformIgnorePatterns: [
    '/node_modules/(?!(@octokit|universal-user-agent|before-after-hook|json-with-bigint|content-type)/)',
  ],
  coverageProvider: 'v8',
  // On two busy cores a month over a socket takes half a minute.
  testTimeout: 120000,
};
