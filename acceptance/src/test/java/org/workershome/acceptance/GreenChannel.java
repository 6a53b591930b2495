package org.workershome.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.workershome.acceptance.chain.InventedPerson;
import org.workershome.acceptance.client.Answer;

/** Legal aid of the energy union for migrant workers who claim pay, all of it on one day. */
final class GreenChannel {
  private static final String OFFICER = "energy.petition-officer";
  private static final String AID = "/api/legal-aid";
  private static final int ROOM_OF_A_LAWYER = 20;

  private final RunningSuite suite;
  private final Desk desk;
  private final LocalDate today;

  GreenChannel(RunningSuite suite, LocalDate today) {
    this.suite = suite;
    this.desk = new Desk(suite);
    this.today = today;
  }

  /** As many as forty-two people need. */
  void lawyers() {
    for (int i = 0; i < 3; i++) {
      desk.post(
              "energy.case-handler",
              AID + "/lawyers",
              Map.of(
                  "name",
                  "李律师",
                  "licence",
                  "1500120181" + String.format("%07d", 7_000_000 + i),
                  "firm",
                  "重庆某律师事务所",
                  "fields",
                  List.of("WAGES"),
                  "capacity",
                  ROOM_OF_A_LAWYER,
                  "personRef",
                  suite.personRef("energy.lawyer")))
          .expect(201);
    }
  }

  /** Through the green channel: application, acceptance, approval, lawyer and first meeting. */
  String givenToday(String petition, InventedPerson person) {
    Answer applied =
        desk.post(
                OFFICER,
                AID + "/counter",
                Map.of(
                    "name", person.name(),
                    "citizenId", person.citizenId(),
                    "phone", person.phone(),
                    "claim",
                        Map.of(
                            "petitionId",
                            Desk.id(petition),
                            "matter",
                            "WAGES",
                            "facts",
                            "在工地务工，三个月未发工资。",
                            "employer",
                            Map.of("name", "某劳务分包公司"),
                            "amountClaimed",
                            Map.of("amount", "18600.00", "currency", "CNY"),
                            "migrantProof",
                            "居住证复印件")))
            .expect(201);
    assertThat(applied.field("meansMethod")).isEqualTo("WAIVED");
    assertThat(applied.field("meansReason")).isEqualTo("MIGRANT_WORKER");
    String aid = AID + "/" + applied.field("id");
    assertThat(applied.field("meansStanding")).isEqualTo("DECLARED");
    desk.decide(OFFICER, aid, "acceptance", Map.of("reason", "材料齐全", "declaredWaiver", "CONFIRMED"))
        .expect(200);
    desk.decide("energy.leader", aid, "grant", Map.of("reason", "符合条件")).expect(200);
    Answer proposed = desk.read(OFFICER, aid + "/proposed-lawyers");
    String lawyer = proposed.body().path("items").path(0).path("id").asText();
    desk.decide(OFFICER, aid, "assignment", Map.of("lawyerId", lawyer)).expect(200);
    Answer met =
        desk.decide("energy.lawyer", aid, "meeting", Map.of("reason", "已了解案情")).expect(200);
    JsonNode channel = met.body().path("greenChannel");
    assertThat(channel.path("day").asText()).isEqualTo(today.toString());
    assertThat(channel.path("kept").asBoolean()).isTrue();
    return aid;
  }

  Map<String, Long> figures() {
    Map<String, Long> figures = new HashMap<>();
    desk.read("energy.leader", AID + "/figures?union=CQ.ENERGY&from=" + today + "&to=" + today)
        .body()
        .path("figures")
        .forEach(
            figure ->
                figures.put(
                    figure.path("figure").asText(),
                    (long) Double.parseDouble(figure.path("value").asText())));
    return figures;
  }
}
