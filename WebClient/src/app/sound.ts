import { signal } from '@preact/signals';
import { keptByBrowser } from '../kept';

const storeKey = 'collab.sound';
const notesHz = [587.33, 880];
const apartSeconds = 0.16;
const lastsSeconds = 0.7;
const loudness = 0.08;

let audio: AudioContext | undefined;

/** Off unless this device was told otherwise. */
export const soundOn = signal(keptByBrowser.getItem(storeKey) === 'on');

/** Turned on, it lets itself be heard once. */
export function chooseSound(on: boolean): void {
  soundOn.value = on;
  keptByBrowser.setItem(storeKey, on ? 'on' : 'off');
  chime();
}

/** Two soft notes, beside what shows and is said anyway: browsers keep a page silent that nobody has touched yet. */
export function chime(): void {
  if (!soundOn.peek()) return;
  const from = wake();
  for (const [index, hz] of notesHz.entries()) {
    const at = from.currentTime + index * apartSeconds;
    const volume = from.createGain();
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(loudness, at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + lastsSeconds);
    const note = from.createOscillator();
    note.frequency.value = hz;
    note.connect(volume).connect(from.destination);
    note.start(at);
    note.stop(at + lastsSeconds);
  }
}

function wake(): AudioContext {
  audio ??= new AudioContext();
  void audio.resume();
  return audio;
}

// Some browsers let a page sound later only if it was made ready under a finger.
if (soundOn.peek()) addEventListener('pointerdown', wake, { once: true });
