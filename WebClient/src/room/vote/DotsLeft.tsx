import { t } from '../../i18n';

export function DotsLeft({ budget, left }: { budget: number; left: number }) {
  return (
    <div class="dots" role="img" aria-label={t().vote.left(left)}>
      {Array.from({ length: budget }, (_, index) => (
        <span key={index} class="dot" data-used={index >= left || undefined} />
      ))}
    </div>
  );
}
