import type { RoundSubject } from '../../../contracts';
import { t } from '../../../i18n';
import { Field, Select, TextArea } from '../../../ui/Field';
import { beginning, topicTitle } from '../../cards/model';
import { useRoom } from '../../context';
import { methodTexts } from '../words';
import { subjectsOf } from './draft';
import type { DraftProps } from './RoundForm';

const longestQuestion = 200;
const shownOfText = 60;

/** What is voted on: the meeting's topics or actions, a question with choices, or a question about one of them. */
export function SubjectFields({ draft, onDraft }: DraftProps) {
  const room = useRoom();
  const texts = t().vote;
  const { method, subject, about } = draft;
  const subjects = subjectsOf(method, room.view);
  const topics = [...room.view.topics].sort((a, b) => a.rank - b.rank).map(({ id }) => [id, topicTitle(room, id, shownOfText)] as const);
  const actions = room.view.actions.map(({ id, text }) => [id, beginning(text, shownOfText)] as const);
  const things = [...topics, ...actions];
  const asksFreely = subject === 'question';
  return (
    <>
      {subjects.length > 1 && (
        <Select
          label={texts.subject}
          value={subject}
          options={subjects.map((one) => [one, texts.subjects[one]] as const)}
          onValue={(value) => onDraft({ ...draft, subject: value as RoundSubject })}
        />
      )}
      {asksFreely && method.asks && things.length > 0 && (
        <Select
          label={texts.about}
          value={about}
          options={[['', texts.aboutNothing], ...things]}
          onValue={(value) => onDraft({ ...draft, about: value })}
        />
      )}
      {asksFreely && (
        <Field
          label={texts.question}
          hint={about ? texts.questionOfThing : undefined}
          placeholder={about ? '' : texts.example(methodTexts(method.name).example)}
          value={draft.title}
          onValue={(title) => onDraft({ ...draft, title })}
          maxLength={longestQuestion}
          autocomplete="off"
        />
      )}
      {asksFreely && !method.asks && (
        <TextArea
          label={texts.choices}
          hint={texts.choicesHint}
          rows={4}
          value={draft.choices}
          onValue={(choices) => onDraft({ ...draft, choices })}
        />
      )}
    </>
  );
}
