import { safetyPaths } from '@pa/accounts';

const COMPLAIN = { text: 'Write a complaint', href: safetyPaths.complain };

/** The words of one page of the footer. Each register's name, phone and address come from its brand. */
export interface SitePage {
  readonly path: string;
  readonly title: string;
  readonly sections: ReadonlyArray<{
    readonly heading?: string;
    readonly paragraphs?: readonly string[];
    readonly points?: readonly string[];
    readonly links?: ReadonlyArray<{ readonly text: string; readonly href: string }>;
  }>;
}

export const SITE_PAGES: readonly SitePage[] = [
  {
    path: '/easy-read',
    title: 'The register in short words',
    sections: [
      {
        paragraphs: [
          'A personal assistant is called a PA for short. A PA is a worker. You choose your PA. You are the boss.',
        ],
      },
      {
        heading: 'What you can do here',
        points: [
          'You can look for PAs near you.',
          'You say which days and times you need.',
          'You see how many PAs could come, before you join.',
          'You join to see who they are.',
        ],
      },
      {
        heading: 'What stays private',
        points: ['Nobody can see that you joined.', 'We never show your address.', 'We never show your phone number.'],
      },
      {
        heading: 'You want help?',
        paragraphs: ['Someone you trust can help you. Or call us. We can do it together on the phone.'],
      },
    ],
  },
  {
    path: '/large-print',
    title: 'Large print by post',
    sections: [
      {
        paragraphs: [
          'Call us or write to us and say what you need. We print it in large letters and post it to you. It costs you nothing.',
          'We can print a list of PAs near you, a PA’s page, or how the register works.',
        ],
      },
      {
        heading: 'On your own screen',
        paragraphs: [
          'You can make the letters of every page as large as you like with your browser. The pages fold into one column. Every page also prints well.',
        ],
      },
    ],
  },
  {
    path: '/privacy',
    title: 'Your privacy',
    sections: [
      {
        heading: 'What we keep',
        points: [
          'Your name, your email address and a scrambled form of your password.',
          'What you tell us about your work or your needs.',
          'For a place, only the first half of your postcode. We cut off the rest before we keep anything.',
        ],
      },
      {
        heading: 'Who sees it',
        points: [
          'Employers who joined see a PA’s first name, first letter of the last name, and what the PA chose to show.',
          'Nobody can look up employers. A page about an employer does not exist.',
          'People who have not joined see how many PAs there are, never who they are.',
          'The people who run this register can see profiles, to keep everyone safe.',
        ],
      },
      {
        heading: 'What we never do',
        points: [
          'We do not sell what you tell us, and we show no adverts.',
          'We do not use cookies to follow you. One cookie keeps you signed in, one keeps forms safe.',
          'We do not keep what you search for.',
        ],
      },
      {
        heading: 'Where place names come from',
        paragraphs: ['Names of towns and villages: GeoNames, under the Creative Commons licence CC BY 4.0.'],
      },
      {
        heading: 'Ask us',
        paragraphs: [
          'You can ask what we hold about you, have it put right, or have it removed. Call or write to us.',
          'You can also complain. You do not need an account, and you have an answer within a month.',
        ],
        links: [COMPLAIN],
      },
    ],
  },
  {
    path: '/accessibility',
    title: 'Accessibility statement',
    sections: [
      {
        paragraphs: [
          'Disabled people run this register and use it every day. It should work for everyone.',
          'We build it to meet the Web Content Accessibility Guidelines 2.2, level AA. Most text also meets the stricter contrast of level AAA.',
        ],
      },
      {
        heading: 'What you can expect',
        points: [
          'Every page works with a keyboard alone.',
          'Every page works with a screen reader, and says in words what is drawn.',
          'Every page works without JavaScript and on a small screen.',
          'No page needs you to drag, to be quick, or to solve a puzzle.',
          'You can do each thing over the phone with us.',
          'To leave a page quickly, press Esc three times, or Shift three times. The back button does not bring it back. This works until you sign in.',
        ],
      },
      {
        heading: 'How we check',
        paragraphs: [
          'Each page is tested by machine in each state, at two widths, before it is released. Tests by people with screen readers are planned and not yet done.',
        ],
      },
      {
        heading: 'Something does not work for you?',
        paragraphs: [
          'Please tell us. Call or write, in any form you like. If you are not happy with our answer, the Equality Advisory and Support Service can help you.',
        ],
      },
    ],
  },
  {
    path: '/report-a-concern',
    title: 'Report a concern',
    sections: [
      { heading: 'Someone is in danger now', paragraphs: ['Call 999.'] },
      {
        heading: 'Something is wrong',
        paragraphs: [
          'Tell us if someone on the register asked for money, hurt or scared someone, lied, or wrote something unkind. You can tell us without giving your name.',
          'Call us or write to us. A person will listen. We tell you when we have dealt with it.',
          'You can also write it here, with your name or without. You get a reference, and the day by which we answer.',
          'Somebody beside you must not see this page? Press Esc three times. It is gone, and the back button does not bring it back.',
        ],
        links: [COMPLAIN],
      },
      {
        heading: 'You can also call',
        points: [
          'Your council’s adult social care team.',
          'The police on 101.',
          'Hourglass, for older people, on 0808 808 8141.',
        ],
      },
    ],
  },
];
