/** Where continuous integration is described; a commit that touches one of these is CI work. */
export const CI_PATHS = [
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
] as const;
