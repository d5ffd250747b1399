export { DemonstrationModule } from './demonstration.module';
export { DemonstrationPeople, type HowMany } from './load/demonstration-people.service';
export { RegistersRepository } from './load/registers.repository';
export { demonstrationRegisters, type DemonstrationRegister } from './registers';
export { DEMONSTRATION_AUTHENTICATOR_SECRET, demonstrationCode, demonstrationSignIns, type SignIn } from './sign-ins';
