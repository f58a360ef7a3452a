/** Longer sides are made as long as this, in pixels. */
const longestSide = 1_600;
const shortestSide = 400;
/** Well below what the server takes, in bytes. */
const enough = 400_000;
const qualities = [0.85, 0.7, 0.5];

export interface Shrunk {
  readonly blob: Blob;
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

export type Unfit = 'not-a-picture' | 'too-large';

/** Draws a picture anew, upright and small enough to send. Nothing of the file but what it shows is left, so neither is the place where it was taken. */
export async function shrink(file: Blob): Promise<Shrunk | Unfit> {
  const whole = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (!whole) return 'not-a-picture';
  for (const [side, quality] of tries()) {
    const { width, height } = fit(whole.width, whole.height, side);
    const blob = await drawn(whole, width, height, quality);
    if (blob && blob.size <= enough) return { blob, src: await address(blob), width, height };
  }
  return 'too-large';
}

/** A size within a square, of the same shape; never larger than it was. */
export function fit(width: number, height: number, side: number): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** First every quality, then smaller. */
export function tries(): readonly (readonly [side: number, quality: number])[] {
  const sides: number[] = [];
  for (let side = longestSide; side >= shortestSide; side = Math.round(side / 1.5)) sides.push(side);
  return sides.flatMap((side) => qualities.map((quality) => [side, quality] as const));
}

async function drawn(whole: ImageBitmap, width: number, height: number, quality: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(whole, 0, 0, width, height);
  const webp = await coded(canvas, 'image/webp', quality);
  if (webp?.type === 'image/webp') return webp;
  // This browser cannot; and a JPEG cannot be seen through.
  pen.globalCompositeOperation = 'destination-over';
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  return coded(canvas, 'image/jpeg', quality);
}

function coded(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, quality));
}

/** As a data: address, which the page's policy allows. */
function address(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
