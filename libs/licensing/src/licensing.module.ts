import { Global, Module } from '@nestjs/common';
import { LicenseeDirectory } from '@pa/platform';
import { LicenceGrantsRepository } from './agreements/licence-grants.repository';
import { LicenceGrants } from './agreements/licence-grants.service';
import { LicencesReader } from './agreements/licences.reader';
import { AnnouncementBoard } from './announcements/announcement-board.service';
import { AnnouncementsRepository } from './announcements/announcements.repository';
import { Announcements } from './announcements/announcements.service';
import { BrandChanges } from './brand-changes.service';
import { Brands } from './brands.service';
import { CachedLicenseeDirectory } from './cached-licensee-directory';
import { HealthSources } from './health/health-figures';
import { HealthRepository } from './health/health.repository';
import { RegistersHealth } from './health/registers-health.service';
import { DnsTexts, RealDnsTexts } from './hosts/dns-texts';
import { HostClaimsRepository } from './hosts/host-claims.repository';
import { NewHosts } from './hosts/new-hosts.service';
import { OldHosts } from './hosts/old-hosts.service';
import { HostsRepository } from './hosts.repository';
import { Hosts } from './hosts.service';
import { LicenseesRepository } from './licensees.repository';
import { LogosRepository } from './logos/logos.repository';
import { Logos } from './logos/logos.service';
import { PolicyChanges } from './policy-changes.repository';
import { OperatorPanels } from './operator/operator-panels';
import { OperatorRecord } from './operator/operator-record.service';
import { OperatorRegisters } from './operator/operator-registers.service';
import { Policies } from './set-up/policies.service';
import { OperatorNames } from './support-access/operator-names.service';
import { RegisterSupport } from './support-access/register-support.service';
import { SupportDesk } from './support-access/support-desk.service';
import { SupportGrantsRepository } from './support-access/support-grants.repository';
import { SupportPrivacy } from './support-access/support-privacy';
import { SupportRequests } from './support-access/support-requests.service';
import { SupportSources } from './support-access/support-sources';
import { SetUpRepository } from './set-up/set-up.repository';
import { SetUp } from './set-up/set-up.service';
import { Licences } from './licences/licences.service';
import { LicencesRepository } from './licences/licences.repository';

/** The registers: who they are and how they look. */
@Global()
@Module({
  providers: [
    CachedLicenseeDirectory,
    { provide: LicenseeDirectory, useExisting: CachedLicenseeDirectory },
    LicenseesRepository,
    BrandChanges,
    Brands,
    LogosRepository,
    Logos,
    HostsRepository,
    PolicyChanges,
    Hosts,
    LicencesRepository,
    Licences,
    LicencesReader,
    LicenceGrantsRepository,
    { provide: DnsTexts, useClass: RealDnsTexts },
    HostClaimsRepository,
    NewHosts,
    OldHosts,
    SetUpRepository,
    SetUp,
    Policies,
    LicenceGrants,
    HealthSources,
    HealthRepository,
    RegistersHealth,
    OperatorPanels,
    OperatorRecord,
    OperatorRegisters,
    AnnouncementsRepository,
    Announcements,
    AnnouncementBoard,
    SupportGrantsRepository,
    SupportSources,
    RegisterSupport,
    OperatorNames,
    SupportRequests,
    SupportDesk,
    SupportPrivacy,
  ],
  exports: [
    SupportGrantsRepository,
    SupportSources,
    SupportRequests,
    SupportDesk,
    Announcements,
    AnnouncementBoard,
    LicencesReader,
    LicenceGrants,
    DnsTexts,
    NewHosts,
    OldHosts,
    SetUp,
    Policies,
    HealthSources,
    RegistersHealth,
    OperatorPanels,
    OperatorRecord,
    OperatorRegisters,
    PolicyChanges,
    LicenseeDirectory,
    CachedLicenseeDirectory,
    Brands,
    Logos,
    Hosts,
    Licences,
  ],
})
export class LicensingModule {}
