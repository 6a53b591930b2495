package org.workershome.petition;

import io.quarkus.arc.All;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.workershome.kit.directory.RepathedTables;
import org.workershome.kit.job.Jobs;
import org.workershome.kit.testing.UnionMoveSuite;
import org.workershome.petition.support.ServiceTest;

@ServiceTest
class UnionMoveTest extends UnionMoveSuite {
  UnionMoveTest(Jobs jobs, DataSource database, @All List<RepathedTables> services) {
    super(
        jobs,
        database,
        services,
        Map.ofEntries(
            Map.entry(
                "petition",
                "insert into petition (id, number, query_code_hash, union_path, person_ref,"
                    + " channel, category, matter, state, title, text_sealed, employer_name,"
                    + " created_at, received_on, notice_due_on, version) values (gen_random_uuid(),"
                    + " 'XF-' || gen_random_uuid(), ''::bytea, ':path', 'p', 'ONLINE', 'CLAIM',"
                    + " 'OTHER', 'RECEIVED', '标题', ''::bytea, '矿', now(), current_date,"
                    + " current_date + 15, 1)"),
            Map.entry(
                "petition_timeline",
                "insert into petition_timeline (id, petition_id, union_path, person_ref, at, kind)"
                    + " values (gen_random_uuid(), gen_random_uuid(), ':path', 'p', now(),"
                    + " 'RECEIVED')"),
            Map.entry(
                "petition_notice",
                "insert into petition_notice (id, petition_id, union_path, person_ref, routes,"
                    + " explanation, text_zh, due_on, given_on, given_at, given_by_subject,"
                    + " given_by_name) values (gen_random_uuid(), gen_random_uuid(), ':path', 'p',"
                    + " 'COURT', '说明', '告知', current_date, current_date, now(), 'a', '甲')"),
            Map.entry(
                "hardship_referral",
                "insert into hardship_referral (petition_id, union_path, person_ref, reason,"
                    + " household_size, consent, referred_on, referred_at, referred_by_subject,"
                    + " referred_by_name) values (gen_random_uuid(), ':path', 'p', '困难', 3, true,"
                    + " current_date, now(), 'a', '甲')"),
            Map.entry(
                "mediation",
                "insert into mediation (id, number, union_path, person_ref, applicant, form,"
                    + " worker_name_sealed, facts_sealed, matter, employer_name, employer_key,"
                    + " headcount, collective, priority, received_on, due_on, state, version,"
                    + " created_at) values (gen_random_uuid(), 'MD-' || gen_random_uuid(), ':path',"
                    + " 'p', 'WORKER', 'WRITTEN', ''::bytea, ''::bytea, 'WAGE_ARREARS', '矿', '矿',"
                    + " 1, false, false, current_date, current_date + 15, 'OPEN', 1, now())"),
            Map.entry(
                "mediation_mediator",
                "insert into mediation_mediator (id, committee_id, union_path, name, term_from,"
                    + " term_until, version, created_at) values (gen_random_uuid(),"
                    + " gen_random_uuid(), ':path', '甲', current_date, current_date + 1, 1,"
                    + " now())"),
            Map.entry(
                "union_instrument",
                "insert into union_instrument (id, union_path, kind, state, employer_name,"
                    + " addressee, subject, facts_sealed, demands_sealed, law, drafted_by_name,"
                    + " version, created_at) values (gen_random_uuid(), ':path', 'OPINION',"
                    + " 'DRAFT', '矿', '矿', '意见', ''::bytea, ''::bytea, '劳动法', '甲', 1, now())"),
            Map.entry(
                "instrument_term",
                "insert into instrument_term (union_path, valid_from, opinion_days, opinion_unit,"
                    + " advice_days, advice_unit, source, set_at, set_by_ref) values (':path',"
                    + " current_date, 15, 'WORKING_DAYS', 5, 'WORKING_DAYS', '条例', now(), 'a')"),
            Map.entry(
                "figure_term",
                "insert into figure_term values (':path', current_date, 5, 'a', '甲', now())"),
            Map.entry(
                "petition_supervisor",
                "insert into petition_supervisor (union_path, subject, person_ref, name, since)"
                    + " values (':path', 'a', 'a', '甲', now())"),
            Map.entry(
                "shared_filter",
                "insert into shared_filter (id, union_path, name, list, within, filter, shared_at, shared_by_name,"
                    + " shared_by_ref) values (gen_random_uuid(), ':path', '紧急', 'UNION', 5, '{}', now(), '甲', 'a')")));
  }
}
