import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { Allow } from '../access/allow.ts';
import type { Context } from '../context.ts';
import { demandPeriod, PeriodArguments } from '../read/period.ts';
import { GoodsReceipt } from './goods-receipt.entity.ts';
import { PartsConsumption, PartsLeadTime, SupplierQuality } from './parts-report-types.ts';
import { partsConsumption, partsLeadTime, supplierQuality } from './parts-reports.ts';
import { PartsRequest } from './parts-request.entity.ts';

@Resolver()
export class PartsReports {
  @Allow(PartsRequest)
  @Query(() => PartsConsumption, {
    complexity: 2_000,
    description: 'What parts were used for in a period and what they cost: by class, month, model, order and part.',
  })
  partsConsumption(@Args(() => PeriodArguments) period: PeriodArguments, @Ctx() context: Context) {
    demandPeriod(period, context);
    return partsConsumption(period, context);
  }

  @Allow(GoodsReceipt)
  @Query(() => [SupplierQuality], {
    complexity: 2_000,
    description: 'What each supplier delivered in a period, and what of it was rejected.',
  })
  supplierQuality(@Args(() => PeriodArguments) period: PeriodArguments, @Ctx() context: Context) {
    demandPeriod(period, context);
    return supplierQuality(period, context);
  }

  @Allow(GoodsReceipt)
  @Query(() => PartsLeadTime, {
    complexity: 2_000,
    description: 'How long the parts were waited for that came into stock in a period: by month and by supplier.',
  })
  partsLeadTime(@Args(() => PeriodArguments) period: PeriodArguments, @Ctx() context: Context) {
    demandPeriod(period, context);
    return partsLeadTime(period, context);
  }
}
