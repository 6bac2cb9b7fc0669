import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../components/dates/format';
import { Empty } from '../../components/feedback/empty';
import { PageTitle } from '../../components/layout/page-title';
import { answering } from '../../http/refusals.server';
import { useLanguage } from '../../i18n/use-language';
import type { Route } from './+types/mails';
import { keptMails } from './kept-mails.server';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => ({
    mails: keptMails(args.context).map(({ id, at, to, subject, text, calendar }) => ({
      ...{ id, at, to, subject, text },
      calendar: calendar !== null,
    })),
  }));
}

/** In the demo alone: the mails that Muskat would have sent, to whomever they go. */
export default function Mails({ loaderData: { mails } }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className="text-column">
      <PageTitle lead={t('appointments.demo.lead')}>{t('appointments.demo.title')}</PageTitle>
      {mails.length === 0 && <Empty>{t('appointments.demo.none')}</Empty>}
      {mails.map(({ id, at, to, subject, text, calendar }) => (
        <section key={id} aria-labelledby={id} className="demo-mail">
          <h2 id={id}>{subject}</h2>
          <p className="quiet">
            {t('appointments.demo.to', { name: to.name, address: to.address })}
            <br />
            {formatDateTime(at, language)}
          </p>
          <pre className="demo-mail__text">{text}</pre>
          <p>
            <a href={`/demo/mails/${id}`}>{t('appointments.demo.html')}</a>
            {calendar && (
              <>
                {' '}
                <a href={`/demo/mails/${id}?fil=ics`}>{t('appointments.demo.calendar')}</a>
              </>
            )}
          </p>
        </section>
      ))}
    </div>
  );
}
