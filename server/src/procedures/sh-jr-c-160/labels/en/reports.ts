import type { Translated } from '../../../../fields/catalogue.ts';
import type { reports as chinese } from '../zh/reports.ts';

export const reports: Translated<typeof chinese> = {
  Answers: {
    answers: 'Answers',
    satisfied: 'Satisfied',
    acceptable: 'Acceptable',
    dissatisfied: 'Dissatisfied',
    veryPoor: 'Very poor',
    rate: 'Satisfied or acceptable',
  },
  SatisfactionWithEngineer: {
    engineer: 'Engineer',
  },
  SatisfactionWithModel: {
    model: 'Model',
  },
  ComplaintsAbout: {
    theme: 'Theme',
    complaints: 'Complaints',
    open: 'Open',
    content: 'Closed, customer content',
    discontent: 'Closed, customer discontent',
  },
  satisfactionByEngineer: {
    $: 'Satisfaction by engineer',
    about: 'The four grades of App. B, by the engineers of the order.',
  },
  satisfactionByModel: {
    $: 'Satisfaction by model',
    about: 'The four grades of App. B, by the model of the machine.',
  },
  complaintsByTheme: {
    $: 'Complaints by theme',
    about: 'Complaints that came in, by what they were about and what became of them.',
  },
  Consumed: {
    requests: 'Parts requests',
    cost: 'Cost of parts',
  },
  PartsCostOfClass: {
    warrantyClass: 'Class',
  },
  PartsCostOfMonth: {
    month: 'Month',
  },
  PartsCostOfModel: {
    model: 'Model',
  },
  PartsCostOfOrder: {
    order: 'Service order',
    customer: 'Customer',
    warrantyClass: 'Class',
  },
  PartsCostOfPart: {
    partNumber: 'Part number',
    name: 'Name',
    unit: 'Unit',
    quantity: 'Quantity',
  },
  partsCostByClass: {
    $: 'Cost of parts: in warranty, by contract, charged',
    about: 'Parts issued in the period less what came back, at their price on issue, net.',
  },
  partsCostByMonth: {
    $: 'Cost of parts by month',
    about: 'Parts issued in the period less what came back, at their price on issue, net.',
  },
  partsCostByModel: {
    $: 'Cost of parts by model',
    about: 'Parts issued in the period less what came back, at their price on issue, net.',
  },
  partsCostByOrder: {
    $: 'Cost of parts by service order',
    about: 'Parts issued in the period less what came back, at their price on issue, net.',
  },
  partsCostByPart: {
    $: 'Parts used',
    about: 'Parts issued in the period less what came back, at their price on issue, net.',
  },
  LeadTimeOfSupplier: {
    supplier: 'Supplier',
    items: 'Items taken into stock',
    medianDays: 'Median',
    longestDays: 'Longest',
    medianFromOrder: 'Median from the order',
  },
  ClaimsOfSupplier: {
    supplier: 'Supplier',
    claims: 'Claims',
    open: 'Open',
    late: 'Late',
    claimed: 'Claimed',
    credited: 'Credited',
    replaced: 'Replaced',
    rate: 'Credited of what is closed',
  },
  QualityOfSupplier: {
    supplier: 'Supplier',
    deliveries: 'Deliveries',
    recounted: 'Counted again',
    late: 'After the day that was agreed',
    accepted: 'Accepted',
    rejected: 'Rejected',
    concession: 'Concession',
    rejectRate: 'Rejected of what was inspected',
  },
  WarrantyCostOfModel: {
    model: 'Model',
    orders: 'Free orders',
    parts: 'Parts',
    hours: 'Hours of work',
  },
  partsLeadTime: {
    $: 'Lead time of parts',
    about: 'Days from the application to the stock, by supplier.',
  },
  supplierClaimsSettled: {
    $: 'Supplier claims',
    about: 'What suppliers were asked to make good in the period, and what came of it; cancelled claims are left out.',
  },
  supplierQuality: {
    $: 'Quality of suppliers',
    about: 'What was found when deliveries of the period were inspected, by supplier.',
  },
  warrantyCostByModel: {
    $: 'Cost inside the three-guarantee period',
    about:
      'Parts of free service, at their price on issue less what came back, and the hours on the work reports, by model.',
  },
  ArrivalsInMonth: {
    month: 'Month',
    due: 'Due',
    inTime: 'In time',
    lateByHouse: 'Late by the company',
    lateByOthers: 'Late by others',
    rate: 'In time',
  },
  FirstVisitsInMonth: {
    month: 'Month',
    visits: 'First visits',
    fixed: 'Fixed at once',
    rate: 'First-time fix',
  },
  SignaturesInMonth: {
    month: 'Month',
    byHand: 'By hand at the site',
    byLink: 'By hand behind the link',
    byNameAlone: 'By name behind the link',
    stamped: 'Stamped',
    refused: 'Refused',
  },
  FaultsOfCode: {
    faultCode: 'Fault code',
    faults: 'Faults',
    down: 'Machine down',
    resolvedRemotely: 'Resolved remotely',
  },
  RepairsOfCause: {
    causeCode: 'Cause code',
  },
  RepairsOfRemedy: {
    remedyCode: 'Remedy code',
  },
  Repaired: {
    reports: 'Repairs',
    machines: 'Machines',
    hours: 'Hours',
  },
  RepeatFailuresOfModel: {
    model: 'Model',
    repairs: 'Repairs',
    repeated: 'Followed by another fault',
    rate: 'Repeat failures',
  },
  arrivalsInTime: {
    $: 'Arrivals in time',
    about: 'Whether the first site was reached in time, by the month in which it had to be.',
  },
  customerSignatures: {
    $: 'How reports were confirmed',
    about: 'How customers confirmed the work reports filed in a month; signatures that are void since are not counted.',
  },
  firstTimeFix: {
    $: 'First-time fix',
    about:
      'Faults that the first visit repaired: nobody was sent again, and the machine did not fail again within the days of a repeat failure.',
  },
  faultsByCode: {
    $: 'Faults by code',
    about: 'How the faults first called in during the period show themselves; cancelled and merged ones are left out.',
  },
  repairsByCause: {
    $: 'Repairs by cause',
    about:
      'What the repairs came from whose reports were filed in the period; those without a code have a line of their own.',
  },
  repairsByRemedy: {
    $: 'Repairs by remedy',
    about:
      'What was done in the repairs whose reports were filed in the period; those without a code have a line of their own.',
  },
  repeatFailures: {
    $: 'Repeat failures by model',
    about: 'How often a machine failed again after a repair, within the days that the procedure sets.',
  },
  OfEmployer: {
    employer: 'Employed by',
    dealer: 'Dealer',
  },
  TrainingPassRate: {
    assessed: 'Assessed',
    passed: 'Passed',
    atOnce: 'Passed at once',
    rate: 'Pass rate',
  },
  TopicsTaught: {
    people: 'People taught',
    principle: 'Principle',
    structure: 'Structure',
    use: 'Use',
    repair: 'Repair',
    maintenance: 'Maintenance',
    troubleshooting: 'Troubleshooting',
  },
  LicencesEnding: {
    productFamily: 'Product family',
    ended: 'Ended',
    within30: 'Within 30 days',
    within60: 'In 31 to 60 days',
    within90: 'In 61 to 90 days',
  },
  trainingPassRate: {
    $: 'Training pass rate',
    about: 'The last assessment of each enrolment, by who employs the trainee.',
  },
  topicsTaught: {
    $: 'Topics taught',
    about: 'How many people attended lessons of each of the six topics, by who employs them.',
  },
  licencesEnding: {
    $: 'Licences ending',
    about: 'How soon the licences of each product family end, from today on.',
  },
};
