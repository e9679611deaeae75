/** Makes frames as high as what is in them, and loads the page again when something changed, at the same place. */
export const SCRIPT = `const strip = document.querySelector('.frames');
const frames = [...document.querySelectorAll('iframe')];
const kept = JSON.parse(sessionStorage.getItem(location.pathname) ?? 'null');
sessionStorage.removeItem(location.pathname);

function fit(frame) {
  const inside = frame.contentDocument?.documentElement;
  if (!inside || frame.contentDocument.URL === 'about:blank') return;
  frame.style.height = '0';
  frame.style.height = inside.scrollHeight + 'px';
}

for (const frame of frames) frame.addEventListener('load', () => fit(frame));
addEventListener('load', () => {
  for (const frame of frames) fit(frame);
  if (kept === null) return;
  strip?.scrollTo(kept.left, kept.inStrip);
  scrollTo(0, kept.top);
});

function again() {
  sessionStorage.setItem(location.pathname, JSON.stringify({ top: scrollY, left: strip?.scrollLeft ?? 0, inStrip: strip?.scrollTop ?? 0 }));
  location.reload();
}

let known = false;
const events = new EventSource('/events');
events.addEventListener('changed', again);
events.addEventListener('open', () => {
  if (known) again();
  known = true;
});
`;
