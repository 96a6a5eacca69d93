/**
 * How well a text is met, as one number: higher is better, 0 is not at all. The place in the text decides; a literal
 * or full reading goes before initials and unusual readings in the same place.
 */
export const PLACES = { inside: 1, wordStart: 2, prefix: 3, exact: 4 } as const;
export type PlaceInText = keyof typeof PLACES;

export const rankOf = (place: PlaceInText, isFull: boolean): number => PLACES[place] * 2 + (isFull ? 1 : 0);

export const BEST_RANK = rankOf('exact', true);
