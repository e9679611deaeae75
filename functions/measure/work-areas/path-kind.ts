/** What a file is for, told by its path alone. */
export const PATH_KINDS = [
  'lock',
  'changelog',
  'version',
  'ci',
  'bot',
  'forge',
  'snapshot',
  'test',
  'example',
  'bench',
  'generated',
  'docs',
  'manifest',
  'tooling',
  'build',
  'asset',
  'style',
  'source',
  'other',
] as const;
export type PathKind = (typeof PATH_KINDS)[number];

/** The first kind that fits: a lock file in a folder of tests is a lock file. */
export function pathKind(path: string): PathKind {
  const kind = known.get(path) ?? KINDS.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other';
  if (known.size >= MANY) known.clear();
  known.set(path, kind);
  return kind;
}

/** The same paths are touched again and again, and each would be looked at by twenty patterns. */
const known = new Map<string, PathKind>();
/** So that memory stays flat, however many repositories one process measures. */
const MANY = 50_000;

const KINDS: readonly (readonly [PathKind, RegExp])[] = [
  [
    'lock',
    /(^|\/)((package-lock|npm-shrinkwrap|packages\.lock)\.json|pnpm-lock\.yaml|go\.(work\.)?sum|gomod2nix\.toml|gradle\.lockfile|bun\.lockb?|Package\.resolved|[\w.-]+\.lock)$/i,
  ],
  [
    'changelog',
    /(^|\/)(\.changesets?|\.changes|changelogs?(\.d)?|\.?changelog[\w-]*|newsfragments|news\.d|release[-_]?notes|\.features)\/|(^|\/)(changelog|changes|history|news|release[-_]?notes)[\w.-]*\.(md|rst|txt|adoc)$|(^|\/)(changelog|changes|news)$/i,
  ],
  [
    'version',
    /(^|\/)(\.release-please-manifest\.json|version(s)?(\.(txt|go|json|ya?ml|properties))?|_*version_*\.py|lerna\.json)$/i,
  ],
  [
    'bot',
    /(^|\/)(\.?renovate(rc)?(\.\w+)*|dependabot\.ya?ml|\.mergify\.ya?ml|\.mention-bot)$|(^|\/)\.?renovate\//i,
  ],
  [
    'ci',
    /(^|\/)\.github\/(workflows|actions|scripts)\/|^(\.circleci|\.ci|ci|\.buildkite|\.gitlab|\.azure-pipelines|\.azure|\.teamcity|\.woodpecker|\.tekton|\.semaphore|jenkins|\.jenkins)\/|(^|\/)(\.gitlab-ci|\.travis|\.?appveyor|azure-pipelines[\w.-]*|\.cirrus|\.drone|\.?codecov|\.coveralls|\.?zizmor|\.?actionlint|bitrise|cloudbuild|buildspec)\.(ya?ml|star)$|(^|\/)Jenkinsfile[\w.-]*$/i,
  ],
  [
    'forge',
    /(^|\/)\.(github|gitlab|gitea|forgejo)\/|(^|\/)(codeowners|owners(_aliases)?|funding\.yml|\.mailmap|\.all-contributorsrc|\.asf\.yaml)$/i,
  ],
  [
    'snapshot',
    /(^|\/)(__snapshots__|snapshots|testdata|test-data|test_data|fixtures?|__fixtures__|goldens?|__image_snapshots__|cassettes)\/|\.(snap|golden|approved\.\w+)$|-snap\.\w+$/i,
  ],
  [
    'test',
    /(^|\/)([\w.]*[-_])?(tests?|__tests?__|specs?|e2e|testing|unittests?|testsuite|testing-utils|qa|it|cypress|playwright)([-_]\w[\w-]*)?\/|(^|\/)(test_[^/]*|conftest)\.py$|[._-](test|tests|spec|e2e|ut|cy)\.[a-z.]+$|(^|\/)\w*(Tests?|IT|TestCase|Spec)\.(java|kt|scala|groovy|cs|swift|php)$|(^|\/)(jest|vitest|playwright|cypress|karma|pytest|tox)(\.config|\.setup|\.workspace)?[\w.-]*\.(\w+)$/,
  ],
  ['bench', /(^|\/)(bench|benches|benchmarks?|perf|xtask\/bench)\/|[._-]bench(mark)?\.\w+$/i],
  [
    'example',
    /(^|\/)(examples?|samples?|demos?|playgrounds?|templates?|starters?|tutorials?|quickstarts?)\//i,
  ],
  [
    'generated',
    /(^|\/)(generated|_?gen|dist|vendor|third[-_]party|node_modules|migrations)\/|\.pb(\.\w+)+$|[._-](generated|gen)\.\w+$|_pb2\w*\.pyi?$|zz_generated/i,
  ],
  [
    'docs',
    /(^|\/)(docs?|documentation|website|site|www|man|rfcs?|adrs?|javadocs?|proposals|blog)\/|\.(mdx?|rst|adoc|asciidoc)$|(^|\/)(readme|contributing|authors|maintainers|security|license|notice|copying|code_of_conduct|governance|roadmap|adopters|users)(\.\w+)?$|(^|\/)(mkdocs|\.readthedocs|netlify|vercel)\.(ya?ml|toml|json)$/i,
  ],
  [
    'manifest',
    /(^|\/)(package\.json5?|Cargo\.toml|go\.(mod|work)|pyproject\.toml|setup\.(py|cfg)|pom\.xml|build\.gradle(\.kts)?|settings\.gradle(\.kts)?|gradle\.properties|libs\.versions\.toml|[\w.-]*requirements[\w.-]*\.(txt|in)|requirements\/[\w.-]+|Pipfile|Gemfile|[\w-]+\.gemspec|composer\.json|[\w.-]+\.(cs|fs|vb)proj|Directory\.Packages\.props|vcpkg\.json|conanfile\.\w+|mix\.exs|rebar\.config|pubspec\.yaml|Package\.swift|Podfile|pnpm-workspace\.yaml|deps\.edn|project\.clj|build\.sbt|dune-project|[\w-]+\.opam|[\w-]+\.cabal|stack\.yaml|\.npmrc|\.nvmrc|\.node-version|\.tool-versions|\.python-version|\.ruby-version|rust-toolchain(\.toml)?|mise\.toml)$/i,
  ],
  [
    'tooling',
    /(^|\/)(\.?eslint[\w.-]*|\.?prettier[\w.-]*|\.?biome[\w.-]*|\.pre-commit[\w.-]*|\.?golangci[\w.-]*|\.editorconfig|\.git(ignore|attributes|modules)|\.\w*ignore|tsconfig[\w.-]*|jsconfig\.json|deny\.toml|\.?cspell[\w.-]*|\.?typos\.toml|\.?rustfmt\.toml|\.?clippy\.toml|\.?flake8|\.?ruff\.toml|\.?mypy\.ini|\.?pylintrc|\.clang-(format|tidy)|\.cmake-format[\w.-]*|\.?stylelint[\w.-]*|\.?markdownlint[\w.-]*|\.?lychee\.toml|\.?commitlint[\w.-]*|\.?lintstaged[\w.-]*|\.?lefthook[\w.-]*|knip\.\w+|\.?oxlint[\w.-]*|sonar-project\.properties|\.git-blame-ignore-revs|\.?licenserc[\w.-]*|\.?checkstyle[\w.-]*|\.?taplo\.toml|\.cz\.\w+|release-please-config\.json|\.releaserc[\w.-]*|AGENTS\.md|CLAUDE\.md|\.cursorrules)$|(^|\/)\.(husky|vscode|idea|devcontainer|claude|cursor|mvn|cargo|config)\//i,
  ],
  [
    'build',
    /(^|\/)((GNU)?Makefile[\w.-]*|CMakeLists\.txt|[\w.-]+\.(cmake|mk|bazel|bzl|gradle|nix|ninja|gn|gni|spec)|[\w.-]*Dockerfile[\w.-]*|[\w.-]*docker-compose[\w.-]*|compose\.ya?ml|BUILD|WORKSPACE|MODULE|meson\.build|configure(\.ac)?|Taskfile\.ya?ml|justfile|Tiltfile|Procfile|Vagrantfile|Rakefile|build\.(rs|zig|sh|js|ts|mjs)|(webpack|rollup|vite|esbuild|tsup|tsdown|babel|turbo|nx|gulpfile|build)(\.config|\.build)?\.[\w.]+|\.goreleaser[\w.-]*|mvnw(\.cmd)?|gradlew(\.bat)?|snapcraft\.yaml|install\.sh)$|(^|\/)(scripts?|tools?|hack|build|docker|packaging|cmake|distro|charts?|helm|deploy|deployment|xtask|infra|infrastructure|manifests|terraform|k8s|kubernetes)\//i,
  ],
  ['asset', /\.(png|jpe?g|gif|svg|ico|webp|avif|woff2?|ttf|eot|pdf|mp4|wasm|zip|gz|jar)$/i],
  ['style', /\.(css|scss|sass|less|styl)$/i],
  [
    'source',
    /\.(ts|tsx|mts|cts|js|jsx|mjs|cjs|vue|svelte|astro|py|pyi|go|rs|java|kt|kts|scala|groovy|c|cc|cpp|cxx|h|hh|hpp|hxx|cs|fs|rb|php|swift|m|mm|ex|exs|erl|hs|ml|mli|clj|lua|r|jl|dart|zig|nim|d|pl|pm|html?|hbs|ejs|jinja2?|graphql|proto|sql|bpmn|dmn|g4|pest|grit|ungram|sh|bash|ps1)$/i,
  ],
];
