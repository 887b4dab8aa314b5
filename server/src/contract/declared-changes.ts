/** Breaking changes of each release, and their reasons. */
export interface DeclaredChange {
  /** The release whose clients it concerns: the last one before the change. */
  release: string;
  /** Where it is in the schema; of a change of meaning, what is there now. */
  path: string;
  why: string;
  /** The schema is the same there, and what it does is not. */
  meaning?: true;
  /** It is deprecated, does what it did, and leaves with the next release. `*` stands for any name. */
  leaves?: true;
}

const moreImported = (name: string): DeclaredChange => ({
  release: '0.2.0',
  path: `ImportSubject.${name}`,
  why: 'More is imported; what was before remains.',
});

/** Names are never removed or renamed, nor is anything else that clients rely on, unless it is declared here. */
export const declaredChanges: readonly DeclaredChange[] = [
  {
    release: '0.1.0',
    path: 'Mutation.setUserPassword',
    why: 'Nobody sets or knows another’s password. Instead: `inviteUser` and `sendInvitation`; `sendPasswordLink` for who forgot it, or `requestPasswordLink` by themselves; `changeOwnPassword`.',
  },
  { release: '0.1.0', path: 'PasswordInput', why: 'It was the form of `setUserPassword`.' },
  {
    release: '0.1.0',
    path: 'User.state',
    why: 'A user can also be `INVITED` or `DUPLICATE`: the states that master data has remain, and these two came.',
  },
  {
    release: '0.1.0',
    path: 'UserFilter.state',
    why: 'It goes with `User.state`; `eq`, `in` and `isNull` are the same.',
  },
  {
    release: '0.1.0',
    path: 'Mutation.sendRepairQuote.input',
    why: 'The address of the link can be said; whoever leaves the form out gets what they got.',
  },
  {
    release: '0.1.0',
    path: 'Mutation.requestEvidencePack.by',
    why: 'A head has the role of the office, AFTER_SALES, as well: nobody lost the step.',
  },
  {
    release: '0.1.0',
    path: 'Mutation.createUser',
    meaning: true,
    why: 'It makes a user who is `INVITED` and not yet `ACTIVE`, as `inviteUser` does, which takes its place.',
  },
  ...['createUser', 'updateUser', 'reactivateUser'].map(step => ({
    release: '0.1.0',
    path: `Mutation.${step}`,
    meaning: true as const,
    why: 'It gives no roles that decide: it opens a `RoleChange`, which a second person approves. Instead: `proposeRoles`, `approveRoles`, `rejectRoles`.',
  })),
  {
    release: '0.1.0',
    path: 'Mutation.updateUser',
    meaning: true,
    why: 'It does not change the e-mail address of an account in use that decides. Instead: `proposeRoles` with `email`.',
  },
  ...['ITEM', 'SINGLE', 'UNIT', 'ROD', 'SHEET'].map(name => ({
    release: '0.2.0',
    path: `PartUnit.${name}`,
    why: 'Chinese counts by the kind of thing, and lists of parts say so; the units before it remain.',
  })),
  ...['PRODUCT_MODELS', 'DEALERS', 'SUPPLIERS', 'USERS', 'ADJUSTMENT_TEMPLATES', 'HOLIDAYS', 'CUSTOMER_SITES'].map(
    moreImported,
  ),
  ...['PRODUCT_FAMILIES', 'LETTER_SUBSTITUTES', 'TRAINING_ROOMS', 'INSPECTION_PLANS'].map(moreImported),
  ...['INSTALLED_EQUIPMENT', 'CERTIFICATES', 'LICENCES', 'SERVICE_CONTRACTS'].map(moreImported),
  {
    release: '0.2.0',
    path: 'ImportRunState.UNDONE',
    why: 'An import that nobody has gone on from can be undone; the states before it remain.',
  },
  {
    release: '0.2.0',
    path: 'EquipmentState.WITHDRAWN',
    why: 'A machine that came by an import that was undone; the states before it remain.',
  },
  {
    release: '0.2.0',
    path: 'ParameterName.PARTS_TAX_PERCENT',
    why: 'The procedure leaves open with what tax a customer pays for parts; the names before it remain.',
  },
  {
    release: '0.2.0',
    path: 'ParameterName.CASE_LINK_DAYS',
    why: 'The procedure leaves open how long who came by the code of a machine follows the case; the names before it remain.',
  },
  {
    release: '0.2.0',
    path: 'Channel.CODE',
    why: 'A customer turns to the company by the code of a machine; the channels before it remain.',
  },
  {
    release: '0.2.0',
    path: 'FaultReport.takenBy',
    why: 'Nobody took what the customer has reported by the code of a machine: then it is null, and `takenByDepartment` is `CUSTOMER`.',
  },
  {
    release: '0.2.0',
    path: 'NonconformitySource.SURPLUS',
    why: 'What was delivered beyond an order goes back as nonconforming; the sources before it remain.',
  },
  {
    release: '0.2.0',
    path: 'Mutation.requestParts',
    meaning: true,
    why: 'Upon a customer’s application no more is requested than was confirmed, and `issueParts` goes by what Sales has recorded: `remittedOn` settles nothing. Instead: `recordRemittance`.',
  },
  {
    release: '0.2.0',
    path: 'Mutation.overrideAllocation',
    meaning: true,
    why: 'It lets through what the request waits for now, once, before those whom it names (`PartsRequest.overrides`), and settles no payment.',
  },
  ...[
    'CALL_STATED_WITHIN',
    'SITE_ARRIVAL_STATED_WITHIN',
    'WORK_STATED_WITHIN',
    'SIGNATURE_STATED_WITHIN',
    'TRAINING_STATED_WITHIN',
    'FULFILMENT_STATED_WITHIN',
    'CONTRACT_STATED_WITHIN',
    'REMITTANCE_STATED_WITHIN',
    'DELIVERY_STATED_WITHIN',
    'PAPER_FINISHED_WITHIN',
  ].map(name => ({
    release: '0.2.0',
    path: `ParameterName.${name}`,
    why: 'The procedure leaves open how long afterwards a day is taken as it is stated; the names before it remain.',
  })),
  ...[
    'acceptRepairQuote',
    'acknowledgeComplaintSummary',
    'acknowledgeDepartmentAssessment',
    'approveDispatchDeviation',
    'approveDisposal',
    'approveParameter',
    'approveReturn',
    'approveRoles',
    'approveStockAdjustment',
    'approveTrainingPlan',
    'confirmFounding',
    'confirmImport',
    'confirmInspection',
    'confirmPartsApplication',
    'confirmPracticeHelp',
    'decideDisposition',
    'declineRepairQuote',
    'dispatchServiceOrder',
    'exemptFromAssessment',
    'grantConcession',
    'grantGoodwill',
    'overrideAllocation',
    'publishDepartmentAssessment',
    'reclassifyCause',
    'refuseConcession',
    'refuseUseAsIs',
    'rejectDispatchDeviation',
    'rejectDisposal',
    'rejectParameter',
    'rejectReturn',
    'rejectRoles',
    'rejectStockAdjustment',
    'rejectTrainingPlan',
    'releaseAdjustmentTemplate',
    'releaseLegalHold',
    'releaseTechnicalDocument',
    'requestReevaluation',
    'reviewSignatureRefusal',
    'sendBackPartsApplication',
    'signWorkReport',
    'verifyCorrectiveAction',
  ].map(name => ({
    release: '0.2.0',
    path: `Mutation.${name}.password`,
    why: 'It may be left out, unless the parameter `DECISIONS_BY_PASSWORD` was approved: then whoever decides enters their own password again.',
  })),
  {
    release: '0.2.0',
    path: 'ParameterName.DECISIONS_BY_PASSWORD',
    why: 'The procedure leaves open whether who decides enters the password again; the names before it remain.',
  },
  {
    release: '0.2.0',
    path: 'ParameterName.WAITING_DAYS',
    why: 'The procedure leaves open where what has no deadline stands in the inbox; the names before it remain.',
  },
  ...['SUPPLIER_ANSWER_DAYS', 'SUPPLIER_SETTLEMENT_DAYS'].map(name => ({
    release: '0.2.0',
    path: `ParameterName.${name}`,
    why: 'The procedure leaves open how long a supplier has for a claim; the names before it remain.',
  })),
  ...['VOIDED_ATTEMPTS_COUNT', 'TRAINING_HOURS_TO_HOLD', 'LICENCE_TRAINING_HOURS'].map(name => ({
    release: '0.2.0',
    path: `ParameterName.${name}`,
    why: 'The procedure leaves open what a licence and the end of a plan want of the hours taught; the names before it remain.',
  })),
  ...[
    'WARRANTY_EXTENDED_BY_ALL_DAYS',
    'WARRANTY_MOVES_TO_WORKING_DAY',
    'DEADLINES_MOVE_TO_WORKING_DAY',
    'CHARGED_REPAIR_AFTER_REMITTANCE',
    'SHIPMENT_FOLLOW_UP_DAYS',
    'EFFECT_VERIFIED_AFTER_DAYS',
  ].map(name => ({
    release: '0.2.0',
    path: `ParameterName.${name}`,
    why: 'The procedure leaves open which days extend a warranty, when it ends on a free day, and how long somebody waits for a customer; the names before it remain.',
  })),
  {
    release: '0.2.0',
    path: 'Mutation.dispatchServiceOrder.input',
    why: 'An engineer who is planned elsewhere on the same days is answered for in words; who leaves it out asks as before.',
  },
  {
    release: '0.2.0',
    path: 'StockAdjustmentState.WITHDRAWN',
    why: 'Opening stock that was imported by mistake is booked out again; the states before it remain.',
  },
  ...['Customer.state', 'Person.state'].map(path => ({
    release: '0.2.0',
    path,
    why: 'One that was entered twice can also be `MERGED`; the states that master data has remain.',
  })),
  ...['CustomerFilter.state', 'PersonFilter.state'].map(path => ({
    release: '0.2.0',
    path,
    why: 'It goes with the state; `eq`, `in` and `isNull` are the same.',
  })),
  ...['after', 'first'].map(argument => ({
    release: '0.2.0',
    path: `Query.departmentRecords.${argument}`,
    why: 'The records come page by page; whoever names neither gets the first hundred, as before.',
  })),
  ...[
    'fileAdjustmentRecord.doneAt',
    'fileAdjustmentRecord.newId',
    'signWorkReport.contentDigest',
    'signWorkReport.doneAt',
    'fileWorkReport.doneAt',
    'fileWorkReport.newId',
    'holdServiceOrder.doneAt',
    'recordSiteArrival.doneAt',
    'resumeServiceOrder.doneAt',
  ].map(argument => ({
    release: '0.2.0',
    path: `Mutation.${argument}`,
    why: 'A device that was out of reach of a network says when it was done, and by which id it knows what it made; who names neither takes the step now, as before.',
  })),
  {
    release: '0.2.0',
    path: 'PageInfo.endCursor',
    meaning: true,
    why: 'It names the database whose changes were pulled: one from before a restore is refused with `BEGIN_ANEW`, which the database itself often could not tell. A cursor of another database has that code, too; it was `BAD_USER_INPUT`.',
  },
  {
    release: '0.2.0',
    path: '*Order.*',
    leaves: true,
    why: 'By a sort without an index a long list is read whole for each of its pages. Each is deprecated with the sorts that stay; what `orderBy` is left out of comes newest first.',
  },
];
