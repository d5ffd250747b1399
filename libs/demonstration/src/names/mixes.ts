import { africanAndArabCommunities } from './african-and-arab.names';
import { britishCommunities } from './british.names';
import type { Community } from './community';
import { europeanAndEastAsianCommunities } from './european-and-east-asian.names';
import { southAsianCommunities } from './south-asian.names';

const all = {
  ...britishCommunities,
  ...southAsianCommunities,
  ...africanAndArabCommunities,
  ...europeanAndEastAsianCommunities,
};

export type CommunityName = keyof typeof all;

export const communities: Readonly<Record<CommunityName, Community>> = all;

type Shares = Readonly<Partial<Record<CommunityName, number>>>;

/** A few of everyone: nowhere has none. */
const ANYWHERE: Shares = Object.fromEntries(Object.keys(all).map((name) => [name, 0.25]));

/** A mix is said in hundredths, about; people from elsewhere come on top. */
function shares(own: Shares): Shares {
  return { ...ANYWHERE, ...own };
}

/** Who lives in a kind of place. Care work draws people from all over the world, so shares are a little above the census. */
const mixes = {
  city: shares({
    northern: 45,
    irish: 5,
    urdu: 9,
    caribbean: 4,
    yoruba: 5,
    igbo: 3,
    shona: 2,
    ghanaian: 2,
    somali: 3,
    arabic: 3,
    bengali: 2,
    kurdish: 1.5,
    farsi: 1.5,
    pashto: 1,
    polish: 3,
    romanian: 2,
    portuguese: 1,
    french: 1.5,
    cantonese: 2,
    mandarin: 1,
    hindi: 2,
  }),
  suburb: shares({
    northern: 80,
    irish: 3,
    urdu: 2,
    yoruba: 1.5,
    shona: 1,
    polish: 2,
    romanian: 1,
    hindi: 1,
    ghanaian: 1,
  }),
  'mill-town': shares({
    northern: 58,
    urdu: 16,
    gujarati: 6,
    sylheti: 5,
    bengali: 3,
    polish: 3,
    ukrainian: 1,
    pashto: 1,
    shona: 1,
    romanian: 1.5,
  }),
  port: shares({
    northern: 68,
    irish: 9,
    welsh: 2,
    somali: 1.5,
    cantonese: 2,
    mandarin: 1,
    yoruba: 2,
    arabic: 1.5,
    polish: 2,
    caribbean: 1,
    shona: 1,
    hindi: 1,
    farsi: 1,
    turkish: 0.6,
  }),
  'rail-town': shares({ northern: 72, polish: 10, romanian: 3, portuguese: 1, shona: 1, urdu: 1, hindi: 1 }),
  border: shares({ northern: 82, welsh: 6, irish: 2, polish: 2, shona: 1, tagalog: 1, hindi: 1 }),
  coast: shares({ northern: 86, irish: 2, polish: 3, tagalog: 1, romanian: 1, shona: 1 }),
  country: shares({ northern: 91, polish: 1.5, irish: 1, romanian: 1 }),

  'harbour-city': shares({
    western: 62,
    caribbean: 6,
    somali: 4,
    polish: 4,
    urdu: 2,
    shona: 2,
    yoruba: 2,
    igbo: 1,
    hindi: 1.5,
    punjabi: 1.5,
    welsh: 3,
    spanish: 1.5,
    italian: 1,
    cantonese: 1,
    arabic: 1,
    bengali: 1,
    kurdish: 0.6,
    turkish: 0.6,
    french: 1,
  }),
  'rail-city': shares({
    western: 66,
    hindi: 6,
    portuguese: 4,
    polish: 4,
    tamil: 2,
    punjabi: 2,
    gujarati: 1,
    tagalog: 2,
    igbo: 1,
    shona: 1,
    ghanaian: 1,
  }),
  'cathedral-city': shares({
    western: 74,
    caribbean: 4,
    gujarati: 4,
    polish: 4,
    hindi: 1.5,
    shona: 1,
    welsh: 2,
    bengali: 1,
  }),
  'university-city': shares({
    western: 76,
    polish: 3,
    mandarin: 1.5,
    spanish: 1.5,
    french: 1,
    hindi: 1.5,
    tagalog: 1.5,
    shona: 1,
    yoruba: 1,
    italian: 1,
    arabic: 1,
    farsi: 0.6,
  }),
  'naval-city': shares({
    western: 76,
    cornish: 6,
    polish: 3,
    kurdish: 1.5,
    arabic: 1,
    romanian: 1.5,
    tagalog: 1,
    shona: 1,
    farsi: 0.6,
  }),
  'new-town': shares({ western: 76, polish: 6, portuguese: 4, romanian: 3, lithuanian: 2, hindi: 1, shona: 1 }),
  resort: shares({
    western: 72,
    polish: 4,
    portuguese: 3,
    spanish: 2,
    italian: 2,
    romanian: 2,
    turkish: 1,
    shona: 1,
    tagalog: 1,
    lithuanian: 1,
  }),
  seaside: shares({ western: 86, polish: 2, romanian: 1, tagalog: 1, shona: 1, welsh: 1, irish: 1 }),
  shire: shares({ western: 87, polish: 2, welsh: 1, shona: 1, romanian: 1, tagalog: 0.6, ukrainian: 0.6, irish: 1 }),
  'far-country': shares({ western: 92, polish: 1, romanian: 0.6, welsh: 1, ukrainian: 0.6 }),
  cornwall: shares({ cornish: 70, western: 20, polish: 1, lithuanian: 0.6, romanian: 0.6 }),
} satisfies Record<string, Shares>;

export type Mix = keyof typeof mixes;

export function sharesOf(mix: Mix): Shares {
  return mixes[mix];
}
