import { readEnvironment } from '../../functions/adapters/environment.ts';

test('nothing is set: GitHub itself, no token, the store’s own key', () => {
  expect(readEnvironment({})).toEqual({
    github: { url: 'https://api.github.com/graphql', token: null },
    key: null,
    smtpPassword: null,
  });
  expect(readEnvironment({ GITHUB_TOKEN: ' ', GITHUB_GRAPHQL_URL: '', COMMUNITY_HAT_KEY: '' })).toEqual(
    readEnvironment({}),
  );
});

test('what is set is taken, without blanks around it', () => {
  const token = `ghs_${'x'.repeat(520)}`;
  const { github, key, smtpPassword } = readEnvironment({
    GITHUB_TOKEN: `${token}\n`,
    GITHUB_GRAPHQL_URL: 'https://github.example.org/api/graphql',
    COMMUNITY_HAT_KEY: 'sixteen letters!',
    COMMUNITY_HAT_SMTP_PASSWORD: 'one two\n',
  });
  expect(github).toEqual({ url: 'https://github.example.org/api/graphql', token });
  expect(key).toBe('sixteen letters!');
  expect(smtpPassword).toBe('one two');
});

test('this machine may speak http, others may not: the token would be seen', () => {
  for (const url of [
    'http://127.0.0.1:4000/graphql',
    'http://localhost:4000/graphql',
    'http://[::1]:4000/graphql',
  ])
    expect(readEnvironment({ GITHUB_GRAPHQL_URL: url }).github.url).toBe(url);
  for (const url of [
    'http://example.org/graphql',
    'ftp://example.org',
    'example.org',
    'https://user:secret@example.org/',
  ])
    expect(() => readEnvironment({ GITHUB_GRAPHQL_URL: url })).toThrow(
      'GITHUB_GRAPHQL_URL has to be an https address',
    );
});

test('a mistake is named by its variable, never by its value', () => {
  const failures = [
    () => readEnvironment({ GITHUB_TOKEN: 'hush hush' }),
    () => readEnvironment({ COMMUNITY_HAT_KEY: 'hush' }),
    () => readEnvironment({ GITHUB_GRAPHQL_URL: 'https://user:hush@example.org/' }),
  ];
  for (const fail of failures) {
    expect(fail).toThrow(/GITHUB_TOKEN|COMMUNITY_HAT_KEY|GITHUB_GRAPHQL_URL/);
    expect(fail).not.toThrow(/hush/);
  }
});
