import type { Licensee } from '@pa/platform';
import { registerPaths } from '../register.paths';

/** A mail's words, and the one thing to do. Nobody's name, no words of a profile and no reasons: mail is read over shoulders. */
export interface MailText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly label: string;
  readonly path: string;
}

type Register = Pick<Licensee, 'name'>;

export function askedMail({ name }: Register, path: string): MailText {
  return {
    subject: `Are you still available? ${name}`,
    paragraphs: [
      'You have not told us for 60 days that your profile is right.',
      'Are you still looking for work as a PA? One press says yes. You do not need to sign in.',
      'If we do not hear from you in 30 days, we pause your profile. You can bring it back at any time.',
    ],
    label: 'Yes, I am still available',
    path,
  };
}

export function pausedMail({ name }: Register, path: string): MailText {
  return {
    subject: `We have paused your profile. ${name}`,
    paragraphs: [
      'We have not heard from you for 90 days, so employers cannot see your profile now.',
      'Nothing is lost. One press brings it back. You do not need to sign in.',
    ],
    label: 'Bring my profile back',
    path,
  };
}

export function approvedMail({ name }: Register): MailText {
  return {
    subject: `Your profile is ready. ${name}`,
    paragraphs: ['We have looked at your profile. It is fine as it is.', 'Sign in to see it as employers see it.'],
    label: 'See my profile',
    path: registerPaths.profile,
  };
}

export function changesMail({ name }: Register): MailText {
  return {
    subject: `Please change something in your profile. ${name}`,
    paragraphs: [
      'We have looked at your profile. Something in it needs a change.',
      'Sign in to see what, and to answer us.',
    ],
    label: 'See what to change',
    path: registerPaths.profile,
  };
}

export function removedMail({ name }: Register): MailText {
  return {
    subject: `Your profile is off the register. ${name}`,
    paragraphs: [
      'We have taken your profile off the register. Employers cannot see it now.',
      'Sign in to see why. You can answer us there, or call us.',
    ],
    label: 'See why',
    path: registerPaths.profile,
  };
}
