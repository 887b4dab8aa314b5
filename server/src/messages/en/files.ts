import type { files as zh } from '../zh/files.ts';

/** Sentences on files. */
export const files: Record<keyof typeof zh, string> = {
  noSuchFile: 'There is no such file uploaded by you; upload it again.',
  noSuchAttachment: 'The attachment was not found, or has been removed.',
  fileTaken: 'This file belongs to another record already; upload it again.',
  fileOfOtherType: 'Only {types} is taken here.',
  fileTooLarge: 'The file is larger than {max} MB.',
  fileBroken: 'The file has not arrived as it was sent; please send it again.',
  fileEmpty: 'The file is empty.',
  fileTypeRefused:
    'Files of this kind are not taken. PDF, OFD, pictures (PNG, JPEG, WebP, HEIC, HEIF, AVIF, TIFF), videos (MP4, MOV), documents of Office and WPS, ODS, DWG, XML of invoices, ZIP, CSV and plain text are.',
  fileWithoutName: 'Give the name of the file in `name`.',
};
