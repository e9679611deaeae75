// Runs at CloudFront, before a request meets the cache: a folder is its index.html, and the front door is the public list.
// Whatever does not look like a key goes on as it came, and finds nothing.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
function handler(event) {
  const request = event.request;
  const uri = request.uri;
  if (uri === '/') return moved('/reports/public/index.html');
  if (/^\/reports(\/[A-Za-z0-9._-]+)*\/$/.test(uri)) request.uri = `${uri}index.html`;
  // Links of a page are relative to its folder, so without the slash they would lead astray.
  else if (/^\/reports(\/[A-Za-z0-9._-]+)*\/[A-Za-z0-9_-]+$/.test(uri)) return moved(`${uri}/`);
  return request;
}

function moved(to) {
  return {
    statusCode: 302,
    statusDescription: 'Found',
    headers: { location: { value: to }, 'cache-control': { value: 'max-age=300' } },
  };
}
