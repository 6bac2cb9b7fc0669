type FigureLinesProps = {
  lines: readonly string[];
  /** The one line says why nothing is shown. */
  withheld: boolean;
};

/** A figure in a cell, in as many lines as it has. */
export function FigureLines({ lines, withheld }: FigureLinesProps) {
  const [only] = lines;
  if (lines.length === 1) return <span className={withheld ? 'quiet' : undefined}>{only}</span>;
  return (
    <ul className="figure-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
