interface Consumed {
  requests: number;
  cost: number;
}
interface Waited {
  items: number;
  fromApplication: number | null;
  fromOrder: number | null;
}

/** What the API says of parts in a period. */
export interface PartsFigures {
  partsConsumption: {
    byWarrantyClass: (Consumed & { warrantyClass: string })[];
    byMonth: (Consumed & { month: string })[];
    byModel: (Consumed & { model: string | null; name: string | null })[];
    byOrder: (Consumed & { order: string; number: string; customer: string; warrantyClass: string })[];
    byPart: (Consumed & { part: string; partNumber: string; name: string; unit: string; quantity: number })[];
  };
  supplierQuality: {
    supplier: string;
    name: string;
    deliveries: number;
    recounted: number;
    late: number;
    accepted: number;
    rejected: number;
    concession: number;
    rejectRate: number;
  }[];
  partsLeadTime: {
    byMonth: (Waited & { month: string })[];
    bySupplier: (Waited & { supplier: string; name: string })[];
  };
}
