import { identityChanged, isNameless } from '../app/session';
import { http } from '../connection/http';
import { keepRecoveryCode } from './recovery';

/** Founds a team. A stranger becomes somebody first: a repeat by another stranger would be another founding. */
export async function foundTeam(id: string, name: string, myName: string, code: string): Promise<string> {
  if (isNameless()) await http.comeIn(myName);
  const { team, recoveryCode } = await http.createTeam(id, name, code || undefined);
  keepRecoveryCode(team, recoveryCode);
  await identityChanged();
  return team;
}
