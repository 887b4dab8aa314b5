import type { Entered } from '../fields/form.ts';
import { namedTwice } from '../fields/named-alike.ts';
import { type Refusal, refuse, refuseLines } from '../messages/errors.ts';
import type { ProductModel } from '../organization/product-model.entity.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import { knowing, type Question } from '../procedure/question.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { isLater } from '../training/document-revisions.ts';
import { AdjustmentTemplate } from './adjustment-template.entity.ts';

type Template = Entered<AdjustmentTemplate, 'model' | 'revision' | 'items'>;

/** 5.3.5: the template in force for the machines of a model. */
export const templateInForce = (model: Pick<ProductModel, 'id'>, { em }: Pick<StepContext, 'em'>) =>
  em.findOne(AdjustmentTemplate, { model: model.id, state: 'RELEASED' });

/** 5.3.5: item names are unique, and each item has a limit to compare a value with. */
export function measurable({ items }: Input<Template>): Refusal | undefined {
  const twice = namedTwice(items, ({ item }) => item);
  return refuseLines(items, ({ item, lowerLimit, upperLimit }, at) => {
    if (at === twice) return refuse('itemTwice', { item }, `items.${at}.item`);
    if (lowerLimit == null && upperLimit == null) return refuse('noLimit', { item }, `items.${at}.upperLimit`);
    if (lowerLimit != null && upperLimit != null && lowerLimit > upperLimit)
      return refuse('limitsCrossed', { item }, `items.${at}.upperLimit`);
  });
}

/** 5.3.5: a revision follows the one in force. */
export async function laterThanReleased(
  { model, revision }: Pick<Facts<AdjustmentTemplate>, 'model' | 'revision'>,
  _: unknown,
  context: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  const previous = await templateInForce(model, context);
  if (previous && !isLater(revision, previous.revision))
    return refuse('revisionNotLater', { revision: previous.revision }, 'revision');
}

const revisionInForce: Question<string | null> = {
  name: 'revisionInForce',
  sql: row =>
    `(select t.revision from adjustment_template t where t.model_id = ${row}.model_id and t.state = 'RELEASED')`,
};

/** The same check at release, since another revision may have come into force meanwhile. */
export const stillLater = knowing(
  [revisionInForce],
  function stillLater({ revision }: Facts<AdjustmentTemplate>, [inForce]): Refusal | undefined {
    if (inForce && !isLater(revision, inForce)) return refuse('revisionNotLater', { revision: inForce });
  },
);
