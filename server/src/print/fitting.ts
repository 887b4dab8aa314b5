/** A text longer than what there is room for is set smaller, to the half of its size at most. */
export const fitting = (text: string, size: number, room: number) =>
  Math.max(size / 2, Math.min(size, Math.floor(size * Math.sqrt(room / text.length))));
