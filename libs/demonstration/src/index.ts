export { demonstrationRegisters, type DemonstrationRegister } from './registers';
export { demonstrationSignIns, type SignIn } from './sign-ins';
