export interface CaseRecord {
  record: string;
  resource: string;
  number: string;
  title: string;
  state: string;
  createdAt: string;
}

export interface CaseEvent {
  id: string;
  record: string;
  at: string;
  step: string;
  clause: string | null;
  person: string;
  to: string;
}

export interface Case {
  records: CaseRecord[];
  events: CaseEvent[];
}
