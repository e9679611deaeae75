import { compileMail } from './compile-mail.ts';
import { compileText } from './compile-text.ts';
import { compileWeb } from './compile-web.ts';

/** Name in the compiled module, and the JavaScript of each template. */
export async function compileTemplates(): Promise<Record<string, string>> {
  return {
    letterHtml: await compileMail('letter.mjml'),
    letterText: compileText('letter.txt.hbs'),
    letterMarkdown: compileText('letter.md.hbs'),
    page: compileWeb('page.html.hbs'),
    indexPage: compileWeb('index.html.hbs'),
  };
}
