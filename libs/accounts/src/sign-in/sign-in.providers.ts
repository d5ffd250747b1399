import { HalfSignIns } from './half-sign-ins.repository';
import { MagicLinks } from './magic-links.service';
import { PasskeySignIn } from './passkey-sign-in.service';
import { SecondStep } from './second-step.service';
import { SignInFlow } from './sign-in-flow.service';
import { SignInPeople } from './sign-in-people.repository';

/** From the first step to being signed in. */
export const signInProviders = [SignInPeople, HalfSignIns, SecondStep, MagicLinks, PasskeySignIn, SignInFlow];
