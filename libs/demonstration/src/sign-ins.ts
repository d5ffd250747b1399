import type { Role } from '@pa/platform';
import { generate } from 'otplib';

/** Someone whom people who try the demonstration can be. The same on both registers. */
export interface SignIn {
  /** In a few words. */
  readonly who: string;
  readonly email: string;
  readonly password: string;
}

export interface KnownPerson {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly role: Role;
  readonly who: string;
}

export const PA_EMAIL = 'pa@example.com';
export const EMPLOYER_EMAIL = 'employer@example.com';

/** One for everybody; it works nowhere but on a demonstration. */
export const DEMONSTRATION_PASSWORD = 'demonstration only 1';

/** argon2id of the password above, made once: to hash it 3,000 times would take minutes. */
export const DEMONSTRATION_PASSWORD_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$Qw+FO/HDMAc2qbZXGJ0kiQ$/TNS++5HP7aS7c8SplC3X+fzhZbNxss7QakgxiIBLbM';

/** What every member of staff's authenticator app holds. It is published, so it guards nothing: a demonstration is for trying. */
export const DEMONSTRATION_AUTHENTICATOR_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** What the app of staff would show at this moment. */
export async function demonstrationCode(at: Date): Promise<string> {
  return generate({ secret: DEMONSTRATION_AUTHENTICATOR_SECRET, epoch: Math.floor(at.getTime() / 1000) });
}

/** Made up beside the crowd: someone who has just joined, and the staff. */
export const knownPeople: readonly KnownPerson[] = [
  { email: 'new-pa@example.com', firstName: 'Robin', lastName: 'Newby', role: 'pa', who: 'A PA who has just joined' },
  {
    email: 'new-employer@example.com',
    firstName: 'Sasha',
    lastName: 'Newton',
    role: 'employer',
    who: 'An employer who has just joined',
  },
  {
    email: 'representative@example.com',
    firstName: 'Rhiannon',
    lastName: 'Price',
    role: 'representative',
    who: 'Someone who acts for employers',
  },
  {
    email: 'co-ordinator@example.com',
    firstName: 'Carys',
    lastName: 'Holt',
    role: 'co-ordinator',
    who: 'Co-ordinator',
  },
  { email: 'assessor@example.com', firstName: 'Arjun', lastName: 'Mistry', role: 'assessor', who: 'Assessor' },
  { email: 'editor@example.com', firstName: 'Edie', lastName: 'Marsh', role: 'editor', who: 'Editor' },
  { email: 'manager@example.com', firstName: 'Marcia', lastName: 'Dean', role: 'manager', who: 'Manager' },
  {
    email: 'auditor@example.com',
    firstName: 'Adam',
    lastName: 'Quirke',
    role: 'auditor',
    who: 'Auditor (reads, and writes up visits)',
  },
];

/** At home on the platform's own host. */
export const OPERATOR: KnownPerson = {
  email: 'operator@example.com',
  firstName: 'Olwen',
  lastName: 'Frost',
  role: 'operator',
  who: 'Operator (at the platform’s own address)',
};

/** Who sets up the register that is not open yet: the manager of the known sign-ins, there too. */
export const HALF_SET_UP_MANAGER: KnownPerson = {
  email: 'manager@example.com',
  firstName: 'Edwin',
  lastName: 'Marlow',
  role: 'manager',
  who: 'Manager',
};

/** Everyone whom `npm start` and the README name. */
export const demonstrationSignIns: readonly SignIn[] = [
  { who: 'A PA on the register', email: PA_EMAIL },
  { who: 'An employer', email: EMPLOYER_EMAIL },
  ...[...knownPeople, OPERATOR].map(({ who, email }) => ({ who, email })),
].map((person) => ({ ...person, password: DEMONSTRATION_PASSWORD }));
