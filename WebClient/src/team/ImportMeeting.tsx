import { Upload } from 'lucide';
import { useRef } from 'preact/hooks';
import { tellProblem } from '../app/notices';
import { navigate } from '../app/router';
import { http, Problem } from '../connection/http';
import { t } from '../i18n';
import { Button } from '../ui/Button';
import { useTeam } from './context';

/** Takes in a meeting that was exported as JSON. */
export function ImportMeeting() {
  const { id } = useTeam();
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File) => {
    const meeting: unknown = await file
      .text()
      .then(JSON.parse)
      .catch(() => {
        throw new Problem('malformed', 400, '');
      });
    navigate(`/meeting/${(await http.importMeeting(id, meeting)).meeting}`);
  };
  const { import: label } = t().team.meetings;
  return (
    <>
      <Button icon={Upload} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={label}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) take(file).catch(tellProblem);
        }}
      />
    </>
  );
}
