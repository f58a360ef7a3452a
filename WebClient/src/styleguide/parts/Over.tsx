import { EllipsisVertical, Timer } from 'lucide';
import { useState } from 'preact/hooks';
import { notify } from '../../app/notices';
import { useTexts } from '../../i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Menu, MenuItem } from '../../ui/Menu';
import { State } from '../Specimen';
import type { GuideWords } from '../words.en';

export function Over({ samples, states }: GuideWords) {
  const { common } = useTexts();
  const [open, setOpen] = useState<'box' | 'sheet'>();
  const tell = () => notify(() => samples.deleted, { stays: true, undo: () => notify(() => samples.keep, { stays: true }) });
  const items = (close: () => void) =>
    samples.menuItems.map((item) => (
      <MenuItem key={item} onClick={close}>
        {item}
      </MenuItem>
    ));
  return (
    <>
      <State name={states.usual}>
        <div class="row">
          <Menu label={samples.menu} icon={Timer}>
            {items}
          </Menu>
          <Button onClick={() => setOpen('box')}>{samples.dialog}</Button>
          <Button look="plain" onClick={() => setOpen('sheet')}>
            {samples.column[0]}
          </Button>
        </div>
      </State>
      <State name={states.iconOnly}>
        <Menu label={samples.menu} icon={EllipsisVertical} look="plain" iconOnly>
          {items}
        </Menu>
      </State>
      {open && (
        <Dialog look={open} title={samples.dialog} onClose={() => setOpen(undefined)}>
          <p>{samples.dialogText}</p>
          <p>{samples.longWord}</p>
          <Button onClick={tell}>{common.notifications}</Button>
        </Dialog>
      )}
    </>
  );
}
