/** Labels as they are sold, in millimetres: on the roll of a label printer, or many on a sheet of A4. */
export interface StickerSize {
  width: number;
  height: number;
  /** Columns and rows of a sheet, and the space between its columns. None on a roll. */
  sheet?: { columns: number; rows: number; gap: number };
}

export const stickerSizes = {
  ROLL_40_30: { width: 40, height: 30 },
  ROLL_50_30: { width: 50, height: 30 },
  ROLL_60_40: { width: 60, height: 40 },
  ROLL_70_50: { width: 70, height: 50 },
  A4_21: { width: 63.5, height: 38.1, sheet: { columns: 3, rows: 7, gap: 2.5 } },
  A4_24: { width: 63.5, height: 33.9, sheet: { columns: 3, rows: 8, gap: 2.5 } },
  A4_40: { width: 48.5, height: 25.4, sheet: { columns: 4, rows: 10, gap: 0 } },
  A4_65: { width: 38.1, height: 21.2, sheet: { columns: 5, rows: 13, gap: 2.5 } },
} as const satisfies Record<string, StickerSize>;

export type StickerSizeName = keyof typeof stickerSizes;

export const isStickerSize = (name: unknown): name is StickerSizeName =>
  typeof name === 'string' && Object.hasOwn(stickerSizes, name);

/** The most labels that one request makes, places left free at its beginning included. */
export const MOST_STICKERS = 1000;
