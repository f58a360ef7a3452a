import type { WidthOf } from './picture';

let canvas: CanvasRenderingContext2D | null | undefined;

/** Measures a text in the page's own font. */
export const widthOf: WidthOf = (text, em, weight = 400) => {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return text.length * em * 0.6;
  canvas.font = `${weight} ${em}px ${getComputedStyle(document.documentElement).fontFamily}`;
  return canvas.measureText(text).width;
};
