import { t } from '../i18n';
import { Link } from '../app/router';
import { Page } from '../app/Page';
import { me } from '../app/session';
import { AskQuestion } from './AskQuestion';
import { EnterCode } from './EnterCode';
import './Home.css';
import { StartRetro } from './StartRetro';

export function Home() {
  const { home } = t();
  const teams = me.value?.teams ?? [];
  return (
    <Page title="Collab">
      <div class="home">
        <div class="home-lead stack">
          <h1>{home.title}</h1>
          <p class="soft">{home.lead}</p>
          {teams.length > 0 && (
            <section class="stack-tight" aria-labelledby="my-teams">
              <h2 id="my-teams">{home.teams.title}</h2>
              <ul class="stack-tight">
                {teams.map((team) => (
                  <li key={team.id} data-accent={team.accent}>
                    <Link to={`/team/${team.id}`} class="home-team">
                      <strong dir="auto">{team.name}</strong>
                      <span class="soft small">{t().common.roles[team.role]}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <div class="stack">
          <StartRetro />
          <AskQuestion />
          <EnterCode />
          <p class="home-more small">
            {!me.value && <Link to="/pair">{home.pair.link}</Link>}
            <Link to="/recover">{home.recover.link}</Link>
          </p>
        </div>
      </div>
    </Page>
  );
}
