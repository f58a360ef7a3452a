import './styles/tokens.css';
import './styles/base.css';
import { render } from 'preact';
import { App } from './app/App';
import { keepFocus } from './app/focus';
import { tellRefusal } from './app/notices';
import { keepForReload } from './app/session';
import { keepShell } from './app/shell';
import { outbox } from './connection';
import { fetchTexts, language } from './i18n';

outbox.onRefused = ({ command }, refusal, awaited) => {
  // The field of a new text takes it back while it is there; that of a rewritten one has closed.
  const isKept = awaited && command.type !== 'edit-card';
  tellRefusal(refusal, !isKept && 'text' in command ? command.text : undefined);
};

keepShell();
keepForReload();
keepFocus();
// No await: the files of texts import from this one, and would wait for its end.
void fetchTexts(language.peek()).then(() => render(<App />, document.getElementById('app')!));
