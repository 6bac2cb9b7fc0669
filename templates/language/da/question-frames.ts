/** Ways to ask, of the same meaning, so that the questions of a section do not all begin alike. */
export interface Frame {
  text: string;
  /** `felt`: others can notice it; `infinitive`: the verb follows as an infinitive. */
  needs: 'any' | 'felt' | 'infinitive';
}

/** How a state shows (R9). */
export const STATE_FRAMES: readonly Frame[] = [
  { text: 'Hvordan viser du, at du', needs: 'any' },
  { text: 'Hvordan kommer det til udtryk i dit arbejde, at du', needs: 'any' },
  { text: 'Hvordan mærker andre, at du', needs: 'felt' },
  { text: 'Hvad hjælper dig til at', needs: 'infinitive' },
];

/** What one does to reach what the statement names. */
export const GOAL_FRAME = 'Hvad gør du for at';

/** What helps, and when it succeeds. */
export const ACT_FRAMES = ['Hvad hjælper dig til at', 'Hvornår lykkes det særlig godt for dig at'] as const;
