import { Injectable, OnModuleInit } from '@nestjs/common';
import { dayAndTime } from '@pa/accounts';
import { Clock, Outbox, UnitOfWork, type Licensee } from '@pa/platform';
import { LicencesReader } from '../agreements/licences.reader';
import { HostClaimsRepository } from '../hosts/host-claims.repository';
import { HostsRepository } from '../hosts.repository';
import type { OperatorPanel } from '../operator/operator-panels';
import { agreementRows, stateWords } from '../operator/operator.presenter';
import { brandRows, policyRows } from './register-words';
import { SupportSources } from './support-sources';

/** What licensing tells of a register to whom its manager let look: settings, look, agreement, and what waits to be sent. */
@Injectable()
export class RegisterSupport implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sources: SupportSources,
    private readonly hosts: HostsRepository,
    private readonly claims: HostClaimsRepository,
    private readonly agreements: LicencesReader,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sources.add(
      { area: 'settings', order: 10, read: async (register) => [{ title: 'Rules', rows: policyRows(register) }] },
      { area: 'look', order: 10, read: (register) => this.look(register) },
      { area: 'money', order: 10, read: (register) => this.licence(register) },
      { area: 'delivery', order: 10, read: (register) => this.delivery(register) },
    );
  }

  private async look(register: Licensee): Promise<OperatorPanel[]> {
    return this.unitOfWork.run(register.id, async (tx) => {
      const hosts = await this.hosts.list(tx);
      const claims = await this.claims.list(tx);
      return [
        { title: 'Name, words and colours', rows: brandRows(register) },
        {
          title: 'Addresses',
          rows: [
            ...hosts.map(({ host, is_primary: isMain }) => ({ key: host, value: isMain ? 'The main one' : 'Another' })),
            ...claims.map(({ host }) => ({ key: host, value: 'Waits for proof that it is theirs' })),
          ],
        },
      ];
    });
  }

  private async licence(register: Licensee): Promise<OperatorPanel[]> {
    const agreement = await this.agreements.findNewest(register.id);
    const state = { key: 'Licence', value: stateWords(register) };
    return [{ title: 'Licence', rows: [state, ...(agreement ? agreementRows(agreement) : [])] }];
  }

  private async delivery({ id }: Licensee): Promise<OperatorPanel[]> {
    const { backlog, byTopic } = await this.unitOfWork.run(id, async (tx) => ({
      backlog: await this.outbox.backlog(tx),
      byTopic: await this.outbox.countSetAside(tx),
    }));
    const { waitingSince, givenUp } = backlog;
    return [
      {
        title: 'Emails and other news',
        rows: [
          { key: 'The oldest waits since', value: waitingSince ? dayAndTime(waitingSince) : 'Nothing waits' },
          { key: 'Given up after many tries', value: givenUp.toLocaleString('en-GB') },
          ...byTopic.map(({ key, count }) => ({ key: `Of these, ${key}`, value: count.toLocaleString('en-GB') })),
          { key: 'Looked at', value: dayAndTime(this.clock.now()) },
        ],
      },
    ];
  }
}
