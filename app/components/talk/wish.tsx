import { OfTemplate } from '../conversation/of-template';
import { OnlyYouSee } from './only-you-see';
import type { SpokenFor } from './spoken-for';

/** What the employee asks for feedback on, first and big: the talk begins there. */
export function Wish({ spoken: { name, answer, onlyYouSee } }: { spoken: SpokenFor }) {
  if (!answer) return null;
  return (
    <div className="wish">
      <h3>{name}</h3>
      {onlyYouSee && <OnlyYouSee />}
      <p className="side-by-side__sentence">
        <OfTemplate>{answer.text}</OfTemplate>
      </p>
      <p className="wish__text">{answer.answer.text}</p>
    </div>
  );
}
