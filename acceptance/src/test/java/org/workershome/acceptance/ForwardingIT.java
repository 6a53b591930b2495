package org.workershome.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.acceptance.client.Answer;

/** A petition that came to the city goes down to the union whose matter it may be. */
class ForwardingIT {
  private static final LocalDate TODAY = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));
  private static final String CITY = "city.petition-officer";
  private static final String ENERGY = "energy.petition-officer";
  private static final String YUBEI = "yubei.petition-officer";

  private final RunningSuite suite = RunningSuite.shared();
  private final Desk desk = new Desk(suite);
  private final String worker = suite.workerOf("CQ", "forwarding");

  @Test
  void anObjectionThatIsAgreedToBringsItBackAndOneThatIsRefusedLeavesItWithTheReceiver() {
    // Given
    String petition =
        desk.registered(
            worker,
            CITY,
            Map.of(
                "category", "CLAIM",
                "matter", "OTHER",
                "title", "宿舍冬季无供暖",
                "text", "宿舍冬季无供暖，多次反映未解决。",
                "employer", Map.of("name", "某能源公司")));
    assertThat(desk.status(ENERGY, petition)).isEqualTo(404);

    // When the receiver objects and the sender agrees
    transferred(petition, "CQ.ENERGY");
    assertThat(received(ENERGY)).contains(Desk.id(petition));
    JsonNode term = timer(petition, "objection");
    assertThat(term.path("termZh").asText()).isEqualTo("5个工作日");
    assertThat(term.path("dueOn").asText()).isEqualTo(fifthWorkingDay().toString());
    objected(ENERGY, petition);
    answered(petition, true);

    // Then it is the sender's again
    assertThat(desk.status(ENERGY, petition)).isEqualTo(404);
    assertThat(desk.read(CITY, petition).field("state")).isEqualTo("REGISTERED");
    assertThat(desk.read(CITY, petition + "/ownership").field("handlingUnion")).isEqualTo("CQ");

    // And when another receiver objects and the sender does not agree
    transferred(petition, "CQ.YUBEI");
    objected(YUBEI, petition);
    Answer notHis =
        desk.decide(YUBEI, petition, "objection-decision", Map.of("agreed", true, "reason", "退回"))
            .expect(422);
    assertThat(notHis.field("type")).endsWith(":not-the-sender");
    answered(petition, false);

    // Then it stays, cannot be objected to again, and is handled there within its dates
    Answer again = desk.decide(YUBEI, petition, "objection", Map.of("text", "仍不属于")).expect(422);
    assertThat(again.field("type")).endsWith(":objection-too-late");
    Answer accepted =
        desk.decide(YUBEI, petition, "acceptance", Map.of("summary", false, "explanation", "调查核实。"))
            .expect(201);
    assertThat(accepted.field("handlingUnion")).isEqualTo("CQ.YUBEI");
    assertThat(timer(petition, "notice").path("state").asText()).isEqualTo("MET");
    assertThat(timer(petition, "handling").path("dueOn").asText())
        .isEqualTo(TODAY.plusDays(60).toString());
    assertThat(desk.read(CITY, petition + "/ownership").field("firstHandler"))
        .isEqualTo("信访接待员 重庆市总工会");
    assertThat(desk.read(worker, petition + "/timeline").body().findValuesAsText("kind"))
        .containsExactly(
            "RECEIVED",
            "REGISTERED",
            "TRANSFERRED",
            "OBJECTED",
            "RETURNED",
            "TRANSFERRED",
            "OBJECTED",
            "OBJECTION_REFUSED",
            "ACCEPTED");
    assertThat(desk.read(CITY, petition + "/forwards").body().findValuesAsText("state"))
        .containsExactlyInAnyOrder("RETURNED", "SENT");
  }

  private void transferred(String petition, String to) {
    desk.decide(CITY, petition, "transfer", Map.of("to", to, "requirement", "属于你单位职权范围"))
        .expect(201);
  }

  private void objected(String receiver, String petition) {
    Answer objected =
        desk.decide(receiver, petition, "objection", Map.of("text", "该职工不属于我单位。")).expect(201);
    assertThat(objected.field("state")).isEqualTo("OBJECTED");
    Answer illegal =
        desk.decide(receiver, petition, "acceptance", Map.of("summary", false, "explanation", "办理"))
            .expect(409);
    assertThat(illegal.body().path("legalMoves").toString())
        .contains("OBJECTION_AGREED", "OBJECTION_REFUSED");
  }

  private void answered(String petition, boolean agreed) {
    Answer answered =
        desk.decide(
                CITY,
                petition,
                "objection-decision",
                Map.of("agreed", agreed, "reason", agreed ? "理由成立" : "属于你单位"))
            .expect(201);
    assertThat(answered.field("objectionAnswer")).isEqualTo(agreed ? "理由成立" : "属于你单位");
  }

  private String received(String officer) {
    return desk.read(officer, "/api/petition/received").text();
  }

  private JsonNode timer(String petition, String kind) {
    JsonNode last = MissingNode.getInstance();
    for (JsonNode timer : desk.read(CITY, petition + "/timers").body().path("items")) {
      if (timer.path("kind").asText().equals(kind)) {
        last = timer;
      }
    }
    assertThat(last.isMissingNode()).as("no timer " + kind).isFalse();
    return last;
  }

  /** Counted by hand from the published days, from the day after. */
  private LocalDate fifthWorkingDay() {
    Map<String, String> published = new HashMap<>();
    for (int year = TODAY.getYear(); year <= TODAY.plusDays(30).getYear(); year++) {
      Answer calendar = suite.as(CITY).get("/api/petition/calendar/" + year);
      calendar
          .body()
          .path("days")
          .forEach(day -> published.put(day.path("date").asText(), day.path("kind").asText()));
    }
    LocalDate day = TODAY;
    for (int working = 0; working < 5; ) {
      day = day.plusDays(1);
      boolean weekend =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      String kind = published.getOrDefault(day.toString(), weekend ? "OFF" : "WORK");
      if (kind.equals("WORK")) {
        working++;
      }
    }
    return day;
  }
}
