import { Lines } from '../fields/declarations.ts';
import type { OneFor } from '../fields/field.ts';
import { Form, pick } from '../fields/form.ts';
import { IssuedPiece, PartsRequest, PartsRequestLine, ReturnedPart, ReturnedPiece } from './parts-request.entity.ts';
import type { Piece } from './request-rules.ts';

@Form()
export class PartsRequestInput extends pick(PartsRequest) {}

/** A line for each part of the request, to be filled in where something of it is issued or returned. */
const someOfEach: OneFor = { sharing: 'id', of: () => PartsRequest, lines: 'lines', by: 'part', some: true };

@Form()
export class IssueInput {
  @Lines(() => PartsRequestLine, 'request', { max: 100, oneFor: someOfEach }) lines!: Piece[];
  @Lines(() => IssuedPiece, 'request', { optional: true, min: 0, max: 500 }) pieces?: IssuedPiece[] | null;
}

@Form()
export class ReservationInput {
  @Lines(() => PartsRequestLine, 'request', { max: 100, oneFor: someOfEach }) lines!: Piece[];
}

@Form()
export class ReturnInput {
  @Lines(() => ReturnedPart, 'request', { max: 100, oneFor: someOfEach })
  lines!: ReturnedPart[];
  @Lines(() => ReturnedPiece, 'request', { optional: true, min: 0, max: 500 }) pieces?: ReturnedPiece[] | null;
}
