import { afterEach, describe, expect, it, vi } from 'vitest';
import { keptByBrowser } from '../src/kept';

describe('what the browser keeps', () => {
  afterEach(() => {
    keptByBrowser.clear();
    vi.unstubAllGlobals();
  });

  it('lives as long as the page where storage throws', () => {
    keptByBrowser.setItem('a', '1');
    expect(keptByBrowser.getItem('a')).toBe('1');
    keptByBrowser.removeItem('a');
    expect(keptByBrowser.getItem('a')).toBeNull();
  });

  it('goes to the storage as soon as there is one, and is not answered from memory then', () => {
    keptByBrowser.setItem('a', 'old');
    const stored = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
      clear: () => stored.clear(),
    });
    keptByBrowser.setItem('a', 'new');
    stored.set('a', 'from another tab');
    expect(keptByBrowser.getItem('a')).toBe('from another tab');
  });
});
