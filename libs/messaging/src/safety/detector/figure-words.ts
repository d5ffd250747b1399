/** Figures in the words of languages that people in the registers' regions speak at home, as they read without accents. */
const ABROAD: Readonly<Record<string, string>> = {
  // Welsh
  dim: '0',
  sero: '0',
  un: '1',
  dau: '2',
  dwy: '2',
  tri: '3',
  tair: '3',
  pedwar: '4',
  pedair: '4',
  pump: '5',
  chwech: '6',
  saith: '7',
  wyth: '8',
  naw: '9',
  // Polish
  jeden: '1',
  dwa: '2',
  trzy: '3',
  cztery: '4',
  piec: '5',
  szesc: '6',
  siedem: '7',
  osiem: '8',
  dziewiec: '9',
  // French
  deux: '2',
  trois: '3',
  quatre: '4',
  cinq: '5',
  sept: '7',
  huit: '8',
  neuf: '9',
  // Spanish
  cero: '0',
  uno: '1',
  dos: '2',
  tres: '3',
  cuatro: '4',
  cinco: '5',
  seis: '6',
  siete: '7',
  ocho: '8',
  nueve: '9',
  // Portuguese
  um: '1',
  dois: '2',
  quatro: '4',
  sete: '7',
  oito: '8',
  nove: '9',
  // Italian
  due: '2',
  tre: '3',
  quattro: '4',
  cinque: '5',
  sei: '6',
  sette: '7',
  otto: '8',
  // Romanian
  unu: '1',
  doi: '2',
  trei: '3',
  patru: '4',
  cinci: '5',
  sase: '6',
  sapte: '7',
  opt: '8',
  noua: '9',
  // German
  null: '0',
  eins: '1',
  zwei: '2',
  drei: '3',
  vier: '4',
  funf: '5',
  sechs: '6',
  sieben: '7',
  acht: '8',
  neun: '9',
  // Lithuanian
  nulis: '0',
  vienas: '1',
  du: '2',
  trys: '3',
  keturi: '4',
  penki: '5',
  sesi: '6',
  septyni: '7',
  astuoni: '8',
  devyni: '9',
  // Urdu and Hindi
  sifar: '0',
  ek: '1',
  do: '2',
  teen: '3',
  char: '4',
  panch: '5',
  chhe: '6',
  saat: '7',
  aath: '8',
  nau: '9',
  paanch: '5',
  chaar: '4',
  shunya: '0',
};

/** How people write figures in words when they would rather not be read by a machine. */
export const WORD_FIGURES = new Map<string, string>(
  Object.entries({
    zero: '0',
    nought: '0',
    naught: '0',
    nil: '0',
    oh: '0',
    ow: '0',
    o: '0',
    one: '1',
    won: '1',
    wun: '1',
    two: '2',
    too: '2',
    to: '2',
    three: '3',
    tree: '3',
    free: '3',
    four: '4',
    for: '4',
    fore: '4',
    five: '5',
    fife: '5',
    six: '6',
    sicks: '6',
    seven: '7',
    sevn: '7',
    sven: '7',
    sevin: '7',
    eight: '8',
    ate: '8',
    nine: '9',
    nien: '9',
    niner: '9',
    ...ABROAD,
  }),
);
/** "twenty" is a two and a nought, unless a figure follows that takes the nought's place. */
export const TENS = new Map<string, string>(
  Object.entries({
    ten: '10',
    twenty: '2_',
    thirty: '3_',
    forty: '4_',
    fifty: '5_',
    sixty: '6_',
    seventy: '7_',
    eighty: '8_',
    ninety: '9_',
  }),
);
export const withoutVowels = (word: string) => word.replace(/[aeiou]/g, '');
/** Hurried spelling drops and swaps vowels: "zro", "sevan", "fyve". These are believed only among sure ones. */
export const HURRIED = new Map(
  ['zero', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map((word) => [
    withoutVowels(word),
    WORD_FIGURES.get(word) as string,
  ]),
);

/** Words of other languages that are English ones too are believed only among sure ones. */
const ALSO_ENGLISH = new Set(['do', 'teen', 'char', 'opt', 'due', 'null', 'ek', 'du', 'um', 'sei']);
const SURE = /^(?:zero|nought|naught|oh|one|two|three|four|five|six|seven|eight|nine|sevn|sevin|nien)$/;

/** Nothing but a figure, whatever stands around it. */
export function isSureFigure(word: string): boolean {
  return SURE.test(word) || (word in ABROAD && !ALSO_ENGLISH.has(word));
}

const LOOKS_LIKE: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const MIXED = /(?<![a-z0-9@$!])(?=[a-z0-9@$!]*[a-z])(?=[a-z0-9@$!]*[0-9@$!])[a-z0-9@$!]{3,6}(?![a-z0-9@$!])/g;

/** "s3ven", "n1ne", "zer0" as the words they stand for; all other text, and every place in it, stays as it was. */
export function withoutDisguise(lower: string): string {
  return lower.replace(MIXED, (mixed) => {
    const word = [...mixed].map((sign) => LOOKS_LIKE[sign] ?? sign).join('');
    return isSureFigure(word) ? word : mixed;
  });
}

const SQUEEZED = new Map(
  [
    'zero',
    'nought',
    'oh',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'double',
    'treble',
    'triple',
    'hundred',
  ].map((word) => [squeezed(word), word]),
);

/** The figure that a word is, however long its letters are drawn: "seeven", "fourr". */
export function drawnOut(word: string): string | undefined {
  return SQUEEZED.get(squeezed(word));
}

function squeezed(word: string): string {
  return word.replaceAll(/([a-z])\1+/g, '$1');
}
