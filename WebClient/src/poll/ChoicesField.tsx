import { t } from '../i18n';
import { Field } from '../ui/Field';

const most = 20;
const fewest = 2;

/** A line a choice; a further empty one comes as soon as the last is begun. */
export function ChoicesField({ choices, onChoices }: { choices: readonly string[]; onChoices: (choices: readonly string[]) => void }) {
  const write = (index: number, value: string) => {
    const written = choices.map((choice, at) => (at === index ? value : choice));
    const grows = written.at(-1)?.trim() && written.length < most;
    onChoices(grows ? [...written, ''] : written);
  };
  return (
    <div class="stack-tight">
      {choices.map((choice, index) => (
        <Field
          key={index}
          label={t().poll.ask.choice(index + 1)}
          value={choice}
          onValue={(value) => write(index, value)}
          maxLength={80}
          required={index < fewest}
          autocomplete="off"
        />
      ))}
    </div>
  );
}
