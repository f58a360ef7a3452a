import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { RoundPlan } from '../contracts';
import { t } from '../i18n';
import { methodTexts } from '../room/vote/words';
import { Button } from '../ui/Button';
import { Field, Select, Toggle } from '../ui/Field';
import { useSubmit } from '../ui/useSubmit';
import { ChoicesField } from './ChoicesField';
import { distinct, planOf, pollMethods } from './plan';

interface PollFormProps {
  go: string;
  /** Whether it can be asked for names; fixed once a poll has begun. */
  offersNames?: boolean;
  onAsk: (plan: RoundPlan, names: boolean) => Promise<void>;
  /** What else has to be known. */
  children?: ComponentChildren;
}

/** A question and how it is answered. Enter asks it. */
export function PollForm({ go, offersNames = false, onAsk, children }: PollFormProps) {
  const { poll, vote } = t();
  const { ask } = poll;
  const variantNames: Readonly<Record<string, string>> = vote.variants;
  const [title, setTitle] = useState('');
  const [name, setName] = useState(pollMethods[0]!.name);
  const [choices, setChoices] = useState<readonly string[]>(['', '']);
  const [variant, setVariant] = useState('');
  const [live, setLive] = useState(true);
  const [names, setNames] = useState(false);
  const method = pollMethods.find((one) => one.name === name) ?? pollMethods[0]!;
  const told = distinct(choices);
  const { busy, submit } = useSubmit(() => onAsk(planOf({ title: title.trim(), method, choices: told, variant, live }), names));
  return (
    <form class="stack" onSubmit={submit}>
      <Field
        label={ask.question}
        placeholder={ask.example}
        value={title}
        onValue={setTitle}
        maxLength={200}
        required
        autofocus
        autocomplete="off"
      />
      <Select
        label={ask.method}
        hint={methodTexts(method.name).line}
        value={method.name}
        options={pollMethods.map((one) => [one.name, methodTexts(one.name).name] as const)}
        onValue={(value) => {
          setName(value);
          setVariant('');
        }}
      />
      {method.variants && (
        <Select
          label={vote.variant}
          value={variant || method.variants[0]!}
          options={method.variants.map((one) => [one, variantNames[one] ?? one] as const)}
          onValue={setVariant}
        />
      )}
      {!method.asks && <ChoicesField choices={choices} onChoices={setChoices} />}
      {children}
      <div>
        <Toggle label={ask.live} hint={ask.liveHint} on={live} onToggle={setLive} />
        {offersNames && <Toggle label={ask.names} hint={ask.namesHint} on={names} onToggle={setNames} />}
      </div>
      <Button type="submit" look="primary" pending={busy} disabled={!title.trim() || (!method.asks && told.length < 2)}>
        {go}
      </Button>
    </form>
  );
}
