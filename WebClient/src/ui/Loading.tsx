import { useTexts } from '../i18n';

/** What stands where something is still to come. */
export function Loading({ text }: { text?: string }) {
  const { common } = useTexts();
  return (
    <p class="soft" role="status">
      {text ?? common.loading}
    </p>
  );
}
