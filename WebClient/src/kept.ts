interface Kept extends Pick<Storage, 'getItem' | 'removeItem' | 'clear'> {
  /** False when it lives as long as the page alone. */
  setItem: (key: string, value: string) => boolean;
  keys: () => readonly string[];
}

/** What this tab keeps through a reload. */
export const keptByTab = guarded(() => sessionStorage);

/** What this browser keeps from one visit to the next. */
export const keptByBrowser = guarded(() => localStorage);

/** Browsers may forbid a page to store anything, and throw at the mere mention. Then what is kept lives as long as the page, and all else works. */
function guarded(open: () => Storage): Kept {
  const unstored = new Map<string, string>();
  const attempt = <Answer>(act: (storage: Storage) => Answer): Answer | undefined => {
    try {
      return act(open());
    } catch {
      return undefined;
    }
  };
  return {
    getItem: (key) => unstored.get(key) ?? attempt((storage) => storage.getItem(key)) ?? null,
    setItem: (key, value) => {
      const stored = attempt((storage) => {
        storage.setItem(key, value);
        return true;
      });
      if (stored) unstored.delete(key);
      else unstored.set(key, value);
      return stored ?? false;
    },
    removeItem: (key) => {
      unstored.delete(key);
      attempt((storage) => storage.removeItem(key));
    },
    clear: () => {
      unstored.clear();
      attempt((storage) => storage.clear());
    },
    keys: () => [...unstored.keys(), ...(attempt(Object.keys) ?? [])],
  };
}
