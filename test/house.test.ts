import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { INDICATORS } from '../functions/indicators/index.ts';
import { MAINTAINERS_ONLY } from '../functions/model/maintainers-only.ts';

/** The house: where every line lives, and who may import whom. `docs/architecture.md` tells the reasons. */

const ROOT = resolve(import.meta.dirname, '..');

/** Room: what it may import of the other rooms. Any room may import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'functions/model': [],
  'functions/affiliations': ['functions/model'],
  'functions/forge': ['functions/model'],
  'functions/report': ['functions/model'],
  'functions/render': ['functions/model', 'templates'],
  'functions/measure': ['functions/model'],
  'functions/indicators': ['functions/model', 'functions/measure'],
  'functions/pipeline': [
    'functions/model',
    'functions/affiliations',
    'functions/measure',
    'functions/indicators',
    'functions/report',
    'functions/render',
  ],
  'functions/adapters': ['functions/model', 'functions/forge'],
  'functions/handlers': [
    'functions/pipeline',
    'functions/adapters',
    'functions/model',
    'functions/indicators',
  ],
  sandbox: [],
  // The indicators for their names alone: a config that names others fails the synthesis, not the month.
  infra: ['functions/model', 'functions/indicators'],
  templates: [],
};

/** Packages that a pure room may use. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'functions/model': ['zod'],
  'functions/affiliations': [],
  'functions/forge': ['@octokit/graphql'],
  'functions/report': [],
  'functions/render': ['zod', 'handlebars', 'csv-stringify', 'fast-xml-builder', 'ical-generator'],
  'functions/measure': ['node:zlib'],
  'functions/indicators': [],
  'functions/pipeline': ['node:stream', 'node:zlib', 'node:crypto'],
};

/** The doors and the adapters alone touch the world. */
const OUTSIDE =
  /^(node:(fs|fs\/promises|http|https|net|os|child_process|process|timers.*)|@aws-sdk\/.*|nodemailer.*)$/;
const CLOCK_OR_ENVIRONMENT =
  /\b(process\.(env|argv|stdout|stderr|exit|hrtime|cwd)|Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\()/;

const files = ['functions', 'sandbox', 'infra', 'templates'].flatMap((folder) => sources(join(ROOT, folder)));

describe('the house', () => {
  it('has the rooms that the architecture names, and no junk drawer', () => {
    const rooms = readdirSync(join(ROOT, 'functions'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const known = [...Object.keys(MAY_IMPORT).flatMap((room) => room.split('functions/')[1] ?? []), 'cli'];
    expect(rooms.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
    const junk = files.filter((file) =>
      /(^|\/)(utils?|lib|common|helpers?|services?|misc)(\/|\.ts$)/.test(file),
    );
    expect(junk).toEqual([]);
  });

  it.each(Object.keys(MAY_IMPORT))('%s imports only what it may', (room) => {
    const allowed = [room, ...MAY_IMPORT[room]!];
    const wrong = inRoom(room).flatMap((file) =>
      imports(file).flatMap((specifier) => {
        if (!specifier.startsWith('.')) return [];
        const target = relative(ROOT, resolve(ROOT, dirname(file), specifier));
        const fine = allowed.some((other) => target.startsWith(`${other}/`)) || isEntryPath(room, target);
        return fine ? [] : [`${file} imports ${target}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it.each(Object.keys(PACKAGES))('%s uses no other package', (room) => {
    const wrong = inRoom(room).flatMap((file) =>
      imports(file)
        .filter((specifier) => !specifier.startsWith('.'))
        .filter(
          (specifier) =>
            !PACKAGES[room]!.some((name) => specifier === name || specifier.startsWith(`${name}/`)),
        )
        .map((specifier) => `${file} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  it('lets only adapters and doors touch files, the network, the clock and the environment', () => {
    const inside = files.filter(
      (file) => file.startsWith('functions/') && !/^functions\/(adapters|handlers|cli)(\/|\.ts$)/.test(file),
    );
    const wrong = inside.flatMap((file) => [
      ...imports(file)
        .filter((specifier) => OUTSIDE.test(specifier))
        .map((specifier) => `${file} imports ${specifier}`),
      ...(CLOCK_OR_ENVIRONMENT.test(code(file)) ? [`${file} reads the clock or the environment`] : []),
    ]);
    expect(wrong).toEqual([]);
  });

  it('has doors of at most 15 lines', () => {
    const long = inRoom('functions/handlers')
      .map((file) => `${file}: ${readFileSync(join(ROOT, file), 'utf8').trimEnd().split('\n').length}`)
      .filter((line) => Number(line.split(': ')[1]) > 15);
    expect(long).toEqual([]);
    expect(inRoom('functions/handlers').length).toBeGreaterThan(0);
  });

  it('lists every indicator that has a file, under its name, with a test', () => {
    const there = names('functions/indicators').filter((name) => name !== 'index');
    expect(INDICATORS.map(({ id }) => id).sort()).toEqual(there);
    expect(names('test/indicators').map((name) => name.replace(/\.test$/, ''))).toEqual(there);
  });

  it('lists what only maintainers are told as the indicators say it', () => {
    const theirs = INDICATORS.flatMap(({ id, maintainersOnly }) => (maintainersOnly ? [id] : []));
    expect(MAINTAINERS_ONLY).toEqual(theirs.sort());
  });

  it('has one exported name a file where the file is an indicator', () => {
    const wrong = inRoom('functions/indicators')
      .filter((file) => !file.endsWith('/index.ts'))
      .filter((file) => (code(file).match(/^export /gm) ?? []).length !== 1);
    expect(wrong).toEqual([]);
  });

  it('numbers its decisions from 1 on, each titled with the question that it answers', () => {
    const decisions = sources(join(ROOT, 'docs/decisions'), /\.md$/);
    const numbers = decisions.map((file) => Number(/(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1]));
    expect(numbers).toEqual(decisions.map((_, index) => index + 1));
    const untitled = decisions.filter((file) => !/^# .+\?\n/.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(untitled).toEqual([]);
  });

  it('says nothing about the machine that it was made on', () => {
    const mine = new RegExp(['(^|[^a-z.])/', 'work/|\\.\\./', 'shared\\b'].join(''), 'm');
    const told = [
      ...files,
      ...sources(join(ROOT, 'test')),
      ...sources(join(ROOT, 'docs'), /\.(md|ts)$/),
      ...sources(join(ROOT, 'examples'), /\.(md|ts|txt|ya?ml)$/),
      'README.md',
    ].filter((file) => mine.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(told).toEqual([]);
  });
});

/** `infra` names the files that Lambdas start from, as paths; nothing else of functions. */
function isEntryPath(room: string, target: string): boolean {
  return room === 'infra' && target === 'package.json';
}

function inRoom(room: string): string[] {
  return files.filter((file) => file.startsWith(`${room}/`));
}

function names(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();
}

function imports(file: string): string[] {
  const found = code(file).matchAll(
    /^\s*(?:import|export)\b[^'";]*?from\s*'([^']+)'|^\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? match[3]!);
}

/** The file without its comments. */
function code(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
}

function sources(folder: string, kind = /\.ts$/): string[] {
  return readdirSync(folder)
    .flatMap((name) => {
      const path = join(folder, name);
      if (name === 'node_modules' || name === 'compiled') return [];
      return statSync(path).isDirectory()
        ? sources(path, kind).map((file) => join(ROOT, file))
        : kind.test(name)
          ? [path]
          : [];
    })
    .map((path) => relative(ROOT, path))
    .sort();
}
