package org.workershome.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.workershome.aid.support.Aid.as;
import static org.workershome.aid.support.Aid.draftOf;
import static org.workershome.aid.support.Aid.newKey;
import static org.workershome.aid.support.Aid.referred;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.Referrals;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Database;

/** What becomes of a referral, also of one that comes twice, late or broken. */
@ServiceTest
class ReferralTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void anEventThatComesTwiceOpensOneFile() {
    UUID event = Ids.next();
    UUID petition = Ids.next();
    String data = Referrals.data(petition, "CQ.ENERGY", "person-" + newKey());

    Referrals.send(event, petition, data);
    Referrals.send(event, petition, data);
    draftOf(petition);
    draftOf(referred("person-" + newKey())); // what comes later has been handled: so has the second

    assertThat(
            Database.text(
                "select count(*) from household_petition where petition_id = '" + petition + "'"))
        .isEqualTo("1");
    assertThat(parked(petition)).isEqualTo("0");
  }

  @Test
  void aPersonWhoIsOnFileInAnotherUnionGetsNoSecondFileAndTheEventIsNoPoison() {
    String person = "person-" + newKey();
    String path = draftOf(referred(person));
    UUID second = Ids.next();

    Referrals.send(Ids.next(), second, Referrals.data(second, "CQ.YUBEI", person));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        Database.text(
                            "select count(*) from household_petition where petition_id = '"
                                + second
                                + "'"))
                    .as("what happened is recorded")
                    .isEqualTo("1"));
    assertThat(Database.text("select count(*) from household where person_ref = '" + person + "'"))
        .isEqualTo("1");
    assertThat(parked(second)).isEqualTo("0");
    as("yubei.aid-clerk").get(path).then().statusCode(404);
    as("yubei.aid-clerk")
        .get("/api/households?petition=" + second)
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  void anEventThatLacksWhatItMustSayIsParkedAndSeen() {
    UUID petition = Ids.next();

    Referrals.send(Ids.next(), petition, "{\"petitionId\":\"" + petition + "\"}");

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(parked(petition)).isEqualTo("1"));
    as("city.system-admin")
        .get("/api/aid/parked-events")
        .then()
        .statusCode(200)
        .body("find { it.key == '" + petition + "' }.held", equalTo(false));
  }

  @Test
  void aReadableNumberHasNoHoles() {
    draftOf(referred("person-" + newKey()));
    draftOf(referred("person-" + newKey()));

    assertThat(
            Database.text(
                "select (max(substring(number from '\\d+$')::int) = count(*))::text from household"
                    + " where union_path = 'CQ.ENERGY'"))
        .isEqualTo("true");
  }

  private static String parked(UUID petition) {
    return Database.text("select count(*) from parked_event where key = '" + petition + "'");
  }
}
