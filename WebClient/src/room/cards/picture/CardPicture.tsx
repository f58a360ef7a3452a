import { useState } from 'preact/hooks';
import { useTexts } from '../../../i18n';
import { Dialog } from '../../../ui/Dialog';
import { plain } from '../../../ui/marks';
import './Picture.css';
import { onCard, type Picture } from './picture';

interface CardPictureProps {
  picture: Picture;
  /** The card's words, which say what it shows. */
  text: string;
  /** Where the card itself is what one takes hold of: no button, and lower. */
  still?: boolean | undefined;
}

/** A card's picture; large when one asks for it. Its place is as high as it will be, before it is there. */
export function CardPicture({ picture, text, still }: CardPictureProps) {
  const { room } = useTexts();
  const [open, setOpen] = useState(false);
  const words = plain(text);
  const { src, width, height } = picture;
  const image = <img class="card-picture" src={src} {...onCard(picture, still)} alt={words} loading="lazy" decoding="async" draggable={false} />;
  if (still) return image;
  return (
    <>
      <button type="button" class="card-picture-open" aria-haspopup="dialog" title={room.picture.open} onClick={() => setOpen(true)}>
        {image}
      </button>
      {open && (
        <Dialog look="wide" title={room.picture.title} onClose={() => setOpen(false)}>
          <figure class="picture-large">
            <img src={src} width={width} height={height} alt="" />
            <figcaption dir="auto">{words}</figcaption>
          </figure>
        </Dialog>
      )}
    </>
  );
}
