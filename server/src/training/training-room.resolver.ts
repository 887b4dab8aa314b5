import { Form, pick } from '../fields/form.ts';
import { masterDataSteps } from '../organization/master-data.ts';
import { TrainingRoom } from './training-room.entity.ts';

@Form()
export class TrainingRoomInput extends pick(TrainingRoom) {}

export const TrainingRoomSteps = masterDataSteps(TrainingRoom, TrainingRoomInput, ['MANAGEMENT']);
