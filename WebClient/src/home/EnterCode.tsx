import { useState } from 'preact/hooks';
import { navigate } from '../app/router';
import { t } from '../i18n';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';

interface EnterCodeProps {
  /** h1 where it is all that the page has to say. */
  heading?: 'h1' | 'h2';
  /** Why the code before led nowhere. */
  problem?: string | undefined;
}

export function EnterCode({ heading: Heading = 'h2', problem }: EnterCodeProps) {
  const { code: texts } = t().home;
  const [code, setCode] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    navigate(`/go#${code.replace(/[\s-]/g, '').toUpperCase()}`);
  };
  return (
    <section class="panel" aria-labelledby="enter-code">
      <form class="stack" onSubmit={submit}>
        <Heading id="enter-code">{texts.title}</Heading>
        <Field
          label={texts.label}
          hint={texts.hint}
          problem={problem}
          value={code}
          onValue={setCode}
          required
          minLength={8}
          maxLength={12}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
        />
        <Button type="submit" look={Heading === 'h1' ? 'primary' : 'quiet'}>
          {texts.go}
        </Button>
      </form>
    </section>
  );
}
