package org.workershome.kit.trial;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.workershome.kit.directory.RepathedTables;
import org.workershome.kit.job.Jobs;
import org.workershome.kit.testing.UnionMoveSuite;

@QuarkusTest
class TrialUnionMoveTest extends UnionMoveSuite {
  TrialUnionMoveTest(Jobs jobs, DataSource database, @All List<RepathedTables> services) {
    super(
        jobs,
        database,
        services,
        Map.of(
            "trial_follower",
            "insert into trial_follower (id, union_path, union_name)"
                + " values (gen_random_uuid(), ':path', '当时的名称')",
            "trial_note",
            "insert into trial_note (id, union_path, title, text, author, created_at, version)"
                + " values (gen_random_uuid(), ':path', '标题', '内容', '无名', now(), 1)"));
  }
}
