import type { MeetingChanges, MeetingKind, MeetingPhase, TeamRole, TeamSummary, Update } from '../contracts';

/** A request the server refused, with the code of its problem details. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export interface Device {
  readonly id: string;
  readonly label: string;
  readonly addedAt: string;
  readonly current: boolean;
}

export interface Me {
  readonly id: string;
  /** Empty for somebody who has only been in polls that ask for none. */
  readonly name: string;
  readonly devices: readonly Device[];
  readonly teams: readonly TeamSummary[];
}

export interface TemplateColumn {
  readonly title: string;
  readonly prompt: string;
  readonly tint: string;
}

export interface Template {
  readonly key: string;
  readonly names: { readonly en: string; readonly de: string };
  readonly columns: { readonly en: readonly TemplateColumn[]; readonly de: readonly TemplateColumn[] };
}

export interface Access {
  readonly createTeams: 'anyone' | 'code';
  readonly publicUrl?: string;
  readonly reachable: boolean;
}

export interface Knock {
  readonly meeting: string;
  readonly title: string;
  readonly phase: MeetingPhase;
  readonly anonymous: boolean;
  readonly kind: MeetingKind;
}

/** A stretch of a closed meeting; with `next` there is more. */
export interface ReplayPage {
  readonly frames: readonly { readonly at: string; readonly update: Update<MeetingChanges> }[];
  readonly next?: number;
}

async function request<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`/api/${path}`, {
    method,
    credentials: 'same-origin',
    ...(body instanceof Blob ? { body } : body !== undefined && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  }).catch(() => {
    throw new Problem('offline', 0, 'The server did not answer.');
  });
  const text = await response.text();
  const answer: unknown = text && response.headers.get('Content-Type')?.includes('json') ? JSON.parse(text) : undefined;
  if (response.ok) return answer as Answer;
  const problem = (answer ?? {}) as { code?: string; detail?: string; title?: string };
  throw new Problem(problem.code ?? 'fault', response.status, problem.detail ?? problem.title ?? response.statusText);
}

export const http = {
  me: () => request<Me>('GET', 'me'),
  rename: (name: string) => request<void>('PUT', 'me/name', { name }),
  deleteMe: () => request<void>('DELETE', 'me'),
  revokeDevice: (id: string) => request<void>('DELETE', `me/devices/${id}`),
  signOut: () => request<void>('POST', 'sign-out'),
  startPairing: () => request<{ code: string; expiresAt: string }>('POST', 'me/pairing'),
  pairingState: () => request<{ waitingLabel?: string; accepted: boolean }>('GET', 'me/pairing'),
  confirmPairing: (accept: boolean) => request<void>('POST', 'me/pairing/confirm', { accept }),
  askPairing: (code: string) => request<{ accepted: boolean }>('POST', 'pairing', { code }),
  pollPairing: () => request<{ accepted: boolean }>('GET', 'pairing'),
  comeIn: (myName: string) => request<void>('POST', 'me', { myName }),
  createTeam: (id: string, name: string, code?: string) => request<{ team: string; recoveryCode: string }>('POST', 'teams', { id, name, code }),
  deleteTeam: (team: string, confirm: string) => request<void>('DELETE', `teams/${team}`, { confirm }),
  recover: (team: string, code: string, myName?: string) => request<void>('POST', `teams/${team}/recover`, { code, myName }),
  importMeeting: (id: string, team: string, meeting: unknown) =>
    request<{ meeting: string }>('POST', `teams/${team}/import?id=${id}`, meeting),
  addImage: (meeting: string, image: string, file: Blob) => request<void>('POST', `meetings/${meeting}/images/${image}`, file),
  replay: (meeting: string, after: number) => request<ReplayPage>('GET', `meetings/${meeting}/replay?after=${after}`),
  access: () => request<Access>('GET', 'access'),
  invitation: (token: string) => request<{ teamName: string; role: TeamRole }>('POST', 'invitation', { token }),
  join: (token: string, myName?: string) => request<{ team: string }>('POST', 'join', { token, myName }),
  knock: (code: string) => request<Knock>('POST', 'knock', { code }),
  joinMeeting: (code: string, myName?: string) => request<{ meeting: string }>('POST', 'join-meeting', { code, myName }),
  templates: () => request<readonly Template[]>('GET', 'templates'),
};

/** The minutes as text. */
export async function minutes(meeting: string, language: string): Promise<string> {
  const response = await fetch(exportAddress(meeting, 'md', language), { credentials: 'same-origin' }).catch(() => undefined);
  if (!response?.ok) throw new Problem(response ? 'fault' : 'offline', response?.status ?? 0, '');
  return response.text();
}

/** Where a file of a meeting is; what nobody in the meeting wrote is in the language. */
export function exportAddress(meeting: string, format: 'md' | 'csv' | 'json', language: string): string {
  return `/api/meetings/${meeting}/export?format=${format}&language=${language}`;
}
