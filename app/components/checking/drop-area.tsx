import { type DragEvent, type ReactNode, useState } from 'react';

/** A file that is dropped here is chosen in the file field within. Without scripts it is only a frame. */
export function DropArea({ children }: { children: ReactNode }) {
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent<HTMLFieldSetElement>) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent<HTMLFieldSetElement>) => {
    event.preventDefault();
    setOver(false);
    const input = event.currentTarget.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input || event.dataTransfer.files.length === 0) return;
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  return (
    <fieldset
      className={over ? 'drop-area drop-area--over' : 'drop-area'}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
    </fieldset>
  );
}
