/** Most incidents that the narration names in one text. */
export const MOST_NAMED = 3
