import { countWords, type PageModel } from '@pa/web';
import type { HostProof } from '../hosts/new-hosts.service';
import type { HostChoice } from '../hosts.service';
import { licensingPaths as paths } from '../licensing.paths';

/** What `licensing/hosts.njk` shows: the addresses, and those that wait for their proof. */
export function hostsModel(choices: readonly HostChoice[], proofs: readonly HostProof[], first: string): PageModel {
  return {
    title: 'The register’s address',
    main: choices.find(({ isMain }) => isMain)?.host,
    others: choices
      .filter(({ isMain }) => !isMain)
      .map((choice) => ({
        host: choice.host,
        lines: lossWords(choice),
        isFirst: choice.host === first,
      })),
    proofs,
    chooseAction: paths.hosts,
    addAction: paths.addHost,
    proveAction: paths.proveHost,
    removeAction: paths.removeHost,
  };
}

/** What ends, and who must do something first. */
function lossWords({ loss: { passkeys, people, stuckStaff } }: HostChoice): string[] {
  if (passkeys === 0) return ['No passkey ends.'];
  return [
    `${countWords(passkeys, 'passkey')} of ${countWords(people, 'person', 'people')} will stop working. We tell them by email.`,
    'Members who have nothing else will get a code by email when they sign in.',
    ...(stuckStaff.length > 0
      ? [
          `First, these people must set up an authenticator app: ${stuckStaff.join(', ')}. Until then the address cannot change.`,
        ]
      : []),
  ];
}
