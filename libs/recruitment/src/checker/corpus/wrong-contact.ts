import { wrong, type Sample } from './sample';

const phones = wrong('phone', [
  'Ring me on [07700 900123] after six.',
  'Call [01244 496 0123], evenings are best.',
  'My mobile is [+44 7700 900456].',
  'Text [07700-900-789] for more.',
  'My number: [(0151) 496 0999].',
  'Whatsapp me: [0044 7700 900321].',
  'Phone [o77oo 9oo123] if you like.',
  'Call me on [oh seven seven double oh nine double oh one two three].',
  'I am on [zero seven seven zero zero, nine zero zero, four five six].',
  'Call [07.700.900.123] any time.',
  'My number is [０７７００ ９００１２３].',
  'Ring [0\u200b7\u200b7\u200b0\u200b0\u200b900\u200b123].',
  'Number is [07700nine00123].',
  'Please ring my son: [020 7946 0018].',
  'Ring [ 0 7 7 0 0 9 0 0 1 2 3 ] today.',
  'Text me on [077OO 9OO 654].',
  'Tel [0161 496 0444] ext 3.',
  'Ring [07700/900/111].',
  'Or ring [+44 (0)161 496 0222].',
]);

const emails = wrong('email', [
  'Write to [priya@example.org] for more.',
  'My e-mail is [tom.b+pa@mail.example.co.uk].',
  'Mail [sam at example dot com].',
  'Send your CV to [jobs (at) example (dot) org].',
  'Write to [anna＠example.org].',
  'My address is [pa_wanted@example.net], thanks.',
  'Mail me: [t.o.m {at} example {dot} com].',
  'Contact [helen AT example DOT co DOT uk].',
  'I am [jo@ example .com] on mail.',
]);

const links = wrong('link', [
  'See [https://www.example.org/me] for more about me.',
  'Look at [www.example.com].',
  'My page is [facebook.com/pa.wanted].',
  'Find me at [example.co.uk/jobs].',
  'Apply at [bit.ly/3abcd].',
  'All about it on [example dot org slash jobs].',
  'I am on [instagram.com/someone].',
  'Read [hxxps://example.org].',
]);

const addresses = wrong('address', [
  'Come to [12 Church Street], Chester.',
  'I live at [Flat 3, 27 Station Road].',
  'The house is [4a Mill Lane].',
  'My address is [117 The Avenue].',
  'The job is at [9 Rose Cottages, Park View Close].',
  'Write to [PO Box 123].',
  'You find me at [Apartment 14, Albert Court].',
  'We are at [31 St John’s Crescent].',
  'Number [8 Oak Drive] is ours.',
]);

const postcodes = wrong('postcode', [
  'The flat is in [CH1 2AB].',
  'I live at [L18 3JQ], near the park.',
  'Postcode [m20 4tx] for your satnav.',
  'It is [SW1A1AA].',
  'Near [EX4 4QJ] in Exeter.',
  'My postcode: [CH1-2AB].',
  'We are in [B33 8TH].',
]);

const surnames = wrong('surname', [
  'My name is [Priya Shah] and I need a PA.',
  'I am [Tom Bradshaw], 34.',
  'Ask for [Anna Kowalska] at the interview.',
  'Contact [Helen O’Brien] if you have questions.',
  'My name’s [Sam Taylor-Jones].',
  'I’m [Grace Adeyemi] and I love music.',
  'Speak to [Mrs Pemberton] first.',
  'My mum is called [Joan Smith].',
  'Please contact my son, [Mark Davies].',
]);

export const wrongContactSamples: readonly Sample[] = [
  ...phones,
  ...emails,
  ...links,
  ...addresses,
  ...postcodes,
  ...surnames,
];
