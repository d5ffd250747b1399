import type { FindingCode, Severity } from './finding';
import { PROTECTED, type Protected } from './protected-words';

/** What is said of a finding. */
export interface Said {
  readonly severity: Severity;
  readonly why: string;
  readonly how: string;
}

type TextCode = Extract<
  FindingCode,
  'phone' | 'email' | 'link' | 'address' | 'postcode' | 'surname' | 'question-health' | 'question-convictions'
>;

/** Findings of one kind that always say the same. */
export const SAID: Readonly<Record<TextCode, Said>> = {
  phone: {
    severity: 'blocks',
    why: 'This looks like a phone number. Many people read an advert, and some may not mean well.',
    how: 'Take it out. PAs answer you here, and you choose who gets your number.',
  },
  email: {
    severity: 'blocks',
    why: 'This looks like an email address. Many people read an advert, and some may not mean well.',
    how: 'Take it out. PAs answer you here, and you choose who gets your email address.',
  },
  link: {
    severity: 'blocks',
    why: 'This looks like a link. A link may lead to who you are, or to a page that is not safe.',
    how: 'Take it out, and say in your own words what PAs need to know.',
  },
  address: {
    severity: 'blocks',
    why: 'This looks like an address. It tells strangers where you live.',
    how: 'Take it out. Say the town or part of town. You give the address to the PA you choose.',
  },
  postcode: {
    severity: 'blocks',
    why: 'A full postcode leads to a few houses, so it tells strangers where you live.',
    how: 'Use the first half only, such as CH1.',
  },
  surname: {
    severity: 'advises',
    why: 'This looks like a first name and a surname. With both, strangers can find you.',
    how: 'Use the first name only.',
  },
  'question-health': {
    severity: 'blocks',
    why: 'You may not ask about health or disability before you offer the job (Equality Act 2010).',
    how: 'Ask if they can do the tasks in your advert. You may ask what they need for the interview.',
  },
  'question-convictions': {
    severity: 'blocks',
    why: 'Many old convictions need not be told, so a question like this can break the law.',
    how: 'Take it out. Ask for a check under “Checks”. It shows what you may know.',
  },
};

/** Somebody's own condition is health data; one that a PA should know about gives it away less. */
export function saidOfCondition(isSomebodys: boolean): Said {
  if (isSomebodys)
    return {
      severity: 'blocks',
      why: 'This says which condition someone has. That is private, and everyone can read an advert.',
      how: 'Say the tasks, not the condition. For example: “I need help to stand up and to walk.”',
    };
  return {
    severity: 'advises',
    why: 'PAs and others may guess from this which condition someone has.',
    how: 'Say the tasks, not the condition. Under “Experience” you can choose what the PA should know.',
  };
}

export function saidOfProtected(kind: Protected, isQuestion: boolean): Said {
  return {
    severity: 'blocks',
    why: isQuestion
      ? `You may not ask people about ${PROTECTED[kind]} when they apply (Equality Act 2010).`
      : `You may not choose or leave out people because of ${PROTECTED[kind]} (Equality Act 2010).`,
    how: MEND[kind],
  };
}

const MEND: Readonly<Record<Protected, string>> = {
  age: 'Say what the PA does or can do, not an age. For example: “You like to be out and about.”',
  race: 'Say which languages the job needs, and why. Leave out where people come from.',
  religion: 'Say what the PA does with you. For example: “You come to a service with me on Sundays.”',
  disability: 'Say the tasks. For example: “You push a wheelchair.” People with health problems may do them well.',
  sexuality: 'Take it out. You can say that you want a PA who is at ease with you and your friends.',
  pregnancy: 'Take it out. Say how long the job lasts and which days matter most.',
  family: 'Say the hours that you need. Let people choose whether these fit their lives.',
};
