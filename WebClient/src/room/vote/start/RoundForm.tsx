import { useState } from 'preact/hooks';
import { t } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { useRoom } from '../../context';
import { methodTexts } from '../words';
import { type Draft, usual } from './draft';
import { MethodCards } from './MethodCards';
import { RuleFields } from './RuleFields';
import './RoundForm.css';
import { SubjectFields } from './SubjectFields';

export interface DraftProps {
  draft: Draft;
  onDraft: (draft: Draft) => void;
}

/** How a round is held: the method, what is asked, and the rules, all of them with what is usual. */
export function RoundForm({ draft, onDraft }: DraftProps) {
  const { view, isPresent } = useRoom();
  const texts = t().vote;
  const [picking, setPicking] = useState(false);
  const voters = view.people.filter((person) => person.role !== 'observer' && !person.removed && !person.waiting && isPresent(person.id));
  if (picking)
    return (
      <MethodCards
        chosen={draft.method}
        onChoose={(method) => {
          onDraft({ ...usual(method, view, draft.about), title: draft.title, visibility: draft.visibility });
          setPicking(false);
        }}
      />
    );
  const { name, line } = methodTexts(draft.method.name);
  return (
    <div class="stack">
      <div class="method-line">
        <Icon of={draft.method.icon} size={28} />
        <p>
          <strong>{name}</strong> <span class="soft small">{line}</span>
        </p>
        <Button onClick={() => setPicking(true)}>{texts.anotherMethod}</Button>
      </div>
      <SubjectFields draft={draft} onDraft={onDraft} />
      <RuleFields draft={draft} onDraft={onDraft} />
      <p class="soft">{texts.eligible(voters.length)}</p>
    </div>
  );
}
