import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sesRequest } from '../../../functions/adapters/mail/ses-request.ts';
import { aMessage } from './mailer-contract.ts';

const GOLDEN = join(import.meta.dirname, '../../golden');
const settings = { address: {}, configurationSet: 'community-hat', contactList: 'letters' };
const LETTERS = [GOLDEN, join(GOLDEN, 'told')].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(folder, name.slice(0, -4))),
);

test.each(LETTERS.map((path) => path.slice(GOLDEN.length + 1)))(
  'the letter %s gets one link in its foot, and loses nothing',
  (name) => {
    const [html, text] = ['html', 'txt'].map((ending) =>
      readFileSync(join(GOLDEN, `${name}.${ending}`), 'utf8'),
    );
    const { Html, Text } = sesRequest({ ...aMessage(), html: html!, text: text! }, settings).Content!.Simple!
      .Body!;
    const link =
      '<a href="{{amazonSESUnsubscribeUrl}}" style="color:inherit;text-decoration:underline;">unsubscribe</a>';
    expect(Html!.Data!.split('{{')).toHaveLength(2);
    expect(Html!.Data!.lastIndexOf(link)).toBeGreaterThan(Html!.Data!.lastIndexOf('You get this'));
    expect(Html!.Data!.replace(link, 'unsubscribe').replaceAll('&#123;', '{')).toBe(html);
    const end = '\nTo unsubscribe at once:\n{{amazonSESUnsubscribeUrl}}\n';
    expect(Text!.Data!.slice(0, -end.length).replaceAll('{ ', '{')).toBe(
      text!.trimEnd().replaceAll('{ ', '{'),
    );
    expect(Text!.Data!.split('{{')).toHaveLength(2);
    expect(Text!.Data!.endsWith(end)).toBe(true);
  },
);
