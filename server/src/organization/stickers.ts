import { gtinOf } from '../codes/gtin.ts';
import { MACHINE_PATH } from '../codes/machine-code.ts';
import { sentence } from '../print/bilingual-text.ts';
import { sticker } from '../procedure/sticker.ts';
import { Equipment } from './equipment.entity.ts';
import { Part } from './part.entity.ts';

/** 5.3.7: one code on a machine, by which customers turn to service and engineers find its record. */
export const equipmentSticker = sticker(Equipment, {
  load: ['model'],
  issued: { field: 'machineCode', step: 'issueMachineCode' },
  code: ({ machineCode }, { publicUrl }) =>
    machineCode ? { symbology: 'QR', text: `${publicUrl}${MACHINE_PATH}/${machineCode}` } : null,
  lines: ({ serialNumber, model }) => [serialNumber, model.code, model.name],
  caption: sentence('stickerScan'),
});

/** The GTIN by which the world knows it, or else its number itself: an identifier of GS1 that stands alone is none. */
export const partSticker = sticker(Part, {
  load: [],
  code: ({ gtin, partNumber }) =>
    gtin
      ? { symbology: 'GS1_DATA_MATRIX', text: `(01)${gtinOf(gtin)}` }
      : { symbology: 'DATA_MATRIX', text: partNumber },
  lines: ({ partNumber, name, specification, gtin }) => [partNumber, name, specification, gtin],
});
