/** The name of Denmark's time in the IANA database. */
export const COPENHAGEN = 'Europe/Copenhagen';

/**
 * Denmark's time for programs that do not know its name (RFC 5545, 3.6.5): summer from the last Sunday of March
 * to the last Sunday of October, changing at 1:00 UTC, as in all of the EU since 1996 (directive 2000/84/EC).
 */
export const VTIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${COPENHAGEN}`,
  'BEGIN:DAYLIGHT',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');
