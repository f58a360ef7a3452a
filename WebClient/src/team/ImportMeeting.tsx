import { sha256 } from '@noble/hashes/sha2.js';
import { tellProblem } from '../app/notices';
import { navigate } from '../app/router';
import { http, Problem } from '../connection/http';
import { hex } from '../connection/ids';
import { once } from '../connection/once';
import { t } from '../i18n';
import { FileButton } from '../ui/FileButton';
import { useTeam } from './context';

/** Takes in a meeting that was exported as JSON. */
export function ImportMeeting() {
  const { id: team } = useTeam();
  const take = async (file: File) => {
    const text = await file.text();
    const meeting = parsed(text);
    const content = hex(sha256(new TextEncoder().encode(text)));
    const made = await once(`import ${team} ${content}`, (id) => http.importMeeting(id, team, meeting));
    navigate(`/meeting/${made.meeting}`);
  };
  return <FileButton label={t().team.meetings.import} accept="application/json,.json" onFile={(file) => take(file).catch(tellProblem)} />;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('malformed', 400, '');
  }
}
