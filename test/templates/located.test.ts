import { located } from '../../templates/build/located.ts';
import { readTemplate } from '../../templates/build/read-template.ts';

/** Line of the letter as it is put together, and where a person wrote it. */
const whole = readTemplate('letter.mjml').split('\n');
const lineOf = (part: string) => whole.findIndex((line) => line.includes(part)) + 1;

test('a mistake of mjml is told with the file and the line that somebody wrote', () => {
  const error = Object.assign(new Error('long'), {
    errors: [
      { line: lineOf('{{ask.text}}'), message: 'Element mj-txt is not registered', tagName: 'mj-txt' },
    ],
  });
  expect(located('letter.mjml', error).message).toMatch(
    /^templates\/parts\/ask\.mjml:\d+: Element mj-txt is not registered \(mj-txt\)$/,
  );
});

test('so is one of Handlebars, whose own line nobody can look at', () => {
  const line = lineOf('<mj-body');
  expect(line).toBeGreaterThan(0);
  const unreadable = new Error(`Parse error on line ${line}:\n...{{#if\n----^`);
  expect(located('letter.mjml', unreadable).message).toBe(
    `templates/layouts/mail.mjml:${line}: cannot be read here:\n...{{#if\n----^`,
  );
  const unmatched = Object.assign(new Error(`if doesn't match each - ${line}:3`), { lineNumber: line });
  expect(located('letter.mjml', unmatched).message).toBe(
    `templates/layouts/mail.mjml:${line}: if doesn't match each`,
  );
});

test('one that is about a template as a whole names it once', () => {
  expect(located('letter.mjml', new Error('letter.mjml: lost on the way: {{a}}')).message).toBe(
    'templates/letter.mjml: lost on the way: {{a}}',
  );
});
