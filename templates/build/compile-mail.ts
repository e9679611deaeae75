import Handlebars from 'handlebars';
import mjml from 'mjml';
import { checkAllowed } from './check-allowed.ts';
import { checkTokens } from './check-tokens.ts';
import { precompile } from './precompile.ts';
import { readTemplate } from './read-template.ts';

/** MJML to HTML to a function; each step is checked, because MJML drops what it does not know without a word. */
export async function compileMail(name: string): Promise<string> {
  const source = readTemplate(name);
  // Here it has lines yet; when mjml is through with it, it is one.
  Handlebars.parse(source);
  const { html, errors } = await mjml(source, {
    validationLevel: 'strict',
    minify: true,
    minifyOptions: { minifyCss: false },
    keepComments: false,
    fonts: {},
  });
  if (errors.length > 0)
    throw new Error(`${name}: ${errors.map(({ formattedMessage }) => formattedMessage).join('; ')}`);
  checkTokens(name, source, html);
  checkAllowed(name, html);
  return precompile(name, withoutArticle(name, html), { text: false });
}

/**
 * mjml makes the body an article that is labelled with the subject, around the `main` of our layout: a screen reader
 * would say the headline three times, and axe finds content outside of every landmark.
 */
function withoutArticle(name: string, html: string): string {
  const article = /<div aria-label="[^"]*" aria-roledescription="email" role="article"/;
  if (!article.test(html))
    throw new Error(`${name}: mjml writes its body differently now; look at what it is`);
  return html.replace(article, '<div');
}
