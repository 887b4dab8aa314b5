import type { repair as zh } from '../zh/repair.ts';

/** Refusals by the rules of 5.3. */
export const repair: Record<keyof typeof zh, string> = {
  warrantyAgreedLaterBySales:
    '{fault} came first: Sales or the head of After-Sales enters what was agreed on the warranty.',
  warrantyAgreedLaterUnproven:
    '{fault} came first: what was agreed on the warranty is shown by a scan of the contract.',
  warrantyAgreedLaterUnexplained: '{fault} came first: say why what was agreed on the warranty is entered only now.',
  notABulletin: '{number} is no technical bulletin.',
  bulletinOfFaults: 'Faults led to it and name it as their bulletin, so it stays one: {numbers}.',
  cityUnknown:
    'The city of the site, “{city}”, is not known, and with it the time in which to arrive; enter it at the customer’s site first.',
  abroadWithoutContract:
    'For a site abroad the contract says in how many days to arrive; record the service contract first.',
  arrivedBeforeShipped: 'It cannot arrive before it was shipped on {shippedOn}.',
  arrivedAfterNotice: 'It cannot have arrived after the customer told.',
  arrivalNoticed: 'The arrival of this machine is registered as {number}.',
  goodsArrived: 'Goods arrived: {serialNumber}',
  somebodySent: 'Somebody is sent: {number}, on {day}',
  orderClosed: 'Order {number} is done and closed',
  faultMerged: 'Handled together with {number}',
  noLongerMerged: '{number} is void; handled by itself again',

  machineUnknown: 'The report names no machine; say to which one somebody is sent.',
  otherMachine: 'It is not the same machine.',
  mergedWithoutMachine: 'The report names no machine; correct it first.',
  transferUnderOrders:
    'Orders are open on this machine at its present site: {numbers}. Please say why it is transferred all the same.',
  machineSentTo: 'Somebody is sent to that machine, or another call has joined; it stays with its machine.',
  mergedIntoItself: 'A report is not merged into itself.',
  helpedAlready: 'Somebody has helped, was sent, or has resolved it, so that it cannot be void; help and resolve it.',
  othersMerged: 'Other reports have joined this one, so it is not for one of them to withdraw; please call us.',
  reopenedTooLate:
    'It was resolved on {resolvedOn}; after {days, plural, one {# day} other {# days}} a fault is not reopened but reported anew.',

  notMaintenance: 'Somebody is sent for the regular maintenance of a machine only.',
  maintenancePlanned: 'Order {number} is planned for it already.',
  orderTooLong: 'An order lasts at most {days, plural, one {# day} other {# days}}; plan more as another.',
  notARepairer: '{name} is not an active technician.',
  engineerBooked:
    '{names} has something else on these days: {orders}. Send others, plan other days, or say how both will be done.',
  arrivedAlready: 'They have arrived; the deadline is not corrected any more.',
  notOneTrip:
    'The first site is that of another order, neither closed nor cancelled: with somebody of this one, on days that overlap or adjoin, and with no first site of its own.',
  tripLeftBehind:
    '{orders} go out on the same trip, on days that would no longer overlap or adjoin: plan those first, or choose such days.',
  visitedAlready: 'Somebody has been there, so that the order is not cancelled; report, complete and close it.',
  filedAlready: '{number} has been filed, so that the order is not cancelled; complete and close it.',
  notYourOrder: 'This order does not name you.',
  engineersUnlicensed: 'Without a valid licence for the product family on planned days, and not to be sent: {names}.',
  deviationOutsideOrder: 'People and days have to be those of the order.',
  noDeviationWanted: 'No licence deviation waits for approval.',
  arrivedBeforeClock: 'Nobody arrives before the clock starts.',
  delayNeedsCause: 'The deadline, {deadline}, has passed; say what caused the delay.',
  quoteNotAccepted:
    'By decision {number} the repair is charged; somebody goes, or goes on, once the customer has accepted a quote.',
  heldForRemittance: 'The money for quote {number} has not come after all; waiting for it.',
  heldForQuote: 'By decision {number} it is charged; waiting for the customer’s answer to a quote.',

  itemTwice: 'The item “{item}” is there twice.',
  noLimit: 'The item “{item}” needs an upper or a lower limit.',
  limitsCrossed: 'The upper limit of “{item}” is below its lower limit.',
  templateOfOtherModel: 'This template is for another model.',
  adjustmentFiled: 'The order has adjustment record {number} already; amend that.',
  adjustedBeforeArrival: 'Nothing was adjusted before the arrival on {arrivedOn}.',
  itemNotInTemplate: 'The template has no item “{item}”.',
  itemsMissing: 'Not filled in: {items}.',
  calibrationExpired: 'The calibration of {instrument} had run out on that day.',
  concessionWanted: 'The item “{item}” is left out of limits; give the reason for the concession.',
  orderFinished: 'Order {number} has come to its end.',

  reportFiled: 'The order has work report {number} already; amend that.',
  adjustmentFirst: 'The model has adjustment template {template}: fill in the adjustment record first.',
  notOfOrder: '{name} is not an engineer of the order.',
  dayOutsideOrder: 'Work is done between the dispatch on {from} and today, {today}.',
  dayTooLong: '{name} worked more than 24 hours on {day}, other reports included.',
  beforeShipment: 'Not before the machine was shipped on {shippedOn}.',
  acceptedBeforeStartUp: 'It is not accepted before it was started up on {startedUpOn}.',
  installationIncomplete: 'An installation wants the days of installation, start-up and acceptance.',
  repairUnexplained: 'A repair wants the fault, its cause and the remedy.',
  coachedAfterAll: 'Somebody was coached; there is no reason why nobody was.',
  coachedNobody: 'Say who was coached.',
  coachedNothing: 'Say in what they were coached.',
  officeTakesStamps: 'What reaches the office by post is stamped; a signature is given on site or by link.',
  linkByMailOnly: 'The link is not shown to an engineer of the order: enter the customer’s e-mail address.',
  linkToStaff: '{email} is of the company’s own staff; the link goes to the customer.',
  signatureWanted: 'Please sign.',
  signatureDrawn:
    'On site the customer signs by hand; whoever cannot is sent the link, or stamps a paper that is scanned.',
  scanWanted: 'Upload the scan with the stamp.',
  stampedByWanted: 'Say who stamped it.',
  beforeDispatch: 'They were sent on {from}: nothing was installed, started up or accepted before.',
  signedBeforePaper: 'The paper was made on {madeOn}; nobody signs it before.',
  signedByEngineer: '{name} did the work; the customer confirms it.',
  paperDamaged:
    'The kept paper of report {number} is not what was filed: nothing is signed or closed on it. Tell the administrator.',
  reportMissing: 'Order {number} has no work report yet ({clause}).',
  reportNotSettled:
    'The customer has not signed or stamped work report {report}, and no refusal has been reviewed ({clause}).',
  plannedDaysOver: 'Its planned days ended on {endsOn}; it is planned anew first.',
  arrivalOverdue: 'Nobody has arrived, and somebody had to by {deadline}.',
};
