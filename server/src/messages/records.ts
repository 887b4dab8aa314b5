/** What the rules of 4.5, 7 and 8 say. */
export const records = {
  formTwice: ['同一表单填写了两次。', 'The same form is named twice.'],
  inForceBeforeFormer: [
    '生效日期须在上一版次的生效日期（{day}）之后。',
    'It has to be in force after the former revision, which is from {day}.',
  ],
} as const;
