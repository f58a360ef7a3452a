import { ConnectionState } from '../../app/ConnectionState';
import { Preferences } from '../../app/Preferences';
import { Link } from '../../app/router';
import { t } from '../../i18n';
import { useRoom } from '../context';
import { Shield } from './Shield';
import { Timer } from './Timer';
import './TopBar.css';

/** Always in the same place: which meeting, which stage, what is asked, how much time is left, and how the connection is. */
export function TopBar() {
  const { view, me } = useRoom();
  const { stages } = t();
  const { stage, title, team } = view.meeting;
  return (
    <header class="top-bar">
      <div class="top-bar-where">
        <p class="small" dir="auto" title={title}>{me?.guest ? <span class="soft">{title}</span> : <Link to={`/team/${team}`}>{title}</Link>}</p>
        <ConnectionState />
      </div>
      <div class="top-bar-now">
        <h1 id="stage-name">{stages.names[stage]}</h1>
        <p class="top-bar-question">{stages.questions[stage]}</p>
      </div>
      <Timer />
      <div class="top-bar-tools row">
        <Shield />
        <Preferences />
      </div>
    </header>
  );
}
