import { balanced } from './mso-tables.ts';

test.each([
  [
    '<!--[if mso | IE]><table><tr><td><![endif]--><div></div><!--[if mso | IE]></td></tr></table><![endif]-->',
    [],
    [],
  ],
  ['<!--[if mso]><table><tr><td><![endif]--><div></div>', ['<table>', '<tr>', '<td>'], []],
  ['<!--[if !mso]><!--><div><!--<![endif]-->', [], ['<div>']],
  ['<table><tr></table>', ['</table>', '<table>', '<tr>'], ['</table>', '<table>', '<tr>']],
])('%s', (html, outlook, others) => {
  const found = balanced(html);
  expect(found.outlook.map((each) => each.split(' ')[0])).toEqual(outlook);
  expect(found.others.map((each) => each.split(' ')[0])).toEqual(others);
});
