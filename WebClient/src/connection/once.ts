import { keptByTab } from '../kept';
import { Problem } from './http';
import { newId } from './ids';

/**
 * Makes something by requests that may lose their answers. The id they carry stays the same until the server says that it is made or
 * refused, through a reload too, so that who asks again for the same makes nothing twice.
 */
export async function once<Answer>(what: string, ask: (id: string) => Promise<Answer>): Promise<Answer> {
  const key = `collab.once.${what}`;
  const id = keptByTab.getItem(key) ?? newId();
  keptByTab.setItem(key, id);
  try {
    const answer = await ask(id);
    keptByTab.removeItem(key);
    return answer;
  } catch (failed) {
    if (failed instanceof Problem && failed.status >= 400 && failed.status < 500) keptByTab.removeItem(key);
    throw failed;
  }
}
