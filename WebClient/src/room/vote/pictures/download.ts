/** Hands a file to the browser to keep, under a name that every file system takes. */
export function download(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name
    .replace(/[\\/:*?"<>|\u0000-\u001f]+/g, ' ')
    .slice(-120)
    .trim();
  link.click();
  // Not at once: the browser reads the file only after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
