import { UserRound } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../i18n';
import { Icon } from '../ui/Icon';
import './Page.css';
import { Preferences } from './Preferences';
import { Link } from './router';
import { me } from './session';

/** Every page but the room: the head of the site and one column of content. */
export function Page({
  title,
  accent,
  bar,
  children,
}: {
  title: string;
  accent?: string | undefined;
  bar?: ComponentChildren;
  children: ComponentChildren;
}) {
  useEffect(() => {
    document.title = title === 'Collab' ? title : `${title} · Collab`;
  }, [title]);
  return (
    <div class="page" {...(accent && { 'data-accent': accent })}>
      <a class="skip" href="#content">
        {t().common.skip}
      </a>
      <header class="page-head no-print">
        <Link to="/" class="brand" aria-label={t().common.home}>
          <img src="/icon.svg" width="28" height="28" alt="" /> Collab
        </Link>
        {bar}
        {/* Who this device belongs to is learned late: it comes in beside what stands at the edge, and moves nothing. */}
        {me.value && (
          <Link to="/me" class="button icon-button" data-look="plain" aria-label={t().common.myPage} title={me.value.name}>
            <Icon of={UserRound} />
          </Link>
        )}
        <Preferences />
      </header>
      <main id="content" tabIndex={-1} class="page-content">
        {children}
      </main>
    </div>
  );
}
