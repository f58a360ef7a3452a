import type { VNode } from 'preact';
import type { OptionTally, RoundOutcome, RoundView } from '../../../contracts';

/** What is to be shown: a round's tally, running or final. */
export interface Shown {
  readonly round: RoundView;
  readonly tally: readonly OptionTally[];
  /** Undefined while the round is open. */
  readonly outcome: RoundOutcome | undefined;
}

/** How much room there is, in px, and the size of its text. */
export interface Space {
  readonly width: number;
  readonly em: number;
  readonly widthOf: WidthOf;
}

/** The width of a text in px, at a font size in px and a weight. */
export type WidthOf = (text: string, em: number, weight?: number) => number;

export interface Drawing {
  readonly height: number;
  readonly content: VNode;
}

/** The same figures for those who read rather than look, and for spreadsheets. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Figures of the whole, such as the mean, each with its name. */
  readonly foot: readonly (readonly [name: string, figure: string | number])[];
}

/** One way to show a tally, drawn by hand as SVG in the page's colours. */
export interface Picture {
  readonly draw: (shown: Shown, space: Space) => Drawing;
  readonly table: (shown: Shown) => Table;
}
