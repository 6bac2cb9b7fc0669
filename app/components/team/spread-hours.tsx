import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownDayField, ownStartField } from '../../domain/conversations/lifecycle/call-in-several.schema';
import { spreadHours } from '../../domain/conversations/lifecycle/spread-hours.rules';
import { Button } from '../form/button';
import { useHydrated } from '../form/use-hydrated';

/** With scripts: lays the hours of those who are ticked one after the other. The leader sees them and can change them. */
export function SpreadHours({ form }: { form: RefObject<HTMLFormElement | null> }) {
  const { t } = useTranslation();
  const hydrated = useHydrated();
  const [done, setDone] = useState<{ set: number; left: number } | null>(null);
  if (!hydrated) return null;
  const spread = () => {
    if (!form.current) return;
    const posted = new FormData(form.current);
    const text = (name: string) => String(posted.get(name) ?? '');
    const talks = posted.getAll('chosen').map((id) => ({
      id: String(id),
      heldOn: text(ownDayField(String(id))) || text('heldOn'),
      startTime: text(ownStartField(String(id))),
    }));
    const hours = spreadHours(talks, Number(text('minutes')));
    for (const [id, hour] of hours) {
      const field = form.current.elements.namedItem(ownStartField(id));
      if (field instanceof HTMLInputElement) field.value = hour;
    }
    const open = talks.filter(({ startTime }) => !startTime).length;
    setDone({ set: hours.size, left: open - hours.size });
  };
  return (
    <div className="spread-hours">
      <p className="quiet">{t('team.several.spread_hint')}</p>
      <Button type="button" variant="secondary" onClick={spread}>
        {t('team.several.spread')}
      </Button>
      <p role="status">
        {done && t('team.several.spread_set', { count: done.set })}{' '}
        {done && done.left > 0 && t('team.several.spread_left', { count: done.left })}
      </p>
    </div>
  );
}
