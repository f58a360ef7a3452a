import { useEffect } from 'preact/hooks';
import { Home } from '../home/Home';
import { JoinByCode } from '../home/JoinByCode';
import { JoinByInvite } from '../home/JoinByInvite';
import { PairThisDevice } from '../home/PairThisDevice';
import { Recover } from '../home/Recover';
import { fetchTexts, languages, t } from '../i18n';
import { MePage } from '../me/MePage';
import { MeetingPage } from '../room/MeetingPage';
import { Message } from './Message';
import { NoticeList } from './NoticeList';
import { later } from './later';
import { LoadingPage } from './LoadingPage';
import { Renewal } from './Renewal';
import { Voice } from './Voice';
import { match, place } from './router';
import { accessAsked, learnAccess, learnMe, me } from './session';

const TeamPage = later(async () => (await import('../team/TeamPage')).TeamPage);
const Styleguide = later(async () => {
  // It shows every part in each of them.
  await Promise.all(languages.map(([one]) => fetchTexts(one)));
  return (await import('../styleguide/Styleguide')).Styleguide;
});
const ReplayPage = later(async () => (await import('../replay/ReplayPage')).ReplayPage);

export function App() {
  useEffect(() => {
    void learnAccess();
    // Once more, where the server was not there yet.
    void learnMe().then(learnAccess);
  }, []);
  return (
    <>
      <Renewal />
      <Route path={place.value.path} />
      <NoticeList />
      <Voice />
    </>
  );
}

function Route({ path }: { path: string }) {
  const meeting = match('/meeting/:id', path)?.['id'];
  const replay = match('/meeting/:id/replay', path)?.['id'];
  const team = match('/team/:id', path)?.['id'];
  if (path === '/join') return <JoinByInvite />;
  if (path === '/go') return <JoinByCode />;
  if (path === '/pair') return <PairThisDevice />;
  if (path === '/recover') return <Recover />;
  if (path === '/styleguide') return <Styleguide />;
  if (me.value === undefined || !accessAsked.value) return <LoadingPage />;
  if (path === '/') return <Home />;
  if (path !== '/me' && !meeting && !replay && !team) return <Message text={t().common.notFound} />;
  if (me.value === null) return <Message text={t().refusals['not-signed-in']} />;
  if (path === '/me') return <MePage />;
  if (meeting) return <MeetingPage key={meeting} id={meeting} />;
  if (replay) return <ReplayPage key={replay} id={replay} />;
  return <TeamPage key={team!} id={team!} />;
}
