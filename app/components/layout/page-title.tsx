import type { ReactNode } from 'react';
import { Title } from './title';

type PageTitleProps = {
  children: string;
  /** One sentence on what the page is for. */
  lead?: ReactNode;
  /** The title in the browser, where the heading alone is not unique ("Tema 2: Samarbejde"). */
  title?: string;
  /** Of heading and lead, where it is not the page's. */
  lang?: string;
  /** Id of what belongs to the heading and is read out with it. */
  describedBy?: string;
};

/** The one h1 of a page, which also names it in the browser. */
export function PageTitle({ children, lead, title, lang, describedBy }: PageTitleProps) {
  return (
    <>
      <Title>{title ?? children}</Title>
      <h1 aria-describedby={describedBy} lang={lang}>
        {children}
      </h1>
      {lead && (
        <p className="font-lead" lang={lang}>
          {lead}
        </p>
      )}
    </>
  );
}
