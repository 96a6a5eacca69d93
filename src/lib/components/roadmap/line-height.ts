/** Of a line of the timeline, names and bars alike, in CSS pixels. */
export const LINE_HEIGHT = 30;
