import { Injectable, OnModuleInit } from '@nestjs/common';
import { AccountStanding } from '@pa/accounts';
import { ApplicationsRepository } from './applications.repository';

/** Holds a PA's applications while the account is suspended or closing: employers see none of them, and nothing moves. */
@Injectable()
export class HeldApplications implements OnModuleInit {
  constructor(
    private readonly accounts: AccountStanding,
    private readonly applications: ApplicationsRepository,
  ) {}

  onModuleInit(): void {
    this.accounts.onChange((tx, { personId, isGood, roles }) =>
      this.applications.hold(tx, personId, !(isGood && roles.includes('pa'))),
    );
  }
}
