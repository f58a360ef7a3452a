import './styles/tokens.css';
import './styles/base.css';
import { render } from 'preact';
import { App } from './app/App';
import { keepFocus } from './app/focus';
import { tellRefusal } from './app/notices';
import { keepShell } from './app/shell';
import { outbox } from './connection';

outbox.onRefused = (_, reply) => {
  if (reply.refusal) tellRefusal(reply.refusal);
};

keepShell();
keepFocus();
render(<App />, document.getElementById('app')!);
