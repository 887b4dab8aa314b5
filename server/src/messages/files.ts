/** What is said of files. */
export const files = {
  noSuchFile: ['没有找到您上传的这份文件，请重新上传。', 'There is no such file uploaded by you; upload it again.'],
  noSuchAttachment: ['没有找到该附件，或已被移除。', 'The attachment was not found, or has been removed.'],
  fileTaken: [
    '这份文件已用于另一条记录，请重新上传。',
    'This file belongs to another record already; upload it again.',
  ],
  fileOfOtherType: ['此处只接受 {types}。', 'Only {types} is taken here.'],
  fileTooLarge: ['文件超过 {max} MB 的上限。', 'The file is larger than {max} MB.'],
  fileEmpty: ['文件是空的。', 'The file is empty.'],
  fileTypeRefused: [
    '不接受这种文件。可以上传 PDF、图片(PNG、JPEG、WebP、HEIC)、DOCX、XLSX、PPTX、CSV 和纯文本。',
    'Files of this kind are not taken. PDF, pictures (PNG, JPEG, WebP, HEIC), DOCX, XLSX, PPTX, CSV and plain text are.',
  ],
  fileWithoutName: ['请在 name 中给出文件名。', 'Give the name of the file in `name`.'],
} as const;
