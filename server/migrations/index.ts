import { Migration20261123000000_roles } from './Migration20261123000000_roles.ts';
import { Migration20261123220806_tables } from './Migration20261123220806_tables.ts';
import { Migration20261123230000_chain } from './Migration20261123230000_chain.ts';
import { Migration20261123231000_access } from './Migration20261123231000_access.ts';
import { Migration20261123232000_session_viewer } from './Migration20261123232000_session_viewer.ts';
import { Migration20261124004000_chain_once } from './Migration20261124004000_chain_once.ts';
import { Migration20261124020000_file_rights } from './Migration20261124020000_file_rights.ts';
import { Migration20261124020503_files } from './Migration20261124020503_files.ts';
import { Migration20261124020600_files_kept } from './Migration20261124020600_files_kept.ts';
import { Migration20261124020730_access_token } from './Migration20261124020730_access_token.ts';
import { Migration20261124020731_access_token_viewer } from './Migration20261124020731_access_token_viewer.ts';
import { Migration20261124021800_procedure_parameters } from './Migration20261124021800_procedure_parameters.ts';
import { Migration20261124021801_session_of_dealer } from './Migration20261124021801_session_of_dealer.ts';
import { Migration20261124022036_changes } from './Migration20261124022036_changes.ts';
import { Migration20261124022455_changes_of_new_records } from './Migration20261124022455_changes_of_new_records.ts';
import { Migration20261124022903_attachments } from './Migration20261124022903_attachments.ts';
import { Migration20261124023708_training_sessions } from './Migration20261124023708_training_sessions.ts';
import { Migration20261124024301_holidays } from './Migration20261124024301_holidays.ts';
import { Migration20261124042748_equipment } from './Migration20261124042748_equipment.ts';
import { Migration20261124051601_delegation } from './Migration20261124051601_delegation.ts';
import { Migration20261124051700_session_mandates } from './Migration20261124051700_session_mandates.ts';
import { Migration20261124080644_certificates } from './Migration20261124080644_certificates.ts';
import { Migration20261124151048_imports } from './Migration20261124151048_imports.ts';
import { Migration20261124165526_import_person } from './Migration20261124165526_import_person.ts';
import { Migration20261124171942_calendar } from './Migration20261124171942_calendar.ts';
import { Migration20261124173119_lost_sight } from './Migration20261124173119_lost_sight.ts';
import { Migration20261125064032_saved_views } from './Migration20261125064032_saved_views.ts';
import { Migration20261125071200_customer_role } from './Migration20261125071200_customer_role.ts';
import { Migration20261125072228_one_time_link } from './Migration20261125072228_one_time_link.ts';
import { Migration20261125081444_correspondence } from './Migration20261125081444_correspondence.ts';
import { Migration20261125082958_repair } from './Migration20261125082958_repair.ts';
import { Migration20261125083713_complaints } from './Migration20261125083713_complaints.ts';
import { Migration20261125083724_arrival_deadline } from './Migration20261125083724_arrival_deadline.ts';
import { Migration20261125083939_customer_service } from './Migration20261125083939_customer_service.ts';
import { Migration20261125084525_warranty } from './Migration20261125084525_warranty.ts';
import { Migration20261125084933_surveys } from './Migration20261125084933_surveys.ts';
import { Migration20261125085519_parameter_names } from './Migration20261125085519_parameter_names.ts';
import { Migration20261125090152_maintenance_orders } from './Migration20261125090152_maintenance_orders.ts';
import { Migration20261125090321_reports } from './Migration20261125090321_reports.ts';
import { Migration20261125090322_covered_until } from './Migration20261125090322_covered_until.ts';
import { Migration20261125091000_survey_complaints } from './Migration20261125091000_survey_complaints.ts';
import { Migration20261125093000_spare_parts } from './Migration20261125093000_spare_parts.ts';
import { Migration20261125093616_remittance_for_parts } from './Migration20261125093616_remittance_for_parts.ts';
import { Migration20261125094109_service_notices } from './Migration20261125094109_service_notices.ts';
import { Migration20261125094729_conformance } from './Migration20261125094729_conformance.ts';
import { Migration20261125094927_paper_tokens } from './Migration20261125094927_paper_tokens.ts';
import { Migration20261125100151_archive } from './Migration20261125100151_archive.ts';
import { Migration20261125100200_archive_kept } from './Migration20261125100200_archive_kept.ts';
import { Migration20261125101503_evidence_pack } from './Migration20261125101503_evidence_pack.ts';
import { Migration20261125103000_signed_after_closing } from './Migration20261125103000_signed_after_closing.ts';
import { Migration20261125103621_record_checks } from './Migration20261125103621_record_checks.ts';
import { Migration20261125123359_fault_reopening } from './Migration20261125123359_fault_reopening.ts';
import { Migration20261125130605_survey_owed } from './Migration20261125130605_survey_owed.ts';
import { Migration20261125131741_parts_application_closed_short } from './Migration20261125131741_parts_application_closed_short.ts';
import { Migration20261125133046_use_as_is } from './Migration20261125133046_use_as_is.ts';
import { Migration20261125133135_records_of_execution } from './Migration20261125133135_records_of_execution.ts';
import { Migration20261129132140_own_sessions } from './Migration20261129132140_own_sessions.ts';
import { Migration20261129133435_role_changes } from './Migration20261129133435_role_changes.ts';
import { Migration20261129135019_letters } from './Migration20261129135019_letters.ts';
import { Migration20261129135500_idempotency_of_requests } from './Migration20261129135500_idempotency_of_requests.ts';
import { Migration20261129135630_administration_role } from './Migration20261129135630_administration_role.ts';
import { Migration20261129135640_visibility } from './Migration20261129135640_visibility.ts';
import { Migration20261129135650_accounts } from './Migration20261129135650_accounts.ts';
import { Migration20261129135655_administrators_read } from './Migration20261129135655_administrators_read.ts';
import { Migration20261129140700_invitations } from './Migration20261129140700_invitations.ts';
import { Migration20261129141200_password_change_due } from './Migration20261129141200_password_change_due.ts';
import { Migration20261129143100_role_changes_by_day } from './Migration20261129143100_role_changes_by_day.ts';
import { Migration20261129151845_redundant_indexes } from './Migration20261129151845_redundant_indexes.ts';
import { Migration20261129200711_stated_within } from './Migration20261129200711_stated_within.ts';
import { Migration20261129202449_training_rules } from './Migration20261129202449_training_rules.ts';
import { Migration20261129204335_warranty_terms_and_grounds } from './Migration20261129204335_warranty_terms_and_grounds.ts';
import { Migration20261129205529_lapses } from './Migration20261129205529_lapses.ts';
import { Migration20261129210026_follow_ups_and_settlements } from './Migration20261129210026_follow_ups_and_settlements.ts';
import { Migration20261129211347_training_rooms_and_wishes } from './Migration20261129211347_training_rooms_and_wishes.ts';
import { Migration20261129212346_parts_accounted } from './Migration20261129212346_parts_accounted.ts';
import { Migration20261129212906_papers_as_issued } from './Migration20261129212906_papers_as_issued.ts';
import { Migration20261129213400_first_clocks } from './Migration20261129213400_first_clocks.ts';
import { Migration20261129233827_work_days_by_day } from './Migration20261129233827_work_days_by_day.ts';
import { Migration20261129235100_supplier_claims } from './Migration20261129235100_supplier_claims.ts';
import { Migration20261130000326_stated_day } from './Migration20261130000326_stated_day.ts';
import { Migration20261130000759_kept_from_and_late_warranties } from './Migration20261130000759_kept_from_and_late_warranties.ts';
import { Migration20261130003700_pieces } from './Migration20261130003700_pieces.ts';
import { Migration20261130003909_model_families } from './Migration20261130003909_model_families.ts';
import { Migration20261130010443_one_open_proposal } from './Migration20261130010443_one_open_proposal.ts';
import { Migration20261130022800_normal_form } from './Migration20261130022800_normal_form.ts';
import { Migration20261130022832_part_numbers } from './Migration20261130022832_part_numbers.ts';
import { Migration20261130025237_inspection_plans } from './Migration20261130025237_inspection_plans.ts';
import { Migration20261130030143_machine_codes } from './Migration20261130030143_machine_codes.ts';
import { Migration20261130030600_numbers_by_normal_form } from './Migration20261130030600_numbers_by_normal_form.ts';
import { Migration20261130031037_imports_undone } from './Migration20261130031037_imports_undone.ts';
import { Migration20261130032400_papers_kept } from './Migration20261130032400_papers_kept.ts';
import { Migration20261130032941_deadlines } from './Migration20261130032941_deadlines.ts';
import { Migration20261130033300_decisions_by_another } from './Migration20261130033300_decisions_by_another.ts';
import { Migration20261130034035_pieces_by_number } from './Migration20261130034035_pieces_by_number.ts';
import { Migration20261130034424_likely_twins } from './Migration20261130034424_likely_twins.ts';
import { Migration20261130043301_search_renewals } from './Migration20261130043301_search_renewals.ts';
import { Migration20261130044559_merged } from './Migration20261130044559_merged.ts';
import { Migration20261130070500_history_by_years } from './Migration20261130070500_history_by_years.ts';
import { Migration20261130070921_values_settled } from './Migration20261130070921_values_settled.ts';
import { Migration20261130071412_trail_verifications } from './Migration20261130071412_trail_verifications.ts';
import { Migration20261130072459_waiting } from './Migration20261130072459_waiting.ts';
import { Migration20261130073011_quarantine_ended } from './Migration20261130073011_quarantine_ended.ts';
import { Migration20261130103302_days_newest_first } from './Migration20261130103302_days_newest_first.ts';
import { Migration20261130110900_kept_figures } from './Migration20261130110900_kept_figures.ts';
import { Migration20261130125959_phones_beside_others } from './Migration20261130125959_phones_beside_others.ts';
import { Migration20261130131219_account_changes } from './Migration20261130131219_account_changes.ts';
import { Migration20261130164734_evidence_of_clauses } from './Migration20261130164734_evidence_of_clauses.ts';
import { Migration20261130164821_import_sites_and_passed_over } from './Migration20261130164821_import_sites_and_passed_over.ts';
import { Migration20261130173900_absences } from './Migration20261130173900_absences.ts';
import { Migration20261130182220_long_texts_unindexed } from './Migration20261130182220_long_texts_unindexed.ts';
import { Migration20261130192938_shared_views } from './Migration20261130192938_shared_views.ts';
import { Migration20261130193100_notes } from './Migration20261130193100_notes.ts';
import { Migration20261130195631_follow } from './Migration20261130195631_follow.ts';
import { Migration20261130202500_offline_keys } from './Migration20261130202500_offline_keys.ts';
import { Migration20261130233052_background_jobs } from './Migration20261130233052_background_jobs.ts';
import { Migration20261201000923_first_day } from './Migration20261201000923_first_day.ts';
import { Migration20261201024957_restores } from './Migration20261201024957_restores.ts';
import { Migration20261201030146_customers_door } from './Migration20261201030146_customers_door.ts';
import { Migration20261201032829_person_data } from './Migration20261201032829_person_data.ts';
import { Migration20261201035900_identity_provider } from './Migration20261201035900_identity_provider.ts';

/** All migrations in their order. A migration that has landed is never changed. */
export const migrations = [
  Migration20261123000000_roles,
  Migration20261123220806_tables,
  Migration20261123230000_chain,
  Migration20261123231000_access,
  Migration20261123232000_session_viewer,
  Migration20261124004000_chain_once,
  Migration20261124020000_file_rights,
  Migration20261124020503_files,
  Migration20261124020600_files_kept,
  Migration20261124020730_access_token,
  Migration20261124020731_access_token_viewer,
  Migration20261124021800_procedure_parameters,
  Migration20261124021801_session_of_dealer,
  Migration20261124022036_changes,
  Migration20261124022455_changes_of_new_records,
  Migration20261124022903_attachments,
  Migration20261124023708_training_sessions,
  Migration20261124024301_holidays,
  Migration20261124042748_equipment,
  Migration20261124051601_delegation,
  Migration20261124051700_session_mandates,
  Migration20261124080644_certificates,
  Migration20261124151048_imports,
  Migration20261124165526_import_person,
  Migration20261124171942_calendar,
  Migration20261124173119_lost_sight,
  Migration20261125064032_saved_views,
  Migration20261125071200_customer_role,
  Migration20261125072228_one_time_link,
  Migration20261125081444_correspondence,
  Migration20261125082958_repair,
  Migration20261125083713_complaints,
  Migration20261125083724_arrival_deadline,
  Migration20261125083939_customer_service,
  Migration20261125084525_warranty,
  Migration20261125084933_surveys,
  Migration20261125085519_parameter_names,
  Migration20261125090152_maintenance_orders,
  Migration20261125090321_reports,
  Migration20261125090322_covered_until,
  Migration20261125091000_survey_complaints,
  Migration20261125093000_spare_parts,
  Migration20261125093616_remittance_for_parts,
  Migration20261125094109_service_notices,
  Migration20261125094729_conformance,
  Migration20261125094927_paper_tokens,
  Migration20261125100151_archive,
  Migration20261125100200_archive_kept,
  Migration20261125101503_evidence_pack,
  Migration20261125103000_signed_after_closing,
  Migration20261125103621_record_checks,
  Migration20261125123359_fault_reopening,
  Migration20261125130605_survey_owed,
  Migration20261125131741_parts_application_closed_short,
  Migration20261125133046_use_as_is,
  Migration20261125133135_records_of_execution,
  Migration20261129132140_own_sessions,
  Migration20261129133435_role_changes,
  Migration20261129135019_letters,
  Migration20261129135500_idempotency_of_requests,
  Migration20261129135630_administration_role,
  Migration20261129135640_visibility,
  Migration20261129135650_accounts,
  Migration20261129135655_administrators_read,
  Migration20261129140700_invitations,
  Migration20261129141200_password_change_due,
  Migration20261129143100_role_changes_by_day,
  Migration20261129151845_redundant_indexes,
  Migration20261129200711_stated_within,
  Migration20261129202449_training_rules,
  Migration20261129204335_warranty_terms_and_grounds,
  Migration20261129205529_lapses,
  Migration20261129210026_follow_ups_and_settlements,
  Migration20261129211347_training_rooms_and_wishes,
  Migration20261129212346_parts_accounted,
  Migration20261129212906_papers_as_issued,
  Migration20261129213400_first_clocks,
  Migration20261129233827_work_days_by_day,
  Migration20261129235100_supplier_claims,
  Migration20261130000326_stated_day,
  Migration20261130000759_kept_from_and_late_warranties,
  Migration20261130003700_pieces,
  Migration20261130003909_model_families,
  Migration20261130010443_one_open_proposal,
  Migration20261130022800_normal_form,
  Migration20261130022832_part_numbers,
  Migration20261130025237_inspection_plans,
  Migration20261130030143_machine_codes,
  Migration20261130030600_numbers_by_normal_form,
  Migration20261130031037_imports_undone,
  Migration20261130032400_papers_kept,
  Migration20261130032941_deadlines,
  Migration20261130033300_decisions_by_another,
  Migration20261130034035_pieces_by_number,
  Migration20261130034424_likely_twins,
  Migration20261130043301_search_renewals,
  Migration20261130044559_merged,
  Migration20261130070500_history_by_years,
  Migration20261130070921_values_settled,
  Migration20261130071412_trail_verifications,
  Migration20261130072459_waiting,
  Migration20261130073011_quarantine_ended,
  Migration20261130103302_days_newest_first,
  Migration20261130110900_kept_figures,
  Migration20261130125959_phones_beside_others,
  Migration20261130131219_account_changes,
  Migration20261130164734_evidence_of_clauses,
  Migration20261130164821_import_sites_and_passed_over,
  Migration20261130173900_absences,
  Migration20261130182220_long_texts_unindexed,
  Migration20261130192938_shared_views,
  Migration20261130193100_notes,
  Migration20261130195631_follow,
  Migration20261130202500_offline_keys,
  Migration20261130233052_background_jobs,
  Migration20261201000923_first_day,
  Migration20261201024957_restores,
  Migration20261201030146_customers_door,
  Migration20261201032829_person_data,
  Migration20261201035900_identity_provider,
];
