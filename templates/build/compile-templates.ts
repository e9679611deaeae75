import { compileMail } from './compile-mail.ts';
import { compileText } from './compile-text.ts';
import { compileWeb } from './compile-web.ts';
import { located } from './located.ts';

const KINDS = { mail: compileMail, text: compileText, web: compileWeb };

/** Name in the compiled module, and the JavaScript of each template. */
export async function compileTemplates(): Promise<Record<string, string>> {
  return {
    letterHtml: await compiled('mail', 'letter.mjml'),
    letterText: await compiled('text', 'letter.txt.hbs'),
    letterMarkdown: await compiled('text', 'letter.md.hbs'),
    page: await compiled('web', 'page.html.hbs'),
    archiveHome: await compiled('web', 'archive/home.html.hbs'),
    archiveMonth: await compiled('web', 'archive/month.html.hbs'),
    archiveSubject: await compiled('web', 'archive/subject.html.hbs'),
    archiveMethod: await compiled('web', 'archive/method.html.hbs'),
  };
}

/** @throws with file and line of the mistake */
async function compiled(kind: keyof typeof KINDS, name: string): Promise<string> {
  try {
    return await KINDS[kind](name);
  } catch (error) {
    throw located(name, error);
  }
}
