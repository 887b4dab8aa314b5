import { type Refusal, refuse, refuseLines } from '../messages/errors.ts';
import type { Part } from '../organization/part.entity.ts';
import type { Facts } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { GoodsReceipt, PieceVerdict, SampleVerdict } from './goods-receipt.entity.ts';
import { type Characteristic, type Sample, sampleOf, samplingHistory } from './inspection-sample.ts';
import { sum } from './quantity.ts';
import { keptOfCount } from './receipt-rules.ts';

type Named = Pick<Facts<Part>, 'id' | 'name'>;

/** What was found of a characteristic on a piece, as it was entered. */
interface Value {
  part: Named;
  piece: number;
  characteristic: string;
  value?: number | null;
  finding?: PieceVerdict | null;
}

interface Findings {
  inspection: readonly { part: Named; accepted: number }[];
  values?: readonly Value[] | null;
}

/** A sample with what was found on its pieces. */
export interface JudgedSample {
  part: Named;
  sample: Sample;
  values: readonly (Value & { verdict: PieceVerdict })[];
  /** How many pieces were inspected: the sample, or the whole lot. */
  inspected: number;
  /** How many of the sample do not conform, by which the lot is judged. */
  nonconforming: number;
  verdict: SampleVerdict;
  /** How many pieces of the lot may be accepted. */
  acceptable: number;
}

/** 5.4.4: whether what was found conforms; a limit itself does. */
export const verdictOn = ({ value, finding }: Value, { kind, lowerLimit, upperLimit }: Characteristic): PieceVerdict =>
  kind === 'ATTRIBUTE'
    ? (finding as PieceVerdict)
    : (value as number) < (lowerLimit ?? Number.NEGATIVE_INFINITY) ||
        (value as number) > (upperLimit ?? Number.POSITIVE_INFINITY)
      ? 'NONCONFORMING'
      : 'CONFORMING';

/** A value with its place in the form. */
type Placed = Value & { at: number };

/** 5.4.4: each characteristic of the plan once a piece, as its kind wants it; of the sample's pieces, and no other. */
function wellEntered(part: Named, sample: Sample, values: readonly Placed[]): Refusal | undefined {
  const known = new Map(sample.plan.characteristics.map(each => [each.characteristic, each]));
  const pieces = new Map<number, Set<string>>();
  const wrong = refuseLines(values, ({ at, piece, characteristic, value, finding }) => {
    const facts = { part: part.name, piece, characteristic };
    const of = known.get(characteristic);
    if (!of) return refuse('characteristicNotInPlan', facts, `values.${at}.characteristic`);
    if (piece > sample.lot) return refuse('pieceNotInSample', { ...facts, size: sample.size }, `values.${at}.piece`);
    if (of.kind === 'MEASURED' && value == null) return refuse('valueToBeMeasured', facts, `values.${at}.value`);
    if (of.kind === 'ATTRIBUTE' && !finding) return refuse('findingToBeSaid', facts, `values.${at}.finding`);
    if (of.kind === 'MEASURED' ? finding : value != null)
      return refuse('valueOfOtherKind', facts, `values.${at}.${of.kind === 'MEASURED' ? 'finding' : 'value'}`);
    const found = pieces.get(piece) ?? new Set();
    if (found.has(characteristic)) return refuse('valueTwice', facts, `values.${at}.characteristic`);
    pieces.set(piece, found.add(characteristic));
  });
  if (wrong) return wrong;
  const { size, lot } = sample;
  const expected = pieces.size === lot ? lot : size;
  if (pieces.size !== expected)
    return refuse('piecesUnlikeSample', { part: part.name, size, lot, given: pieces.size }, 'values');
  for (const [piece, found] of pieces) {
    const at = values.find(each => each.piece === piece)?.at;
    const facts = { part: part.name, piece, size };
    if (piece > expected) return refuse('pieceNotInSample', facts, `values.${at}.piece`);
    const missing = [...known.keys()].filter(each => !found.has(each));
    if (missing.length) return refuse('characteristicsMissing', { ...facts, characteristics: missing }, 'values');
  }
}

/** The verdict on a lot by the first pieces, which are its sample; where each piece is inspected, by each of them. */
export function judge(part: Named, sample: Sample, values: readonly Value[]): JudgedSample {
  const known = new Map(sample.plan.characteristics.map(each => [each.characteristic, each]));
  const judged = values.map(each => ({
    ...each,
    verdict: verdictOn(each, known.get(each.characteristic) as Characteristic),
  }));
  const wrong = [...new Set(judged.filter(each => each.verdict === 'NONCONFORMING').map(({ piece }) => piece))];
  const inspected = new Set(values.map(({ piece }) => piece)).size;
  const nonconforming = wrong.filter(piece => piece <= sample.size).length;
  const verdict = nonconforming <= (sample.acceptance ?? 0) ? 'ACCEPTED' : 'NOT_ACCEPTED';
  const acceptable = inspected === sample.lot || verdict === 'ACCEPTED' ? sample.lot - wrong.length : 0;
  return { part, sample, values: judged, inspected, nonconforming, verdict, acceptable };
}

/** The samples of a delivery as they were entered, of the parts that have a plan; or why one does not go. */
export async function judgedSamples(
  { inspection, values }: Findings,
  receipt: Facts<GoodsReceipt, 'counts' | 'surplus' | 'purchaseOrder'>,
  { em }: Pick<StepContext, 'em'>,
): Promise<readonly JudgedSample[] | Refusal> {
  const placed = (values ?? []).map((each, at) => ({ ...each, at }));
  const lots = keptOfCount(receipt);
  const judged: JudgedSample[] = [];
  for (const { part } of inspection) {
    const lot = lots.get(part.id) ?? 0;
    const history = await samplingHistory(em, part.id, receipt.purchaseOrder.supplier.id);
    const sample = lot > 0 ? sampleOf(history, lot) : undefined;
    if (!sample) continue;
    const own = placed.filter(each => each.part.id === part.id);
    const refusal = wellEntered(part, sample, own);
    if (refusal) return refusal;
    judged.push(judge(part, sample, own));
  }
  const other = placed.find(each => !judged.some(({ part }) => part.id === each.part.id));
  return other ? refuse('partWithoutPlan', { part: other.part.name }, `values.${other.at}.part`) : judged;
}

const isRefusal = (found: readonly JudgedSample[] | Refusal): found is Refusal => 'rule' in found;

/** 5.4.4: what is accepted follows from the sample. What did not pass is rejected, let pass by concession, or inspected piece by piece. */
export async function samplesInspected(
  findings: Findings,
  receipt: Facts<GoodsReceipt, 'counts' | 'surplus' | 'purchaseOrder'>,
  context: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  const judged = await judgedSamples(findings, receipt, context);
  if (isRefusal(judged)) return judged;
  for (const { part, sample, inspected, nonconforming, verdict, acceptable: max } of judged) {
    const at = findings.inspection.findIndex(each => each.part.id === part.id);
    const accepted = sum([findings.inspection[at]?.accepted ?? 0]);
    if (accepted <= max) continue;
    const facts = { part: part.name, max, nonconforming, acceptance: sample.acceptance ?? 0 };
    const refused = verdict === 'NOT_ACCEPTED' && inspected < sample.lot;
    return refuse(refused ? 'lotNotAccepted' : 'acceptedBeyondFound', facts, `inspection.${at}.accepted`);
  }
}
