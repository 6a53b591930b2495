package org.workershome.aid;

import io.quarkus.arc.All;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.directory.RepathedTables;
import org.workershome.kit.job.Jobs;
import org.workershome.kit.testing.UnionMoveSuite;

@ServiceTest
class UnionMoveTest extends UnionMoveSuite {
  UnionMoveTest(Jobs jobs, DataSource database, @All List<RepathedTables> services) {
    super(
        jobs,
        database,
        services,
        Map.ofEntries(
            Map.entry(
                "household",
                "insert into household (id, number, union_path, person_ref, state, created_at, created_on, "
                    + "member_count, version) values (gen_random_uuid(), gen_random_uuid()::text, ':path', "
                    + "gen_random_uuid()::text, 'DRAFT', now(), current_date, 1, 1)"),
            Map.entry(
                "household_petition",
                "insert into household_petition (petition_id, petition_number, household_id, union_path, "
                    + "person_ref, referred_at) values (gen_random_uuid(), 'XF-1', gen_random_uuid(), ':path', 'p', "
                    + "now())"),
            Map.entry(
                "household_facts",
                "insert into household_facts (household_id, union_path, person_ref, region, residence, member_count, "
                    + "facts, secondary_causes, housing, floor_area, detail_sealed, as_of, recorded_subject, "
                    + "recorded_ref) values (gen_random_uuid(), ':path', 'p', '500112', 'CITY', 1, '{}', '{}', "
                    + "'RENTED', 'UP_TO_20', ''::bytea, current_date, 'a', 'a')"),
            Map.entry(
                "household_assessment",
                "insert into household_assessment (id, household_id, union_path, person_ref, advised, decided, "
                    + "rule_set_id, standard_id, assessed_on, explanation_sealed, reviewer_subject, reviewer_ref, "
                    + "created_at) values (gen_random_uuid(), gen_random_uuid(), ':path', 'p', 'DEEP', 'DEEP', "
                    + "gen_random_uuid(), gen_random_uuid(), current_date, ''::bytea, 'a', 'a', now())"),
            Map.entry(
                "person_on_file",
                "insert into person_on_file (citizen_id_blind, household_id, union_path) values "
                    + "(sha256(gen_random_uuid()::text::bytea), gen_random_uuid(), ':path')"),
            Map.entry(
                "fund",
                "insert into fund (id, union_path, name, source, year, created_at, created_by) values "
                    + "(gen_random_uuid(), ':path', '专项', 'CITY_FISCAL', 2026, now(), 'a')"),
            Map.entry(
                "ledger_account",
                "insert into ledger_account (id, fund_id, union_path, kind, balance) values (gen_random_uuid(), "
                    + "gen_random_uuid(), ':path', 'AVAILABLE', 5.00)"),
            Map.entry(
                "ledger_journal",
                "insert into ledger_journal (id, fund_id, union_path, kind, cause_id, posted_at, posted_by) "
                    + "values (gen_random_uuid(), gen_random_uuid(), ':path', 'RESERVE', gen_random_uuid(), now(), "
                    + "'a')"),
            Map.entry(
                "ledger_entry",
                "insert into ledger_entry (journal_id, account_id, union_path, amount) values "
                    + "(gen_random_uuid(), gen_random_uuid(), ':path', 5.00)"),
            Map.entry(
                "appropriation",
                "insert into appropriation (id, fund_id, union_path, amount, voucher, state, maker_subject, "
                    + "maker_ref, created_at, version) values (gen_random_uuid(), gen_random_uuid(), ':path', 5.00, "
                    + "'V1', 'PROPOSED', 'a', 'a', now(), 1)"),
            Map.entry(
                "subsistence_standard",
                "insert into subsistence_standard (union_path, monthly_amount, effective_from) values (':path', "
                    + "700.00, '2000-01-01')"),
            Map.entry(
                "rule_set",
                "insert into rule_set (id, code, union_path, title, formula, deep_percent, relative_percent, "
                    + "accidental_percent, counted_incomes, counted_expenditures, exclusions, most_homes, "
                    + "migrant_months, imputed_wage, working_age_from, working_age_to, effective_from, source, "
                    + "created_at) values (gen_random_uuid(), 'LOCAL-1', ':path', '规则', 'REMAINDER', 100, 200, 80, "
                    + "'{WAGE}', '{ILLNESS}', '{}', 1, 12, 0, 16, 59, '2020-01-01', '通知', now())"),
            Map.entry(
                "simulation",
                "insert into simulation (id, union_path, rule_set_id, standard_ids, day, job_id, maker_subject, "
                    + "created_at) values (gen_random_uuid(), ':path', gen_random_uuid(), '{}', current_date, "
                    + "gen_random_uuid(), 'a', now())"),
            Map.entry(
                "simulation_count",
                "insert into simulation_count (simulation_id, union_path, was, becomes, files) values "
                    + "(gen_random_uuid(), ':path', 'DEEP', 'NONE', 5)"),
            Map.entry(
                "simulation_case",
                "insert into simulation_case (simulation_id, household_id, union_path, was, becomes) values "
                    + "(gen_random_uuid(), gen_random_uuid(), ':path', 'DEEP', 'NONE')"),
            Map.entry(
                "aid_grant",
                "insert into aid_grant (id, number, household_id, fund_id, union_path, person_ref, amount, "
                    + "reason, year, state, maker_subject, maker_ref, content_hash, created_at, version) values "
                    + "(gen_random_uuid(), gen_random_uuid()::text, gen_random_uuid(), gen_random_uuid(), ':path', "
                    + "'p', 5.00, '困难', 2026, 'PROPOSED', 'a', 'a', 'x', now(), 1)"),
            Map.entry(
                "payment_batch",
                "insert into payment_batch (id, number, fund_id, union_path, state, line_count, total, sha256, "
                    + "content_sealed, cashier_subject, cashier_ref, created_at, answered_at, version) values "
                    + "(gen_random_uuid(), gen_random_uuid()::text, gen_random_uuid(), ':path', 'ANSWERED', 1, 5.00, "
                    + "'x', ''::bytea, 'a', 'a', now(), now(), 1)"),
            Map.entry(
                "payment_line",
                "insert into payment_line (id, batch_id, grant_id, union_path, amount, state) values "
                    + "(gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), ':path', 5.00, 'IN_FILE')"),
            Map.entry(
                "bank_profile",
                "insert into bank_profile (id, union_path, code, bank_name, effective_from, file_kind, "
                    + "lines_per_file, files_per_hour, opens_at, cut_off_at, paid_after_days, working_days_only, "
                    + "debtor_name, debtor_account, debtor_bank_code, state, maker_subject, maker_ref, created_at, "
                    + "version) values (gen_random_uuid(), ':path', 'ICBC', '工行', '2026-01-01', 'XLSX', 1000, 10, "
                    + "'{09:00}', '{16:00}', '{0}', true, '工会', '12345678', '102653000000', 'PROPOSED', 'a', 'a', "
                    + "now(), 1)"),
            Map.entry(
                "payment_plan",
                "insert into payment_plan (id, number, union_path, fund_id, profile_id, title, item, period, state, "
                    + "declared_count, declared_total, maker_subject, maker_ref, created_at, version) values "
                    + "(gen_random_uuid(), gen_random_uuid()::text, ':path', gen_random_uuid(), gen_random_uuid(), "
                    + "'t', 'LIVING_AID', '2026', 'DRAFT', 1, 5.00, 'a', 'a', now(), 1)"),
            Map.entry(
                "payment_plan_line",
                "insert into payment_plan_line (id, plan_id, position, grant_id, household_id, union_path, amount, "
                    + "item, period) values (gen_random_uuid(), gen_random_uuid(), 0, gen_random_uuid(), "
                    + "gen_random_uuid(), ':path', 5.00, 'LIVING_AID', '2026')"),
            Map.entry(
                "bank_message",
                "insert into bank_message (id, union_path, sha256, kind, outcome, settled, rejected, returned, "
                    + "received_at, received_by) values (gen_random_uuid(), ':path', repeat('a', 64), 'CAMT_054', "
                    + "'NOTED', 0, 0, 0, now(), gen_random_uuid()::text)"),
            Map.entry(
                "card_change",
                "insert into card_change (id, household_id, union_path, card_sealed, bank_name, reason, state, "
                    + "maker_subject, maker_ref, created_at, version) values (gen_random_uuid(), gen_random_uuid(), "
                    + "':path', ''::bytea, '工行', '换卡', 'PROPOSED', 'a', 'a', now(), 1)"),
            Map.entry(
                "card_proxy",
                "insert into card_proxy (id, household_id, union_path, relation, paper_reference, state, "
                    + "maker_subject, maker_ref, created_at, version) values (gen_random_uuid(), gen_random_uuid(), "
                    + "':path', 'GUARDIAN', 'x', 'PROPOSED', 'a', 'a', now(), 1)"),
            Map.entry(
                "payment_card",
                "insert into payment_card (card_blind, household_id, union_path) values "
                    + "(sha256(gen_random_uuid()::text::bytea), gen_random_uuid(), ':path')"),
            Map.entry(
                "payment_stop",
                "insert into payment_stop (id, household_id, union_path, reason, note, made_subject, made_ref, "
                    + "made_at, version) values (gen_random_uuid(), gen_random_uuid(), ':path', 'DECEASED', 'x', "
                    + "'a', 'a', now(), 1)"),
            Map.entry(
                "cross_check_difference",
                "insert into cross_check_difference (id, union_path, batch_id, kind, expected, found, first_seen, "
                    + "last_seen) values (gen_random_uuid(), ':path', gen_random_uuid(), 'BANK_SILENT', 'x', 'y', "
                    + "current_date, current_date)"),
            Map.entry(
                "condolence_target",
                "insert into condolence_target (honour_id, care_group, union_path, person_ref, award_type, "
                    + "level, decision_number, conferred_on, created_at) values (gen_random_uuid(), 'MODEL_WORKER', "
                    + "':path', 'p', 'MODEL_WORKER', 'CITY', 'D1', current_date, now())")));
  }
}
