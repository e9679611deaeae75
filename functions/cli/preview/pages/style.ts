/** Quiet, so that the letters are what one looks at. */
export const STYLE = `:root {
  color-scheme: light dark;
  --ink: #1d2125; --quiet: #5b6168; --ground: #eceef0; --card: #fff; --line: #cfd4d9; --link: #0b57a4; --bad: #b3261e;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e8ea; --quiet: #a3aab1; --ground: #101214; --card: #1b1e21; --line: #3a4046; --link: #8cbcf0; --bad: #f2a29b; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
a { color: var(--link); }
.bar { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 4px 20px; padding: 10px 24px; background: var(--card); border-bottom: 1px solid var(--line); }
.bar nav { display: flex; flex-wrap: wrap; gap: 4px 14px; margin-left: auto; }
main { padding: 8px 24px 0; }
ul:last-child { padding-bottom: 48px; }
h1 { font-size: 24px; line-height: 1.3; }
h1.inbox { font-size: 18px; margin: 12px 0 8px; }
h2 { font-size: 15px; margin: 28px 0 8px; color: var(--quiet); }
ul { list-style: none; margin: 0; padding: 0; }
ul.letters { max-width: 900px; background: var(--card); border: 1px solid var(--line); border-radius: 6px; }
ul.letters li { padding: 12px 16px; }
ul.letters li + li { border-top: 1px solid var(--line); }
.subject { display: block; font-weight: 600; text-decoration: none; }
.subject:hover, .subject:focus { text-decoration: underline; }
.about { color: var(--quiet); }
.about a { margin-right: 10px; }
.problem { margin: 16px 24px 0; padding: 4px 16px; border: 2px solid var(--bad); border-radius: 6px; background: var(--card); }
.problem h2 { color: var(--bad); margin: 8px 0; }
pre { overflow: auto; font: 13px/1.5 ui-monospace, monospace; white-space: pre-wrap; }
.scroll { overflow: auto; }
table { border-collapse: collapse; margin: 8px 0; font-size: 13px; }
th { text-align: left; vertical-align: top; padding: 2px 16px 2px 0; color: var(--quiet); font-weight: 400; white-space: nowrap; }
td { overflow-wrap: anywhere; }
.frames { display: flex; gap: 24px; align-items: flex-start; overflow: auto; height: calc(100vh - 125px); min-height: 480px; margin: 0 -24px; padding: 0 24px 24px; }
figure { flex: none; margin: 0; }
figcaption { position: sticky; top: 0; padding: 4px 0; font-size: 13px; background: var(--ground); }
iframe { display: block; box-sizing: content-box; height: 900px; border: 1px solid var(--line); background: #fff; }
.w600 iframe { width: 600px; }
.w375 iframe { width: 375px; }
`;
