package org.workershome.petition.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.petition.figures.Asked.FROM;
import static org.workershome.petition.figures.Asked.OFFICER;
import static org.workershome.petition.figures.Asked.TO;
import static org.workershome.petition.figures.Asked.number;
import static org.workershome.petition.figures.Asked.sum;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Seeds;
import org.workershome.petition.support.Planted;
import org.workershome.petition.support.Planted.Row;
import org.workershome.petition.support.ServiceTest;

/** Numbers are those of the single records. */
@ServiceTest
class StatisticsTest {
  private static final List<String> CHANNELS =
      List.of(
          "LETTER",
          "VISIT",
          "GROUP_VISIT",
          "CALL",
          "ONLINE",
          "DIRECT_LINE",
          "RECEPTION_DAY",
          "TRANSFERRED_IN");

  private final Planted planted = new Planted();
  private final Asked asked = new Asked(planted);

  @Test
  void everyNumberIsThatOfTheSingleRecords() {
    // Given
    Random random = Seeds.random("statistics");
    for (int i = 0; i < 120; i++) {
      String at = planted.union() + (random.nextInt(3) == 0 ? "" : ".U" + random.nextInt(4));
      String channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
      boolean group = channel.equals("GROUP_VISIT");
      Row row =
          planted.petition(
              at,
              "person-" + random.nextInt(40),
              channel,
              random.nextInt(4) == 0 ? "SUGGESTION" : "CLAIM",
              LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900)),
              group ? 2 + random.nextInt(60) : 1);
      if (group) {
        member(row, "person-" + random.nextInt(40));
        member(row, "person-" + (40 + random.nextInt(40)));
      }
      planted.timer(
          row,
          random.nextBoolean() ? "notice" : "handling",
          List.of("MET", "BREACHED", "OPEN", "CANCELLED").get(random.nextInt(4)),
          row.receivedOn().plusDays(15));
    }

    // When
    JsonPath answer = asked.ask(OFFICER, Map.of("from", FROM, "to", TO)).jsonPath();

    // Then
    assertThat(number(answer, "letters_received")).isEqualTo(count(channel("LETTER")));
    assertThat(number(answer, "visits_received")).isEqualTo(count(channel("VISIT")));
    assertThat(number(answer, "group_visits_received")).isEqualTo(count(channel("GROUP_VISIT")));
    assertThat(number(answer, "visits_received_with_groups"))
        .isEqualTo(count(channel("VISIT")) + count(channel("GROUP_VISIT")));
    assertThat(number(answer, "petitions_received")).isEqualTo(120);
    assertThat(number(answer, "letter_persons")).isEqualTo(persons(channel("LETTER")));
    assertThat(number(answer, "group_visit_persons")).isEqualTo(persons(channel("GROUP_VISIT")));
    assertThat(number(answer, "petition_persons")).isEqualTo(persons(any -> true));
    assertThat(number(answer, "group_visit_person_times"))
        .isEqualTo(
            planted.rows().stream().filter(channel("GROUP_VISIT")).mapToLong(Row::headcount).sum());
    assertThat(number(answer, "suggestions_received"))
        .isEqualTo(count(row -> row.category().equals("SUGGESTION")));
    assertThat(number(answer, "problems_solved"))
        .isEqualTo(count(row -> row.solved() && row.category().equals("CLAIM")));
    assertThat(number(answer, "terms_due"))
        .isEqualTo(
            number(answer, "terms_on_time")
                + number(answer, "terms_late")
                + number(answer, "terms_running"))
        .isEqualTo(timers("state <> 'CANCELLED'"));
    assertThat(number(answer, "terms_on_time")).isEqualTo(timers("state = 'MET'"));
    assertThat(number(answer, "handling_late"))
        .isEqualTo(
            timers(
                "kind = 'handling' and (state = 'BREACHED' or (state = 'OPEN' and due_on <"
                    + " current_date))"));

    // And: groups add up to the total, in the order of their keys, and persons do not
    for (String by :
        List.of("UNION", "MONTH", "QUARTER", "YEAR", "CHANNEL", "CATEGORY", "MATTER", "HANDLER")) {
      JsonPath grouped = asked.ask(OFFICER, Map.of("from", FROM, "to", TO, "by", by)).jsonPath();
      List<String> keys = grouped.getList("groups.key");
      assertThat(keys).as(by).isEqualTo(new ArrayList<>(new TreeSet<>(keys)));
      assertThat(sum(grouped, "petitions_received")).as(by).isEqualTo(120);
      assertThat(number(grouped, "petition_persons"))
          .as(by)
          .isEqualTo(number(answer, "petition_persons"))
          .isLessThanOrEqualTo(sum(grouped, "petition_persons"));
      assertThat(sum(grouped, "terms_late")).as(by).isEqualTo(number(answer, "terms_late"));
    }
    assertThat(
            asked
                .ask(OFFICER, Map.of("from", FROM, "to", TO, "by", "UNION"))
                .jsonPath()
                .<String>getList("groups.key"))
        .isEqualTo(
            new ArrayList<>(new TreeSet<>(planted.rows().stream().map(Row::union).toList())));

    // And: filters, and the union alone
    assertThat(
            number(
                asked
                    .ask(
                        OFFICER,
                        Map.of("from", FROM, "to", TO, "channel", "CALL", "category", "CLAIM"))
                    .jsonPath(),
                "petitions_received"))
        .isEqualTo(count(channel("CALL").and(row -> row.category().equals("CLAIM"))));
    assertThat(
            number(
                asked.ask(OFFICER, Map.of("from", FROM, "to", TO, "below", false)).jsonPath(),
                "petitions_received"))
        .isEqualTo(count(row -> row.union().equals(planted.union())));
  }

  private void member(Row group, String person) {
    planted.member(group, person);
    members.add(new Member(group, person));
  }

  private record Member(Row group, String person) {}

  private final List<Member> members = new ArrayList<>();

  /** Counted one by one. */
  private long persons(Predicate<Row> of) {
    TreeSet<String> named = new TreeSet<>();
    long unnamed = 0;
    for (Row row : planted.rows().stream().filter(of).toList()) {
      if (row.channel().equals("GROUP_VISIT")) {
        List<String> roster =
            members.stream()
                .filter(member -> member.group().equals(row))
                .map(Member::person)
                .toList();
        named.addAll(roster);
        unnamed += Math.max(row.headcount() - roster.size(), 0);
      } else {
        named.add(row.person());
      }
    }
    return named.size() + unnamed;
  }

  private long count(Predicate<Row> of) {
    return planted.rows().stream().filter(of).count();
  }

  private static Predicate<Row> channel(String channel) {
    return row -> row.channel().equals(channel);
  }

  private long timers(String condition) {
    return planted
        .database()
        .number(
            "select count(*) from timer where union_path <@ ?::ltree and (" + condition + ")",
            planted.union());
  }
}
