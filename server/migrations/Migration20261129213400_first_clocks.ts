import { Migration } from '@mikro-orm/migrations';

export class Migration20261129213400_first_clocks extends Migration {
  override up() {
    this.addSql(`alter table "goods_arrival_notice" add "first_noticed_at" timestamptz(3) null;`);

    this.addSql(`alter table "fault_report" add "fault_code" text null, add "correction_reason" text null;`);
    this.addSql(`create index "fault_report_fault_code_id_index" on "fault_report" ("fault_code", "id");`);
    this.addSql(
      `alter table "fault_report" add constraint "fault_report_fault_code_check" check ("fault_code" in ('NO_START', 'STOPS', 'JAM', 'MISFEED', 'OUT_OF_POSITION', 'SPEED', 'LEAK', 'NOISE', 'OVERHEAT', 'ALARM', 'QUALITY', 'DISPLAY', 'OTHER'));`,
    );

    this.addSql(
      `alter table "service_order" add "kept_clock" jsonb null, add "booking_reason" text null, add "booked_beside" text[] not null default '{}', add "arrival_city" text null, add "clock_correction_reason" text null;`,
    );

    this.addSql(`alter table "service_order" alter column "booked_beside" drop default;`);

    this.addSql(
      `alter table "work_report" add "fault_code" text null, add "cause_code" text null, add "remedy_code" text null, add "coaching_omitted" text null;`,
    );
    this.addSql(`create index "work_report_fault_code_id_index" on "work_report" ("fault_code", "id");`);
    this.addSql(`create index "work_report_cause_code_id_index" on "work_report" ("cause_code", "id");`);
    this.addSql(
      `alter table "work_report" add constraint "work_report_fault_code_check" check ("fault_code" in ('NO_START', 'STOPS', 'JAM', 'MISFEED', 'OUT_OF_POSITION', 'SPEED', 'LEAK', 'NOISE', 'OVERHEAT', 'ALARM', 'QUALITY', 'DISPLAY', 'OTHER'));`,
    );
    this.addSql(
      `alter table "work_report" add constraint "work_report_cause_code_check" check ("cause_code" in ('WEAR', 'BREAKAGE', 'LOOSE', 'MISALIGNED', 'DIRT', 'LUBRICATION', 'SEAL', 'AIR_SUPPLY', 'POWER_SUPPLY', 'WIRING', 'SENSOR', 'DRIVE', 'CONTROL', 'PARAMETER', 'ASSEMBLY', 'DESIGN', 'OPERATION', 'MATERIAL', 'ENVIRONMENT', 'UNKNOWN'));`,
    );
    this.addSql(
      `alter table "work_report" add constraint "work_report_remedy_code_check" check ("remedy_code" in ('REPLACED', 'REPAIRED', 'ADJUSTED', 'TIGHTENED', 'CLEANED', 'LUBRICATED', 'REWIRED', 'RESET', 'SOFTWARE', 'INSTRUCTED', 'NONE'));`,
    );
  }

  override down() {}
}
