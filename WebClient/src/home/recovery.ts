import { signal } from '@preact/signals';
import { keptByTab } from '../kept';

const storeKey = 'collab.recovery';

/** The founder's recovery codes that are not yet put away. This tab alone knows them; the server keeps a hash. */
export const recoveryCodes = signal<Readonly<Record<string, string>>>(
  JSON.parse(keptByTab.getItem(storeKey) ?? '{}') as Record<string, string>,
);

export function keepRecoveryCode(team: string, code: string): void {
  store({ ...recoveryCodes.value, [team]: code });
}

export function putAway(team: string): void {
  const { [team]: _, ...others } = recoveryCodes.value;
  store(others);
}

function store(codes: Readonly<Record<string, string>>): void {
  recoveryCodes.value = codes;
  keptByTab.setItem(storeKey, JSON.stringify(codes));
}
