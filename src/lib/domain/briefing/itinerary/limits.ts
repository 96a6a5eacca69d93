export const MOST_STOPS = 20;
export const MOST_CONTACTS = 6;
export const MOST_ITINERARY_LETTERS = { name: 80, note: 500, role: 40, reach: 120 } as const;
/** Of a stay and of a way. */
export const MOST_MINUTES = 1440;
/** The last minute of a day at which a visit can begin. */
export const LAST_START_MINUTES = 1439;
export const SPEED_KMH = { least: 5, most: 150 } as const;
