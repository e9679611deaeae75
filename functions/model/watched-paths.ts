/**
 * Paths whose history on the default branch is read, because a commit of GitHub has no list of files: where continuous
 * integration, documentation and governance live. A path that is a folder stands for all that is in it.
 */
export const WATCHED_PATHS = {
  ci: [
    '.github/workflows',
    '.github/actions',
    '.circleci',
    '.travis.yml',
    '.gitlab-ci.yml',
    '.cirrus.yml',
    'azure-pipelines.yml',
    'appveyor.yml',
    '.appveyor.yml',
    'Jenkinsfile',
    '.buildkite',
    '.woodpecker',
    '.tekton',
    'ci',
    '.ci',
  ],
  documentation: ['README.md', 'README.rst', 'docs', 'doc', 'documentation', 'guide', 'book', 'website'],
  governance: [
    'GOVERNANCE.md',
    'MAINTAINERS',
    'MAINTAINERS.md',
    'OWNERS',
    'CODEOWNERS',
    '.github/CODEOWNERS',
    'CONTRIBUTING.md',
    '.github/CONTRIBUTING.md',
    'SECURITY.md',
    'CODE_OF_CONDUCT.md',
  ],
} as const;
