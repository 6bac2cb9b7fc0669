/** The expectations that a question gathers. */
export function Points({ points, language }: { points: string[]; language: string }) {
  if (points.length === 0) return null;
  return (
    <ul className="points" lang={language}>
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}
