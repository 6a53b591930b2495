package org.workershome.kit.directory;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.DirectoryTopic;
import org.workershome.kit.testing.Superuser;

/** A union moved before the service copied anything of it, twice; of the topic the end is left. */
@QuarkusTest
class MovedBeforeTest {
  private final Superuser superuser = Superuser.ofTheRunningTest();

  @Test
  void recordsFollowItFromEveryPlaceWhereItEverStood() {
    String top = "W" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);
    List<String> places = List.of(top + ".OLDER.A", top + ".OLD.A", top + ".NEW.A");
    for (String place : places) {
      superuser.change(
          "insert into trial_follower (id, union_path, union_name)"
              + " values (gen_random_uuid(), ?::ltree, '当时的名称')",
          place);
    }

    DirectoryTopic.awaitUnion(
        places.getFirst(),
        1,
        """
        {"code":"%1$s","kind":"ENTERPRISE","validFrom":"2001-01-01","periods":[
         {"from":"2001-01-01","name":"甲","path":"%1$s"},
         {"from":"2005-01-01","name":"甲","path":"%2$s"},
         {"from":"2009-01-01","name":"乙","path":"%3$s"}]}"""
            .formatted(places.toArray()));

    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                superuser.number(
                        "select count(*) from trial_follower where union_path = ?::ltree",
                        places.getLast())
                    == 3);
  }
}
