package org.workershome.petition.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Cases.CITY_OFFICER;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.WORKER;
import static org.workershome.petition.support.Cases.acceptance;
import static org.workershome.petition.support.Cases.accepted;
import static org.workershome.petition.support.Cases.age;
import static org.workershome.petition.support.Cases.delivered;
import static org.workershome.petition.support.Cases.registeredResidual;
import static org.workershome.petition.support.Cases.residual;
import static org.workershome.petition.support.Cases.today;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.At;
import org.workershome.petition.support.ServiceTest;

/** What is to be done: each list has what belongs to it, what is due first in front. */
@ServiceTest
class WorkListTest {
  private static final String LISTS = "/api/petition/work-lists";
  private static final String OFFICER_ROLE = "petition-officer";

  /** Written apart from the view that the triggers use. */
  private static final String ASTRAY =
      """
      with truth as (
        select p.id, p.union_path::text, coalesce(p.handling_path, p.union_path)::text as handled, p.state,
          (select min(due_on) from timer t where t.record_id = p.id and t.ended_at is null
            and t.record_type = 'petition' and t.kind not in ('review-window', 'recheck-window')) as due,
          p.urgent, p.repeats is not null as repeated, p.headcount > 1 or p.channel = 'GROUP_VISIT' as grouped,
          p.owner_ref, p.state in ('CLOSED', 'TERMINATED', 'NOT_ACCEPTED') as ended,
          (select to_subject from petition_hand_over o where o.petition_id = p.id and o.state = 'OFFERED') as offered,
          (select sponsor_ref from petition_sponsorship s where s.petition_id = p.id and s.signed_off_on is null) as sponsor
        from petition p)
      select coalesce(t.id, d.petition_id)::text from (select * from truth
          where (not ended and (state <> 'JOINED' or due is not null)) or sponsor is not null) t
        full join petition_desk d on d.petition_id = t.id
      where (t.id, t.union_path, t.handled, t.state, coalesce(t.due, '9999-12-31'), t.urgent, t.repeated, t.grouped,
          t.ended, t.sponsor, case when not t.ended then t.owner_ref end, case when not t.ended then t.offered end)
        is distinct from (d.petition_id, d.union_path::text, d.handling_path::text, d.state, d.due_on, d.urgent,
          d.repeated, d.of_group, d.ended, d.sponsor_ref, d.owner_ref, d.offered_to)
        -- Other tests plant rows past all triggers; their numbers are none of ours.
        and exists (select from petition p where p.id = coalesce(t.id, d.petition_id)
          and p.number ~ '-[0-9]{4}-[0-9]{6}$')""";

  @Test
  void pagesShowWhatIsDueFirstInFrontAndEveryCaseOnce() {
    // Given
    var union = new At("CQ.DESK1");
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      String id = submitted(union);
      all.add(id);
      age(id, "notice", i);
    }
    String without = submitted(union);
    Superuser.ofTheRunningTest()
        .change(
            "update timer set ended_at = now(), state = 'MET', completed_on = current_date"
                + " where record_id = ?::uuid",
            without);

    // When
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      var asking = union.as(OFFICER_ROLE).queryParam("limit", 2);
      JsonPath page =
          (cursor == null ? asking : asking.queryParam("cursor", cursor))
              .get(LISTS + "/UNION")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      seen.addAll(page.getList("items.id"));
      cursor = page.getString("next");
    } while (cursor != null);

    // Then
    List<String> expected = new ArrayList<>(all.reversed());
    expected.add(without);
    assertThat(seen).containsExactlyElementsOf(expected);
    union
        .get(OFFICER_ROLE, LISTS + "/UNION?limit=6")
        .then()
        .body("items[5].dueOn", nullValue())
        .body("items[0].dueWhat", equalTo("书面告知"));
  }

  @Test
  void eachListHasItsOwnAndTheyAreCountedAtOnce() {
    var union = new At("CQ.DESK2");
    String waiting = submitted(union);
    String mine = submitted(union);
    String late = submitted(union);
    String sponsored = submitted(union);
    for (String id : List.of(mine, late, sponsored)) {
      union.decide(OFFICER_ROLE, path(id), "registration", Map.of()).then().statusCode(200);
    }
    age(late, "notice", 40);
    age(mine, "notice", 12);
    union
        .decide(OFFICER_ROLE, path(mine), "hand-overs", offer(union, "petition-officer2"))
        .then()
        .statusCode(201);
    union.decide("leader", path(sponsored), "sponsorship", sponsor()).then().statusCode(201);

    list(union, OFFICER_ROLE, "MINE").body("items.id", contains(late, mine, sponsored));
    list(union, "petition-officer2", "OFFERED").body("items.id", contains(mine));
    list(union, OFFICER_ROLE, "OVERDUE")
        .body("items.id", contains(late))
        .body("items[0].overdue", equalTo(true));
    list(union, OFFICER_ROLE, "DUE_SOON").body("items.id", contains(mine));
    list(union, OFFICER_ROLE, "UNASSIGNED").body("items.id", contains(waiting));
    list(union, "leader", "SPONSORED").body("items.id", contains(sponsored));
    union
        .get(OFFICER_ROLE, LISTS)
        .then()
        .statusCode(200)
        .body(
            "lists.list",
            contains("MINE", "OFFERED", "UNION", "DUE_SOON", "OVERDUE", "UNASSIGNED", "SPONSORED"))
        .body("lists.count", contains(3, 0, 4, 1, 1, 1, 0));

    // What has ended is nobody's work, but its sponsor's until he has signed it off.
    union
        .decide("worker", path(sponsored), "withdrawal", Map.of("reason", "已解决"))
        .then()
        .statusCode(201);
    list(union, OFFICER_ROLE, "MINE").body("items.id", not(hasItem(sponsored)));
    list(union, "leader", "SPONSORED").body("items.id", contains(sponsored));
    astray();
  }

  @Test
  void whatWasSentDownIsInTheReceiversListsAndStaysInTheSendersSight() {
    String id = Api.submitted("city.worker", residual());
    decide(CITY_OFFICER, id, "registration", Map.of()).then().statusCode(200);
    decide(CITY_OFFICER, id, "transfer", Map.of("to", "CQ.YUBEI", "requirement", "属你单位"))
        .then()
        .statusCode(201);

    everywhere("yubei.petition-officer", "UNASSIGNED", item -> item.equals(id));
    everywhere(CITY_OFFICER, "UNION", item -> item.equals(id));
    assertThat(ids(OFFICER, "UNION", "")).doesNotContain(id);
    decide("yubei.petition-officer", id, "acceptance", acceptance()).then().statusCode(201);
    everywhere("yubei.petition-officer", "MINE", item -> item.equals(id));
    assertThat(ids("yubei.petition-officer", "UNASSIGNED", "")).doesNotContain(id);
  }

  @Test
  void aSealedAccusationIsInNoListOfTheAccusedUnion() {
    String id =
        post(
                WORKER,
                "/api/petitions/accusations",
                Map.of("title", "经费问题", "text", "挪用。", "employerName", "重庆某矿业有限公司"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    for (String staff : List.of(OFFICER, "energy.leader", "energy.auditor", "yubei.leader")) {
      for (WorkList list : WorkList.values()) {
        assertThat(ids(staff, list.name(), "")).doesNotContain(id);
      }
    }
    assertThat(ids(CITY_OFFICER, "UNION", "category=ACCUSATION")).contains(id);
  }

  @Test
  void filtersNarrowAndAreAnsweredTogether() {
    var union = new At("CQ.DESK3");
    var pit = new At("CQ.DESK3.PIT");
    String own = submitted(union);
    String below = submitted(pit);
    union.decide(OFFICER_ROLE, path(own), "registration", Map.of()).then().statusCode(200);
    String group =
        union
            .post(
                OFFICER_ROLE,
                "/api/petitions/counter",
                Map.of(
                    "channel", "VISIT",
                    "category", "SUGGESTION",
                    "matter", "OTHER",
                    "title", "反映供暖",
                    "text", "宿舍冬季无供暖。",
                    "employer", Map.of("name", "重庆某矿业有限公司"),
                    "orally", true,
                    "confidential", false,
                    "urgent", true))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Superuser.ofTheRunningTest()
        .change("update petition set headcount = 12 where id = ?::uuid", group);
    Superuser.ofTheRunningTest()
        .change("update petition set repeats = ?::uuid where id = ?::uuid", own, below);

    assertThat(ids(union, "state=RECEIVED")).containsExactly(below);
    assertThat(ids(union, "category=SUGGESTION")).containsExactly(group);
    assertThat(ids(union, "channel=VISIT")).containsExactly(group);
    assertThat(ids(union, "union=CQ.DESK3.PIT")).containsExactly(below);
    assertThat(ids(union, "urgent=true")).containsExactly(group);
    assertThat(ids(union, "urgent=false")).containsExactlyInAnyOrder(own, below);
    assertThat(ids(union, "group=true&state=REGISTERED")).containsExactly(group);
    assertThat(ids(union, "repeated=true")).containsExactly(below);
    assertThat(ids(union, "handler=" + union.subjectOf(OFFICER_ROLE)))
        .containsExactlyInAnyOrder(own, group);
    assertThat(ids(union, "receivedFrom=" + today())).hasSize(3);
    assertThat(ids(union, "receivedTo=" + today().minusDays(1))).isEmpty();
    assertThat(ids(union, "dueBefore=" + today())).isEmpty();
    assertThat(ids(union, "dueBefore=" + today().plusDays(40))).hasSize(3);
    assertThat(ids(pit, "")).containsExactly(below);
    astray();
  }

  @ParameterizedTest
  @CsvSource({
    "UNION,    receivedFrom=2026-02-01&receivedTo=2026-01-01, 400",
    "UNION,    union=CQ.YUBEI,                                404",
    "UNION,    union=*,                                       400",
    "UNION,    state=NEVER,                                   400",
    "UNION,    colour=red,                                    400",
    "DUE_SOON, within=0,                                      400",
    "DUE_SOON, within=61,                                     400",
    "UNION,    limit=201,                                     400",
    "UNION,    cursor=abc,                                    400",
    "NOTHING,  limit=1,                                       404"
  })
  void whatCannotBeMeantIsRefused(String list, String query, int status) {
    as(OFFICER)
        .urlEncodingEnabled(false)
        .get(LISTS + "/" + list + "?" + query)
        .then()
        .statusCode(status);
  }

  @Test
  void theDeskIsForStaffWhoMaySeePetitions() {
    for (String nobody : List.of(WORKER, "energy.aid-clerk", "energy.cashier")) {
      as(nobody).get(LISTS).then().statusCode(403);
      as(nobody).get(LISTS + "/UNION").then().statusCode(403);
    }
  }

  @Test
  void aWindowOfThePetitionerIsNobodysWork() {
    String id = delivered();
    Response item =
        as(OFFICER).queryParam("state", "DELIVERED").queryParam("limit", 200).get(LISTS + "/MINE");

    item.then().body("items.find { it.id == '" + id + "' }.dueOn", nullValue());
  }

  @Test
  void theDeskIsWhatPetitionsTimersOffersAndSponsorsMakeOfIt() {
    String handled = accepted();
    decide(
            CITY_OFFICER,
            handled,
            "urgings",
            Map.of(
                "trigger", "OVERDUE",
                "requirement", "三日内办结",
                "answerDueOn", today().plusDays(3).toString()))
        .then()
        .statusCode(201);
    assertThat(due(handled)).isEqualTo(today().plusDays(3).toString());
    String urging = as(OFFICER).get(path(handled) + "/urgings").jsonPath().getString("items[0].id");
    decide(OFFICER, handled, "urgings/" + urging + "/answer", Map.of("answer", "已办"))
        .then()
        .statusCode(201);
    assertThat(due(handled)).isNotEqualTo(today().plusDays(3).toString());
    String declined = registeredResidual();
    String offer =
        decide(OFFICER, declined, "hand-overs", Map.of("toSubject", "somebody", "reason", "休假"))
            .then()
            .statusCode(201)
            .extract()
            .path("handOvers[0].id");
    decide(OFFICER, declined, "hand-overs/" + offer + "/withdrawal", Map.of())
        .then()
        .statusCode(201);
    decide("energy.leader", declined, "sponsorship", sponsor()).then().statusCode(201);
    decide(WORKER, declined, "withdrawal", Map.of("reason", "已解决")).then().statusCode(201);

    astray();
  }

  private static void astray() {
    assertThat(Superuser.ofTheRunningTest().texts(ASTRAY)).isEmpty();
  }

  private static String due(String id) {
    return Superuser.ofTheRunningTest()
        .texts("select due_on from petition_desk where petition_id = ?::uuid", id)
        .getFirst();
  }

  private static String submitted(At union) {
    return union.made("worker", Api.PETITIONS, residual());
  }

  private static Map<String, Object> offer(At union, String to) {
    return Map.of("toSubject", union.subjectOf(to), "reason", "休假");
  }

  private static Map<String, Object> sponsor() {
    return Map.of("reason", "多年积案", "visitEveryDays", 30);
  }

  private static io.restassured.response.ValidatableResponse list(
      At union, String role, String list) {
    return union.get(role, LISTS + "/" + list).then().statusCode(200);
  }

  private static List<String> ids(At union, String query) {
    return union
        .as(OFFICER_ROLE)
        .urlEncodingEnabled(false)
        .get(LISTS + "/UNION?limit=200" + more(query))
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }

  private static List<String> ids(String account, String list, String query) {
    List<String> all = new ArrayList<>();
    String next = "";
    do {
      JsonPath page =
          as(account)
              .urlEncodingEnabled(false)
              .get(LISTS + "/" + list + "?limit=200" + more(query) + next)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      all.addAll(page.getList("items.id"));
      next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
    } while (next != null);
    return all;
  }

  private static String more(String query) {
    return query.isEmpty() ? "" : "&" + query;
  }

  private static void everywhere(String account, String list, Predicate<String> wanted) {
    assertThat(ids(account, list, "")).filteredOn(wanted).hasSize(1);
  }
}
