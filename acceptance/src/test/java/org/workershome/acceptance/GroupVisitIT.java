package org.workershome.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.workershome.acceptance.chain.InventedPerson;
import org.workershome.acceptance.client.Answer;

/** Fifty-two people at the door on one day, from the first word to a lawyer for each. */
class GroupVisitIT {
  private static final LocalDate TODAY = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));
  private static final String OFFICER = "energy.petition-officer";
  private static final String ON_DUTY = "city.leader";
  private static final String ON_DUTY_NAME = "工会领导 重庆市总工会";
  private static final int GROUP = 52;
  private static final int PAID_ON_THE_SPOT = 10;

  private final RunningSuite suite = RunningSuite.shared();
  private final Desk desk = new Desk(suite);
  private final GreenChannel aid = new GreenChannel(suite, TODAY);

  @Test
  void fiftyTwoPeopleWhoAreOwedWagesHaveTheirLawyersOnTheSameDay() {
    // Given: nothing but headcount and matter is known
    Map<String, Long> before = aid.figures();
    Answer registered =
        desk.post(
                OFFICER,
                "/api/petitions/group-visits",
                Map.of("headcount", GROUP, "matter", "WAGE_ARREARS", "urgent", true))
            .expect(201);
    String petition = "/api/petitions/" + registered.field("petitionId");
    assertThat(desk.read(OFFICER, petition).field("title")).contains("52人", "拖欠劳动报酬");
    assertThat(desk.read(OFFICER, petition).field("state")).isEqualTo("REGISTERED");
    reportedAndAcknowledged(petition);

    // When
    List<InventedPerson> people = people();
    List<String> members = rostered(petition, people);
    represented(petition, members);
    owedBy(petition);
    shownTheirRoute(petition);
    desk.decide(
            OFFICER,
            petition,
            "group/outcomes",
            Map.of(
                "outcome", "PAID", "members", members.subList(0, PAID_ON_THE_SPOT), "note", "当场支付"))
        .expect(201);
    aid.lawyers();
    List<String> aided = new ArrayList<>();
    for (InventedPerson person : people.subList(PAID_ON_THE_SPOT, GROUP)) {
      aided.add(aid.givenToday(petition, person));
    }
    Answer ended =
        desk.decide(OFFICER, petition, "group/outcomes", Map.of("outcome", "LEGAL_AID"))
            .expect(201);

    // Then
    Map<String, Integer> outcomes = new HashMap<>();
    ended
        .body()
        .path("members")
        .findValuesAsText("outcome")
        .forEach(o -> outcomes.merge(o, 1, Integer::sum));
    assertThat(outcomes).containsOnly(Map.entry("PAID", 10), Map.entry("LEGAL_AID", 42));
    theTimelineTells(petition, members.getFirst(), aided);
    Map<String, Long> after = aid.figures();
    for (String figure :
        List.of(
            "legal_aid_applications",
            "legal_aid_persons",
            "legal_aid_green_channel",
            "legal_aid_green_channel_kept",
            "legal_aid_granted")) {
      assertThat(after.getOrDefault(figure, 0L) - before.getOrDefault(figure, 0L))
          .as(figure)
          .isEqualTo(42);
    }
    assertThat(
            desk.decide(OFFICER, petition, "closing", Map.of("reason", "已逐人办结"))
                .expect(201)
                .field("state"))
        .isEqualTo("CLOSED");
  }

  private void reportedAndAcknowledged(String petition) {
    Answer reported =
        desk.decide(
                OFFICER,
                petition,
                "group/urgent-reports",
                Map.of("text", "52人集体访，反映欠薪，秩序平稳。", "dutyOfficer", ON_DUTY_NAME))
            .expect(201);
    String report = petition + "/group/urgent-reports/" + entry(reported).path("id").asText();
    String acknowledgement = Desk.id(report) + "/acknowledgement";
    desk.decide(OFFICER, petition, "group/urgent-reports/" + acknowledgement, Map.of()).expect(409);
    Answer acknowledged =
        desk.decide(ON_DUTY, petition, "group/urgent-reports/" + acknowledgement, Map.of())
            .expect(201);
    assertThat(entry(acknowledged).path("dutyOfficer").asText()).isEqualTo(ON_DUTY_NAME);
    assertThat(entry(acknowledged).path("acknowledgedBy").asText()).isEqualTo(ON_DUTY_NAME);
    assertThat(entry(acknowledged).path("acknowledgedAt").asText()).isNotEmpty();
  }

  private static JsonNode entry(Answer group) {
    return group.body().path("siteLog").path(0);
  }

  private List<InventedPerson> people() {
    SplittableRandom random = suite.random("group");
    Set<String> numbers = new HashSet<>();
    List<InventedPerson> people = new ArrayList<>();
    while (people.size() < GROUP) {
      var person = InventedPerson.drawn(random, "0028");
      if (numbers.add(person.citizenId())) {
        people.add(person);
      }
    }
    return people;
  }

  private List<String> rostered(String petition, List<InventedPerson> people) {
    var misread = new ArrayList<>(lines(people));
    misread.set(7, Map.of("name", "王建国", "citizenId", "500112198001010000"));
    Answer refused =
        desk.decide(OFFICER, petition, "group/roster", Map.of("members", misread)).expect(400);
    assertThat(refused.body().path("faults").findValuesAsText("field"))
        .containsExactly("members[7].citizenId");

    Answer roster =
        desk.decide(OFFICER, petition, "group/roster", Map.of("members", lines(people)))
            .expect(201);
    assertThat(roster.body().path("onRoster").asInt()).isEqualTo(GROUP);
    // The same list again adds nobody.
    Answer again =
        desk.decide(OFFICER, petition, "group/roster", Map.of("members", lines(people)))
            .expect(201);
    assertThat(again.body().path("onRoster").asInt()).isEqualTo(GROUP);
    for (InventedPerson person : people) {
      assertThat(roster.text()).doesNotContain(person.name(), person.phone(), person.citizenId());
    }
    return roster.body().path("members").findValuesAsText("id");
  }

  private static List<Map<String, String>> lines(List<InventedPerson> people) {
    return people.stream()
        .map(
            person ->
                Map.of(
                    "name", person.name(),
                    "citizenId", person.citizenId(),
                    "phone", person.phone()))
        .toList();
  }

  private void represented(String petition, List<String> members) {
    String action = "group/representatives";
    Answer tooMany =
        desk.decide(OFFICER, petition, action, Map.of("members", members.subList(0, 6)))
            .expect(422);
    assertThat(tooMany.field("article")).isEqualTo("信访工作条例 第二十条");
    Answer chosen =
        desk.decide(OFFICER, petition, action, Map.of("members", members.subList(0, 5)))
            .expect(201);
    assertThat(chosen.body().path("members").findValuesAsText("representative"))
        .filteredOn("true"::equals)
        .hasSize(5);
  }

  private void owedBy(String petition) {
    List<Map<String, String>> chain =
        List.of(
            Map.of("role", "OWNER", "name", "某建设单位"),
            Map.of("role", "CONTRACTOR", "name", "某总承包公司", "creditCode", "91350100M000100Y43"),
            Map.of("role", "SUBCONTRACTOR", "name", "某劳务分包公司"));
    Answer known =
        desk.decide(OFFICER, petition, "group/respondents", Map.of("chain", chain)).expect(201);
    assertThat(known.body().path("respondents").findValuesAsText("role"))
        .containsExactly("OWNER", "CONTRACTOR", "SUBCONTRACTOR");
  }

  private void shownTheirRoute(String petition) {
    desk.decide(
            OFFICER,
            petition,
            "statutory-route",
            Map.of(
                "routes",
                List.of("MEDIATION", "ARBITRATION", "LABOUR_INSPECTORATE"),
                "explanation",
                "拖欠劳动报酬可申请调解、仲裁或向劳动保障监察机构投诉。"))
        .expect(201);
  }

  /** To the officer in full, and to one of the group in plain Chinese. */
  private void theTimelineTells(String petition, String member, List<String> aided) {
    String person =
        new Backstage(suite, "petition")
            .texts("select person_ref from petition_member where id = ?::uuid", member)
            .getFirst();
    String representative =
        suite.account("energy.member-" + suite.run(), "CQ.ENERGY", "worker", person);
    for (String account : List.of(OFFICER, representative)) {
      Answer timeline = desk.read(account, petition + "/timeline");
      List<String> kinds = timeline.body().findValuesAsText("kind");
      assertThat(kinds).contains("RECEIVED", "REGISTERED", "NOTICE_GIVEN", "LINKED");
      assertThat(timeline.body().findValuesAsText("link")).containsAll(aided);
      assertThat(timeline.text()).contains("已向上级工会紧急报告", "受理", "指派律师");
    }
    assertThat(desk.status("yubei.petition-officer", petition)).isEqualTo(404);
  }
}
