import { Module, OnModuleInit } from '@nestjs/common';
import { AccountPlaces } from '@pa/accounts';
import { RulesApiController } from './api/rules.api-controller';
import { RulesPageController } from './pages/rules.page-controller';
import { rulesAccess } from './rules.access';
import { rulesPaths } from './rules.paths';

/** Rules by date, over HTTP. */
@Module({ controllers: [RulesPageController, RulesApiController] })
export class RulesHttpModule implements OnModuleInit {
  constructor(private readonly places: AccountPlaces) {}

  onModuleInit(): void {
    this.places.add({
      text: 'Rules by date',
      hint: 'Wages and other rules that adverts are checked against, and when they change.',
      href: rulesPaths.list,
      roles: rulesAccess.see.roles,
      order: 45,
      group: 'The register',
    });
  }
}
