package org.workershome.petition.reception;

import static org.workershome.petition.reception.Hall.BOOKINGS;
import static org.workershome.petition.reception.Hall.DAYS;
import static org.workershome.petition.reception.Hall.RECORDS;
import static org.workershome.petition.reception.Hall.rule;

import io.quarkus.test.junit.TestProfile;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.workershome.kit.testing.Canaries;
import org.workershome.kit.testing.CanarySuite;
import org.workershome.kit.testing.MutableClock;
import org.workershome.petition.support.ServiceTest;

/** A reception day full of canaries, from the counter to the petition. */
@ServiceTest
@TestProfile(TimeStands.class)
class ReceptionCanaryTest extends CanarySuite {
  private final MutableClock clock;
  private final Hall hall = new Hall();

  ReceptionCanaryTest(MutableClock clock) {
    this.clock = clock;
  }

  @Override
  protected void work() {
    clock.set(OffsetDateTime.parse(TimeStands.BEGIN).toInstant());
    String day = hall.roster(rule(), "2026-03-31").getFirst();
    Map<String, Object> visitor =
        Map.of(
            "name", "张 " + Canaries.PHONE,
            "citizenId", Canaries.CITIZEN_ID,
            "contactPhone", Canaries.PHONE);
    String booking =
        hall.post(
                hall.officer(),
                DAYS + "/" + day + "/counter-bookings",
                Map.of(
                    "slotId",
                    hall.slots(day).getFirst(),
                    "visitor",
                    visitor,
                    "matter",
                    "工资卡 " + Canaries.CARD))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    hall.officer().get(BOOKINGS + "/" + booking).then().statusCode(200);
    clock.set(OffsetDateTime.parse("2026-03-25T11:00:00+08:00").toInstant());
    Map<String, Object> sheet = Hall.sheet();
    sheet.put("content", "本人 " + Canaries.CITIZEN_ID + "，工资卡 " + Canaries.CARD);
    sheet.put("answer", "电话 " + Canaries.PHONE);
    String record =
        hall.post(hall.officer(), BOOKINGS + "/" + booking + "/record", sheet)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    hall.post(
            hall.officer(),
            RECORDS + "/" + record + "/feedback",
            Map.of("rating", "SATISFIED", "words", "请打 " + Canaries.PHONE))
        .then()
        .statusCode(201);
    hall.decide(hall.officer(), RECORDS + "/" + record + "/petition", "\"1\"", Hall.asPetition())
        .then()
        .statusCode(201);
  }

  @Override
  protected List<Door> doors() {
    return List.of(new Door("energy.petition-officer", DAYS + "/leaders"));
  }
}
