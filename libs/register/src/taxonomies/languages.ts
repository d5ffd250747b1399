import { choices } from './taxonomy-item';

/** Spoken languages. */
export const languages = choices([
  ['english', 'English'],
  ['welsh', 'Welsh'],
  ['polish', 'Polish'],
  ['romanian', 'Romanian'],
  ['punjabi', 'Punjabi'],
  ['urdu', 'Urdu'],
  ['bengali', 'Bengali'],
  ['sylheti', 'Sylheti'],
  ['gujarati', 'Gujarati'],
  ['hindi', 'Hindi'],
  ['tamil', 'Tamil'],
  ['arabic', 'Arabic'],
  ['kurdish', 'Kurdish'],
  ['farsi', 'Farsi'],
  ['pashto', 'Pashto'],
  ['somali', 'Somali'],
  ['yoruba', 'Yoruba'],
  ['igbo', 'Igbo'],
  ['shona', 'Shona'],
  ['portuguese', 'Portuguese'],
  ['spanish', 'Spanish'],
  ['french', 'French'],
  ['italian', 'Italian'],
  ['lithuanian', 'Lithuanian'],
  ['cantonese', 'Cantonese'],
  ['mandarin', 'Mandarin'],
  ['tagalog', 'Tagalog'],
  ['ukrainian', 'Ukrainian'],
  ['turkish', 'Turkish'],
]);

/** How well a PA speaks a language, weakest first. */
export const languageLevels = choices([
  ['a-little', 'A little'],
  ['good', 'Good'],
  ['fluent', 'Fluent'],
  ['first-language', 'First language'],
]);

/** Ways of talking and understanding beside spoken languages. */
export const communicationMethods = choices([
  ['bsl', 'British Sign Language (BSL)'],
  ['sse', 'Sign Supported English (SSE)'],
  ['makaton', 'Makaton'],
  ['deafblind-manual', 'Deafblind manual'],
  ['lip-speaking', 'Lip-speaking'],
  ['aac', 'Communication aids (AAC)'],
  ['symbols', 'Symbols'],
  ['easy-read', 'Easy Read'],
]);
