// Runs at CloudFront, before a request meets the cache: a folder is its index.html, and the front door is the public list.
// Whatever does not lie under reports/, or does not look like a key, is not there: the bucket is not even asked.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
function handler(event) {
  const request = event.request;
  const uri = request.uri;
  if (uri === '/') return moved('/reports/public/index.html');
  if (!/^\/reports(\/[A-Za-z0-9._-]+)+\/?$/.test(uri) || /\/\.\.?(\/|$)/.test(uri)) return notThere();
  if (uri.endsWith('/')) request.uri = `${uri}index.html`;
  // Links of a page are relative to its folder, so without the slash they would lead astray.
  else if (!/\.[a-z]+$/.test(uri)) return moved(`${uri}/`);
  return request;
}

function moved(to) {
  return {
    statusCode: 302,
    statusDescription: 'Found',
    headers: { location: { value: to }, 'cache-control': { value: 'max-age=300' } },
  };
}

function notThere() {
  return {
    statusCode: 404,
    statusDescription: 'Not Found',
    headers: {
      'content-type': { value: 'text/plain; charset=utf-8' },
      'x-content-type-options': { value: 'nosniff' },
      'cache-control': { value: 'max-age=300' },
    },
    body: 'There is no such page.',
  };
}
