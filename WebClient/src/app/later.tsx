import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';
import { LoadingPage } from './LoadingPage';
import { renewIfStale } from './renewal';

/** A page that few open: its code is fetched when it is first shown. Where it is not there any more, the server has a newer app. */
export function later<Props extends object>(load: () => Promise<FunctionComponent<Props>>): FunctionComponent<Props> {
  const fetched = signal<FunctionComponent<Props> | undefined>(undefined);
  return (props) => {
    useEffect(() => {
      if (!fetched.peek()) load().then((component) => (fetched.value = component), renewIfStale);
    }, []);
    const Fetched = fetched.value;
    return Fetched ? <Fetched {...props} /> : <LoadingPage />;
  };
}
