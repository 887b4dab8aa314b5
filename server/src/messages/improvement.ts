/** What the rules of 5.3.8, 5.3.9 and SH/JR-C-101-01 say. */
export const improvement = {
  lineFollowsRecord: [
    '这一登记由 {number} 产生，其处理和状态随该记录变化，请在该记录上办理。',
    'This line belongs to {number}, whose handling and state it follows; act on that record.',
  ],
  nothingHandled: ['请先记录处理情况，再办结。', 'Record first how it was handled.'],
  handledAlready: [
    '已有处理记录，不能作废；处理完毕请办结。',
    'It has been handled and cannot be void; close it when done.',
  ],
} as const;
