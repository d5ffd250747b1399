export { DemonstrationModule } from './demonstration.module';
export { DemonstrationContent } from './load/demonstration-content.service';
export { DemonstrationPeople, type HowMany } from './load/demonstration-people.service';
export { RegistersRepository } from './load/registers.repository';
export { DemonstrationPlatform, type Agreed } from './load/demonstration-platform.service';
export { demonstrationRegisters, halfSetUpRegister, type DemonstrationRegister } from './registers';
export { DEMONSTRATION_AUTHENTICATOR_SECRET, demonstrationCode, demonstrationSignIns, type SignIn } from './sign-ins';
