import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { willForget } from '../device/clear-device';
import { Button } from '../form/button';
import { type FoundDraft, unsavedDraftsOf } from './draft-store';
import { saveAll } from './live-queues';

/**
 * Logs out with a whole new page, so that nothing of the person stays in the memory of this one. What
 * could not be saved is shown first: it is deleted from this device, so that the next person finds nothing.
 */
export function LogOut({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [unsaved, setUnsaved] = useState<readonly FoundDraft[]>([]);
  const leave = () => {
    willForget(personId);
    // The form's own event has been: this goes straight to the server.
    if (form.current) HTMLFormElement.prototype.submit.call(form.current);
  };
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    if (unsavedDraftsOf(personId).length > 0) await saveAll();
    const left = unsavedDraftsOf(personId);
    if (left.length > 0) setUnsaved(left);
    else leave();
  };
  return (
    <>
      <Form ref={form} method="post" action="/logout" reloadDocument onSubmit={ask}>
        <button type="submit" className="head__action">
          {t('common.logout')}
        </button>
      </Form>
      {unsaved.length > 0 && <Unsaved drafts={unsaved} onLeave={leave} onStay={() => setUnsaved([])} />}
    </>
  );
}

type UnsavedProps = { drafts: readonly FoundDraft[]; onLeave: () => void; onStay: () => void };

function Unsaved({ drafts, onLeave, onStay }: UnsavedProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  const texts = drafts.map(({ content }) => content?.text?.trim()).filter(Boolean);
  return (
    <dialog ref={box} className="ask" aria-labelledby="unsaved-heading" onClose={onStay}>
      <h2 id="unsaved-heading">{t('typing.log_out.heading')}</h2>
      <p>{t('typing.log_out.text')}</p>
      {texts.length > 0 && (
        <ul className="unsaved">
          {[...new Set(texts)].map((text) => (
            <li className="unsaved__text" key={text}>
              {text}
            </li>
          ))}
        </ul>
      )}
      <div className="button-row">
        <Button type="button" onClick={() => box.current?.close()}>
          {t('typing.log_out.stay')}
        </Button>
        <Button type="button" variant="warning" onClick={onLeave}>
          {t('typing.log_out.leave')}
        </Button>
      </div>
    </dialog>
  );
}
