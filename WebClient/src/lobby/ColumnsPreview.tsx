interface Preview {
  readonly title: string;
  readonly prompt: string;
  readonly tint: string;
}

export function ColumnsPreview({ columns }: { columns: readonly Preview[] }) {
  return (
    <ul class="columns-preview">
      {columns.map((column, index) => (
        <li key={index} data-tint={column.tint}>
          <strong dir="auto">{column.title}</strong>
          <p class="small" dir="auto">{column.prompt}</p>
        </li>
      ))}
    </ul>
  );
}
