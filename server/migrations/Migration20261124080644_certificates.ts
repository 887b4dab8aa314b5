import { Migration } from '@mikro-orm/migrations';

export class Migration20261124080644_certificates extends Migration {
  override up() {
    this.addSql(
      `create table "technical_document" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "kind" text not null, "model_id" uuid not null, "code" text not null, "revision" text not null, "title" text not null, "changes" text null, "file_id" uuid not null, "author_id" uuid not null, "released_by_id" uuid null, "released_on" date null, "sent_back_reason" text null, "withdrawal_reason" text null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "technical_document" add constraint "technical_document_number_unique" unique ("number");`,
    );
    this.addSql(`create index "technical_document_changed_in_id_index" on "technical_document" ("changed_in", "id");`);
    this.addSql(`create index "technical_document_updated_at_id_index" on "technical_document" ("updated_at", "id");`);
    this.addSql(
      `create index "technical_document_index" on "technical_document" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "technical_document_state_id_index" on "technical_document" ("state", "id");`);
    this.addSql(`create index "technical_document_kind_id_index" on "technical_document" ("kind", "id");`);
    this.addSql(`create index "technical_document_model_id_id_index" on "technical_document" ("model_id", "id");`);
    this.addSql(`create index "technical_document_code_id_index" on "technical_document" ("code", "id");`);
    this.addSql(`create index "technical_document_revision_id_index" on "technical_document" ("revision", "id");`);
    this.addSql(`create index "technical_document_title_id_index" on "technical_document" ("title", "id");`);
    this.addSql(`create index "technical_document_file_id_id_index" on "technical_document" ("file_id", "id");`);
    this.addSql(`create index "technical_document_author_id_id_index" on "technical_document" ("author_id", "id");`);
    this.addSql(
      `create index "technical_document_released_by_id_id_index" on "technical_document" ("released_by_id", "id");`,
    );
    this.addSql(
      `create unique index "technical_document_model_id_code_revision_unique" on "technical_document" ("model_id", "code", "revision") where state <> 'WITHDRAWN';`,
    );

    this.addSql(
      `create table "certificate" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "verification_token" text not null, "state" text not null, "holder" text not null, "employer" text not null, "person_id" uuid not null, "product_family_id" uuid not null, "course" text not null, "topics" text[] not null, "hours" numeric(12,3) null, "starts_on" date null, "ends_on" date null, "issuer" text not null, "issued_on" date not null, "assessment_id" uuid null, "earlier_number" text null, "scan_id" uuid null, "issued_by_id" uuid not null, "revocation_reason" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "certificate" add constraint "certificate_number_unique" unique ("number");`);
    this.addSql(
      `alter table "certificate" add constraint "certificate_verification_token_unique" unique ("verification_token");`,
    );
    this.addSql(
      `alter table "certificate" add constraint "certificate_assessment_id_unique" unique ("assessment_id");`,
    );
    this.addSql(`create index "certificate_changed_in_id_index" on "certificate" ("changed_in", "id");`);
    this.addSql(`create index "certificate_updated_at_id_index" on "certificate" ("updated_at", "id");`);
    this.addSql(
      `create index "certificate_index" on "certificate" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "certificate_state_id_index" on "certificate" ("state", "id");`);
    this.addSql(`create index "certificate_holder_id_index" on "certificate" ("holder", "id");`);
    this.addSql(`create index "certificate_person_id_id_index" on "certificate" ("person_id", "id");`);
    this.addSql(`create index "certificate_product_family_id_id_index" on "certificate" ("product_family_id", "id");`);
    this.addSql(`create index "certificate_course_id_index" on "certificate" ("course", "id");`);
    this.addSql(`create index "certificate_issued_on_id_index" on "certificate" ("issued_on", "id");`);
    this.addSql(`create index "certificate_assessment_id_id_index" on "certificate" ("assessment_id", "id");`);
    this.addSql(`create index "certificate_scan_id_id_index" on "certificate" ("scan_id", "id");`);
    this.addSql(`create index "certificate_issued_by_id_id_index" on "certificate" ("issued_by_id", "id");`);

    this.addSql(
      `create table "technician_licence" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "verification_token" text not null, "state" text not null, "holder" text not null, "employer" text not null, "person_id" uuid not null, "product_family_id" uuid not null, "certificate_id" uuid not null, "examined_on" date not null, "examiner_id" uuid not null, "examination" text null, "renews_id" uuid null, "issued_on" date not null, "valid_until" date not null, "issuer" text not null, "issued_by_id" uuid not null, "suspension_reason" text null, "revocation_reason" text null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "technician_licence" add constraint "technician_licence_number_unique" unique ("number");`,
    );
    this.addSql(
      `alter table "technician_licence" add constraint "technician_licence_verification_token_unique" unique ("verification_token");`,
    );
    this.addSql(`create index "technician_licence_changed_in_id_index" on "technician_licence" ("changed_in", "id");`);
    this.addSql(`create index "technician_licence_updated_at_id_index" on "technician_licence" ("updated_at", "id");`);
    this.addSql(
      `create index "technician_licence_index" on "technician_licence" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "technician_licence_state_id_index" on "technician_licence" ("state", "id");`);
    this.addSql(`create index "technician_licence_holder_id_index" on "technician_licence" ("holder", "id");`);
    this.addSql(`create index "technician_licence_person_id_id_index" on "technician_licence" ("person_id", "id");`);
    this.addSql(
      `create index "technician_licence_product_family_id_id_index" on "technician_licence" ("product_family_id", "id");`,
    );
    this.addSql(
      `create index "technician_licence_certificate_id_id_index" on "technician_licence" ("certificate_id", "id");`,
    );
    this.addSql(
      `create index "technician_licence_examiner_id_id_index" on "technician_licence" ("examiner_id", "id");`,
    );
    this.addSql(`create index "technician_licence_renews_id_id_index" on "technician_licence" ("renews_id", "id");`);
    this.addSql(`create index "technician_licence_issued_on_id_index" on "technician_licence" ("issued_on", "id");`);
    this.addSql(
      `create index "technician_licence_valid_until_id_index" on "technician_licence" ("valid_until", "id");`,
    );
    this.addSql(
      `create index "technician_licence_issued_by_id_id_index" on "technician_licence" ("issued_by_id", "id");`,
    );
    this.addSql(
      `create unique index "technician_licence_person_id_product_family_id_unique" on "technician_licence" ("person_id", "product_family_id") where state in ('VALID', 'SUSPENDED');`,
    );

    this.addSql(
      `alter table "technical_document" add constraint "technical_document_model_id_foreign" foreign key ("model_id") references "product_model" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "technical_document" add constraint "technical_document_file_id_foreign" foreign key ("file_id") references "stored_file" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "technical_document" add constraint "technical_document_author_id_foreign" foreign key ("author_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "technical_document" add constraint "technical_document_released_by_id_foreign" foreign key ("released_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "technical_document" add constraint "technical_document_state_check" check ("state" in ('DRAFT', 'SUBMITTED', 'RELEASED', 'SUPERSEDED', 'WITHDRAWN'));`,
    );
    this.addSql(
      `alter table "technical_document" add constraint "technical_document_kind_check" check ("kind" in ('TRAINING_MATERIAL', 'PRODUCT_MANUAL', 'TECHNICAL_BULLETIN'));`,
    );
    this.addSql(`alter table "technical_document" enable row level security;`);
    this.addSql(`create policy "house" on "technical_document" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "technical_document" to "sanbao_dealer" using ((technical_document.kind = 'TECHNICAL_BULLETIN' and technical_document.state = 'RELEASED'));`,
    );

    this.addSql(
      `alter table "certificate" add constraint "certificate_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "certificate" add constraint "certificate_product_family_id_foreign" foreign key ("product_family_id") references "product_family" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "certificate" add constraint "certificate_assessment_id_foreign" foreign key ("assessment_id") references "assessment" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "certificate" add constraint "certificate_scan_id_foreign" foreign key ("scan_id") references "stored_file" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "certificate" add constraint "certificate_issued_by_id_foreign" foreign key ("issued_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "certificate" add constraint "certificate_state_check" check ("state" in ('VALID', 'REVOKED'));`,
    );
    this.addSql(
      `alter table "certificate" add constraint "certificate_topics_check" check ("topics" <@ array['PRINCIPLE'::text, 'STRUCTURE'::text, 'USE'::text, 'REPAIR'::text, 'MAINTENANCE'::text, 'TROUBLESHOOTING'::text]);`,
    );
    this.addSql(`alter table "certificate" enable row level security;`);
    this.addSql(`create policy "house" on "certificate" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "certificate" to "sanbao_dealer" using (exists (select from person own where own.id = certificate.person_id and own.dealer_id = nullif(current_setting('sanbao.dealer', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "technician_licence" add constraint "technician_licence_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "technician_licence" add constraint "technician_licence_product_family_id_foreign" foreign key ("product_family_id") references "product_family" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "technician_licence" add constraint "technician_licence_certificate_id_foreign" foreign key ("certificate_id") references "certificate" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "technician_licence" add constraint "technician_licence_examiner_id_foreign" foreign key ("examiner_id") references "person" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "technician_licence" add constraint "technician_licence_renews_id_foreign" foreign key ("renews_id") references "technician_licence" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "technician_licence" add constraint "technician_licence_issued_by_id_foreign" foreign key ("issued_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "technician_licence" add constraint "technician_licence_state_check" check ("state" in ('VALID', 'SUSPENDED', 'RENEWED', 'REVOKED'));`,
    );
    this.addSql(`alter table "technician_licence" enable row level security;`);
    this.addSql(`create policy "house" on "technician_licence" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "technician_licence" to "sanbao_dealer" using (exists (select from person own where own.id = technician_licence.person_id and own.dealer_id = nullif(current_setting('sanbao.dealer', true), '')::uuid));`,
    );
  }

  override down() {}
}
