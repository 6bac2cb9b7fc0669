/** The page of a year, and what is taken out of it. */
export const yearAddress = (year: number, part = ''): string => `/hr/indsigt/aar${part}?aar=${year}`;
