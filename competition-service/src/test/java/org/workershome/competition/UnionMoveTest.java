package org.workershome.competition;

import io.quarkus.arc.All;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.workershome.competition.support.ServiceTest;
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
                "suggestion",
                "insert into suggestion (id, number, union_path, person_ref, proposer_subject, title, body, "
                    + "category, state, created_at, origin_code, origin_hash, version) values (gen_random_uuid(), "
                    + "gen_random_uuid()::text, ':path', 'p', 'a', '建议', '内容', 'SAFETY', 'SUBMITTED', now(), "
                    + "'HLH-1', 'h', 1)"),
            Map.entry(
                "honour",
                "insert into honour (id, number, union_path, award_type, level, person_ref, display_name, unit, "
                    + "deed, state, nominator_subject, nominator_person_ref, conferrer_subject, conferrer_person_ref, "
                    + "decision_number, conferred_on, conferred_at, created_at, version) values (gen_random_uuid(), "
                    + "gen_random_uuid()::text, ':path', 'MODEL_WORKER', 'CITY', 'p', '张某', '矿', '事迹', 'CONFERRED', "
                    + "'a', 'a', 'b', 'b', gen_random_uuid()::text, current_date, now(), now(), 1)"),
            Map.entry(
                "grade_table",
                "insert into grade_table (id, union_path, code, legal_basis, valid_from) values "
                    + "(gen_random_uuid(), ':path', 'LOCAL', '条例', '2020-01-01')")));
  }
}
