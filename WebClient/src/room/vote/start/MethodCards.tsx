import { t } from '../../../i18n';
import { Icon } from '../../../ui/Icon';
import { methods } from '../methods';
import type { Method } from '../methods/method';
import { methodTexts } from '../words';
import './MethodCards.css';

export function MethodCards({ chosen, onChoose }: { chosen?: Method | undefined; onChoose: (method: Method) => void }) {
  return (
    <ul class="method-cards" aria-label={t().vote.methods}>
      {methods.map((method) => {
        const { name, line } = methodTexts(method.name);
        return (
          <li key={method.name}>
            <button type="button" class="method-card" aria-current={method === chosen || undefined} onClick={() => onChoose(method)}>
              <Icon of={method.icon} size={24} />
              <span>
                <strong>{name}</strong>
                <span class="soft small">{line}</span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
