import { ICONS, type IconName } from './icons';

/** An icon of the design system. Decoration unless `label` says what it means where no text does. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  const drawing = { className: 'icon-svg', viewBox: '0 -960 960 960', focusable: false } as const;
  return label ? (
    <svg {...drawing} role="img" aria-label={label}>
      <path d={ICONS[name]} />
    </svg>
  ) : (
    <svg {...drawing} aria-hidden="true">
      <path d={ICONS[name]} />
    </svg>
  );
}
