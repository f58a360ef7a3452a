import { useEffect, useState } from 'preact/hooks';
import type { Tape } from './tape';

export const speeds = ['1', '2', '4'] as const;
export type Speed = (typeof speeds)[number];

/** Nobody waits through a silence, and nothing flashes by. */
const shortestMs = 350;
const longestMs = 1_600;

export interface Player {
  readonly stop: number;
  readonly playing: boolean;
  readonly speed: Speed;
  readonly goTo: (stop: number) => void;
  /** From wherever it stands by then, so that quick keys lose no step. */
  readonly step: (by: number) => void;
  readonly toggle: () => void;
  readonly setSpeed: (speed: Speed) => void;
}

/** Goes from stop to stop in the meeting's own rhythm, with its silences cut short. */
export function usePlayer(tape: Tape): Player {
  const [stop, setStop] = useState(0);
  const [wanted, setWanted] = useState(false);
  const [speed, setSpeed] = useState<Speed>('1');
  const last = tape.length - 1;
  const playing = wanted && stop < last;
  useEffect(() => {
    if (!playing) return;
    const gap = Date.parse(tape.at(stop + 1)) - Date.parse(tape.at(stop));
    const timer = setTimeout(() => setStop(stop + 1), Math.min(Math.max(gap, shortestMs), longestMs) / Number(speed));
    return () => clearTimeout(timer);
  }, [playing, stop, speed, tape]);
  return {
    stop,
    playing,
    speed,
    setSpeed,
    goTo: (to) => setStop(Math.min(Math.max(to, 0), last)),
    step: (by) => setStop((now) => Math.min(Math.max(now + by, 0), last)),
    toggle: () => {
      if (stop === last) setStop(0);
      setWanted(!playing);
    },
  };
}
