import type { ReactNode } from 'react';
import { Title } from './title';

type PageTitleProps = {
  children: string;
  /** One sentence on what the page is for. */
  lead?: ReactNode;
  /** The title in the browser, where the heading alone is not unique ("Tema 2: Samarbejde"). */
  title?: string;
};

/** The one h1 of a page, which also names it in the browser. */
export function PageTitle({ children, lead, title }: PageTitleProps) {
  return (
    <>
      <Title>{title ?? children}</Title>
      <h1>{children}</h1>
      {lead && <p className="font-lead">{lead}</p>}
    </>
  );
}
