import { tellProblem } from '../app/notices';
import { navigate } from '../app/router';
import { http, Problem } from '../connection/http';
import { t } from '../i18n';
import { FileButton } from '../ui/FileButton';
import { useTeam } from './context';

/** Takes in a meeting that was exported as JSON. */
export function ImportMeeting() {
  const { id } = useTeam();
  const take = async (file: File) => {
    const meeting: unknown = await file
      .text()
      .then(JSON.parse)
      .catch(() => {
        throw new Problem('malformed', 400, '');
      });
    navigate(`/meeting/${(await http.importMeeting(id, meeting)).meeting}`);
  };
  return <FileButton label={t().team.meetings.import} accept="application/json,.json" onFile={(file) => take(file).catch(tellProblem)} />;
}
